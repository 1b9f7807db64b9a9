import { SAMPLES } from '../samples.ts';

const samples = Object.entries(SAMPLES).map(([kind, { valid }]) => [kind, valid] as const);

/** Diagrams of every kind that is drawn without a browser, by a name. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(samples),
  // Commits without an id get one by chance.
  gitGraph: `gitGraph
  commit id: "one"
  branch develop
  commit id: "two" type: HIGHLIGHT
  checkout main
  merge develop id: "three" tag: "v1.0"`,
  'flowchart of many shapes': `flowchart LR
  subgraph one[Cluster one]
    a1[(Database)] -.-> a2([Stadium])
  end
  subgraph two
    b1{{Hexagon}} ==>|thick label| b2[/Para/]
  end
  a2 --> b1
  c((Circle)) --o d>Flag] & e[[Sub]]
  b2 --x f@{ shape: doc, label: "Document" }
  classDef red fill:#f00,color:#fff
  class f red`,
  'flowchart with a long text': `graph TD
  a["A label that is long enough to wrap over several lines of its box"] --> b["\`With **bold** and *slanted* words\`"]
  b -- "a label of an edge that wraps too, because it is long" --> c{"Really?"}
  c --> a`,
  'state of many parts': `stateDiagram-v2
  [*] --> Still
  Still --> Moving: go
  state fork <<fork>>
  Moving --> fork
  fork --> A
  fork --> B
  state C <<choice>>
  A --> C
  C --> D: if x
  C --> E: else
  state Active {
    [*] --> On
    On --> Off
    --
    [*] --> X
  }
  B --> Active`,
  'sequence with boxes': `sequenceDiagram
  box rgb(230, 230, 250) Group
    participant A as Alice of the front office
    actor B
  end
  participant D@{ "type": "database" }
  loop Every minute
    A->>B: A message that is rather long for the room between two participants
    par one
      B-)D: async
    and two
      B->>B: to itself
    end
  end
  opt maybe
    D-->>A: done
  end
  note over A,D: A note over all of them`,
  'flowchart with signs': `flowchart LR
  a["x < y & z > 1"] -->|< 10 ms| b["a <name> and <= 5"]
  b --> c["#quot;quoted#quot; & &lt;b&gt;"]`,
  'sequence with boxes without a colour': `sequenceDiagram
  box Workload Cluster
    participant A
  end
  box transparent Aside
    participant B
  end
  A->>B: ok`,
  quadrant: `quadrantChart
  title Reach
  x-axis Low Reach --> High Reach
  y-axis Low Engagement --> High Engagement
  quadrant-1 We should expand
  quadrant-2 Need to promote
  quadrant-3 Re-evaluate
  quadrant-4 May be improved
  Campaign A: [0.3, 0.6]
  Campaign B: [0.45, 0.23]`,
  requirement: `requirementDiagram
  requirement test_req {
    id: 1
    text: the test text.
    risk: high
    verifymethod: test
  }
  element test_entity {
    type: simulation
  }
  test_entity - satisfies -> test_req`,
  xychart: `xychart-beta
  title "Sales"
  x-axis [jan, feb, mar, apr]
  y-axis "Revenue" 0 --> 100
  bar [10, 40, 60, 90]
  line [10, 40, 60, 90]`,
  c4: `C4Context
  title System
  Person(a, "Customer", "A customer of the bank")
  System(b, "Banking System", "Allows customers to view")
  Rel(a, b, "Uses")`,
  sankey: `sankey-beta
A,B,10
A,C,20
B,D,5`,
  block: `block-beta
  columns 3
  a["First"] b["Second"] c["Third"]
  d["Wide block"]:2 e`,
  kanban: `kanban
  Todo
    [Create docs]
    t2[Write a longer item that wraps over lines]
  Done
    t3[Ship]`,
  architecture: `architecture-beta
  group api(cloud)[API]
  service db(database)[Database] in api
  service disk1(disk)[Storage] in api
  service server(server)[Server] in api
  db:L -- R:server
  disk1:T -- B:server`,
  packet: `packet-beta
  0-15: "Source Port"
  16-31: "Destination Port"
  32-63: "Sequence Number"`,
  radar: `radar-beta
  axis a["A"], b["B"], c["C"]
  curve x{1,2,3}
  curve y{3,2,1}`,
  treemap: `treemap-beta
"Section 1"
    "Leaf 1.1": 12
    "Section 1.2"
      "Leaf 1.2.1": 12
"Section 2"
    "Leaf 2.1": 20`,
};

const WORDS = {
  Chinese: '检查失败的作业',
  Japanese: '失敗したチェックを確認する',
  Korean: '작업 흐름을 식별하십시오',
  Cyrillic: 'Проверить журнал сборки',
  Greek: 'Ελέγξτε το αρχείο καταγραφής',
  Arabic: 'تحقق من سجل البناء',
  Hebrew: 'בדוק את יומן הבנייה',
  Thai: 'ตรวจสอบบันทึกการสร้าง',
  Devanagari: 'बिल्ड लॉग की जाँच करें',
  'Latin with marks': 'Přílišžluťoučký kůň e\u0301le\u0300ve',
  emoji: 'Ship it 🚀🚀 👩‍💻 ✅ ⚠️',
  arrows: 'a → b ⇒ c ≤ d ✓',
};

/** Diagrams whose labels have letters that the measuring font lacks, by a name. */
export const FOREIGN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WORDS).flatMap(([script, words]) => [
    [`flowchart, ${script}`, `flowchart LR\n  a["${words}"] -->|${words}| b(["${words}"])`],
    [`sequence, ${script}`, `sequenceDiagram\n  participant A as ${words}\n  A->>A: ${words}`],
    [`class, ${script}`, `classDiagram\n  class A["${words}"]\n  A : +name`],
    [`state, ${script}`, `stateDiagram-v2\n  s1 : ${words}\n  [*] --> s1 : ${words}`],
    [`er, ${script}`, `erDiagram\n  A["${words}"] {\n    string name "${words}"\n  }`],
    [`mindmap, ${script}`, `mindmap\n  root((${words}))\n    [${words}]`],
  ]),
);
