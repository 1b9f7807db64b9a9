import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDiagrams } from '../../../../src/node/diagrams/check.ts';
import { drawInProcess } from '../../../../src/node/diagrams/in-process/draw-in-process.ts';
import type { FinishedSvg } from '../../../../src/node/diagrams/svg/finish.ts';
import { DRAWINGS } from './drawings.ts';

const script = '<script>alert(1)</script>';
const image = '<img src=x onerror=alert(1)>';

/** What an author could write to get code, or a request, into a page. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a script in a node': `flowchart LR\n  a["${script}"] --> b["${image}"]`,
  'a script on an edge': `flowchart LR\n  a -->|"${script}${image}"| b`,
  'a script in Markdown': `flowchart LR\n  a["\`**${image}** ${script}\`"]`,
  'a script in the title of a subgraph': `flowchart LR\n  subgraph s["${image}"]\n    a\n  end`,
  'a script in a message': `sequenceDiagram\n  participant A as ${image}\n  A->>A: ${script}`,
  'a script in a note': `sequenceDiagram\n  A->>B: x\n  note over A: ${image}${script}`,
  'a script in a class': `classDiagram\n  class A["${image}"] {\n    +${image} x\n  }`,
  'a script in a state': `stateDiagram-v2\n  s1 : ${image}${script}\n  [*] --> s1 : ${script}`,
  'a script in an entity': `erDiagram\n  A["${image}"] {\n    string a "${script}"\n  }`,
  'a script in a mind map': `mindmap\n  root((${image}))\n    ["${script}"]`,
  'a script in a title': `pie title ${script}${image}\n  "${image}" : 1`,
  'a script in a task': `gantt\n  title ${script}\n  section ${image}\n  ${image} :a1, 2026-01-01, 1d`,
  'a script in a journey': `journey\n  title ${script}\n  section ${image}\n    ${image}: 3: Me`,
  'a script in a timeline': `timeline\n  title ${script}\n  ${image} : ${script}`,
  'a script in a commit': `gitGraph\n  commit id: "${image}" tag: "${script}"`,
  'a script in a block': `block-beta\n  a["${image}"] b["${script}"]`,
  'a script in a card': `kanban\n  Todo[${image}]\n    a[${script}]`,
  'a script for screen readers': `flowchart LR\n  accTitle: ${script}\n  accDescr: ${image}\n  a`,
  'an element of HTML': `flowchart LR\n  a["<foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject>"]`,
  'a style element': `flowchart LR\n  a["<style>*{background:url(//x.invalid/)}</style>"]`,
  'a link to code': `flowchart LR\n  a --> b\n  click a href "javascript:alert(1)" "tip"`,
  'a link to hidden code': `flowchart LR\n  a\n  click a href "java&#115;cript:alert(1)"`,
  'a link to data': `flowchart LR\n  a\n  click a href "data:text/html,${script}"`,
  'a handler': `flowchart LR\n  a\n  click a call alert(1)`,
  'a link of a participant': 'sequenceDiagram\n  A->>B: x\n  link A: x @ javascript:alert(1)',
  'a link of a class': 'classDiagram\n  class A\n  link A "javascript:alert(1)" "x"',
  'a link of a task': `gantt\n  A :a1, 2026-01-01, 1d\n  click a1 href "javascript:alert(1)"`,
  'styles of a directive': `%%{init: {"themeCSS": "*{background:url(//x.invalid/)} .node{}</style>${script}"}}%%\nflowchart LR\n  a`,
  'a font of a directive': `%%{init: {"fontFamily": "x;}</style>${script}", "themeVariables": {"fontFamily": "url(//x.invalid/)"}}}%%\nflowchart LR\n  a`,
  'less safety in a directive': `%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}}}%%\nflowchart LR\n  a["${image}"]\n  click a call alert(1)`,
  'less safety in front matter': `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  flowchart:\n    htmlLabels: true\n---\nflowchart LR\n  a["${image}${script}"]`,
  'a style with an address': `flowchart LR\n  a\n  style a fill:url(//x.invalid/),background:url(javascript:alert(1))`,
  'a class with an address': `flowchart LR\n  a:::b\n  classDef b fill:url(//x.invalid/),stroke:expression(alert(1))`,
  'a class that ends its sheet': `flowchart LR\n  a:::b\n  classDef b fill:#f00}</style>${script}<style>`,
  'an image': `flowchart LR\n  a@{ img: "https://x.invalid/a.png", label: "x" }`,
  'an image of a file': `flowchart LR\n  a@{ img: "file:///etc/passwd" }`,
};

const drawn = new Map<string, FinishedSvg | null>();
const again = new Map<string, FinishedSvg | null>();

beforeAll(async () => {
  const sources = [...Object.values(DRAWINGS), ...Object.values(HOSTILE)];
  await drawInProcess(sources, (source, finished) => drawn.set(source, finished));
  await drawInProcess(sources.toReversed(), (source, finished) => again.set(source, finished));
}, 120_000);

describe('without a browser', () => {
  it.each(Object.entries(DRAWINGS))(
    '%s is the same twice, whatever is drawn before',
    (_, source) => {
      expect(drawn.get(source)).not.toBeNull();
      expect(again.get(source)).toEqual(drawn.get(source));
    },
  );

  it.each(Object.entries(HOSTILE))('%s comes out inert, or not at all', (_, source) => {
    const { svg, css } = drawn.get(source) ?? { svg: '', css: '' };
    expect(svg).not.toMatch(
      /<(?:script|style|img|image|iframe|foreignobject|object|embed|animate|set)\b/i,
    );
    // Names are words for a screen reader, whatever they say.
    const tags = svg
      .match(/<[^>]*>/g)
      ?.map((tag) => tag.replace(/ (?:aria-label|title)="[^"]*"/g, ''));
    expect(tags?.join('\n') ?? '').not.toMatch(
      /\son\w+\s*=|javascript:|data:|x\.invalid|\sstyle=/i,
    );
    expect(css).not.toMatch(/[<>]|x\.invalid|javascript|expression|@import|@font-face|url\(/i);
  });

  it('draws each of them that the check lets through', async () => {
    const missing = Object.values(HOSTILE).filter((source) => !drawn.get(source));
    const verdicts = await checkDiagrams(missing);
    expect(missing.filter((source) => verdicts.get(source) === null)).toEqual([]);
  });

  it.each([
    ['of a kind that is not known to come out well', 'venn-beta\n  set A\n  set B\n  union A,B'],
    ['that is no diagram', 'nothing at all'],
    ['that does not parse', 'flowchart LR\n  a -->'],
    ['that is empty', ''],
  ])('a source %s is left to a browser', async (_, source) => {
    const results: unknown[] = [];
    await drawInProcess([source], (...result) => results.push(result));
    expect(results).toEqual([[source, null]]);
  });

  it('shows the same times in every zone', () => {
    const module = new URL(
      '../../../../src/node/diagrams/in-process/draw-in-process.ts',
      import.meta.url,
    );
    const source =
      'gantt\n  dateFormat YYYY-MM-DDTHH:mm\n  axisFormat %d %H:%M\n  A : 2026-03-07T10:00, 3d';
    const code = `import('${module}').then(({ drawInProcess }) =>
      drawInProcess([${JSON.stringify(source)}], (_, drawn) => console.log(drawn.svg)));`;
    const [first, ...others] = ['UTC', 'America/New_York', 'Asia/Tokyo'].map((TZ) =>
      execFileSync(process.execPath, ['--eval', code], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }),
    );
    expect(first).toContain('07 12:00');
    expect(others).toEqual([first, first]);
  });

  it('leaves no page behind in the program', () => {
    expect('document' in globalThis || 'window' in globalThis).toBe(false);
  });
});
