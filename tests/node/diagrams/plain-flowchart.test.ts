import { expect, test } from 'vitest';
import { isPlainFlowchart } from '../../../src/node/diagrams/plain-flowchart.ts';

const plain = [
  'flowchart LR\n  red["Stage 1 is red"] --> known{"Known line?"}\n  known -->|yes| replay["Replay"]',
  'graph TD\n\n  %% the way back\n  A --> B(Wait) -.-> C([Ask us]) ==> D[(Logs, all)]\n  D ---|"no answer"| A',
  'flowchart TB\r\n  a1["one<br/>two (of 3)"] --> b_2\r\n',
];
const unknown = [
  '',
  'flowchart LR',
  'flowchart XX\n  a --> b',
  'sequenceDiagram\n  a ->> b: c',
  '---\ntitle: x\n---\nflowchart LR\n  a --> b',
  '%%{init: {}}%%\nflowchart LR\n  a --> b',
  'flowchart LR\n  a --> end',
  'flowchart LR\n  style a fill:red',
  'flowchart LR\n  subgraph s\n  a --> b\n  end',
  'flowchart LR\n  a[open --> b',
  'flowchart LR\n  a["one " two"] --> b',
  'flowchart LR\n  a["$$x$$"] --> b',
  'flowchart LR\n  a["`bold`"] --> b',
  'flowchart LR\n  a[no (brackets)] --> b',
  'flowchart LR\n  a@{ img: "https://example.com/i.png" }',
  'flowchart LR\n  a ---oB',
  'flowchart LR\n  a --> b c',
  `flowchart LR\n${'  a --> b\n'.repeat(501)}`,
];

test.each(plain)('is plain: %j', (source) => expect(isPlainFlowchart(source)).toBe(true));
test.each(unknown)('is not: %j', (source) => expect(isPlainFlowchart(source)).toBe(false));
