import { describe, expect, it } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { readContents } from '../../../src/core/render/contents.ts';
import { renderPage } from './render-page.ts';

describe('headings', () => {
  it.each([
    ['the first heading is the title', '# T `c`\n\nx', '<h1 id="t-c">T <code>c</code></h1>'],
    ['a title in the front matter', '---\ntitle: F\n---\n\n## A\n', '<h1>F</h1>'],
    [
      'a heading that says other than the front matter',
      '---\ntitle: F\n---\n\n# G\n',
      '<h1>F</h1><p id="g" class="subtitle">G</p>',
    ],
    [
      'a heading in another case',
      '---\ntitle: Disk full\n---\n\n# disk full\n',
      '<h1 id="disk-full">Disk full</h1>',
    ],
    ['no heading at all', 'x', '<h1>page</h1>'],
    ['several first-level headings', '# A\n\n# B\n', '<h1 id="a">A</h1>'],
  ])('%s', (_, text, expected) => {
    expect(renderPage(text).heading).toContain(expected);
  });

  it('have the anchors of the catalog, those written as HTML too', () => {
    const text =
      '# T\n\n## A\n\n## A\n\n<h2>A</h2>\n\n<h3 id="own">B</h3>\n\n> ## Quoted\n\n## 日本 🚨\n';
    const { html, runbook } = renderPage(text);
    const ids = [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['t', 'a', 'a-1', 'a-2', 'own', 'quoted', '日本-']);
    const anchors = runbook.anchors.map((anchor) => anchor.slug);
    for (const id of ids) expect(anchors).toContain(id);
  });

  it.each([
    '# T\n\n#### Deep\n\n###### Deeper\n\n## Up\n',
    '### A\n\n# B\n\n##### C\n',
    '# K\n\n## Meaning\n\nx\n\n## Diagnosis\n\n#### Step\n\n###### Sub\n\ny\n\n## Mitigation\n\nz\n',
    '> # Quoted\n\n- # Item\n\n  ### Below\n',
  ])('never skip a level: %j', (text) => {
    const { html } = renderPage(text);
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  it.each([
    {
      what: 'fields of one entry below several sections',
      text: '# T\n\n## Overview\n\nx\n\n### Symptoms\n\n- a\n\n## Fix\n\n### Mitigation\n\nc\n\n#### Step\n\n### Escalation\n\nd\n\n## Notes\n',
      levels: [
        ['Overview', 2],
        ['Symptoms', 3],
        ['Fix', 2],
        ['Mitigation', 3],
        ['Step', 4],
        ['Escalation', 3],
        ['Notes', 2],
      ],
      contents: [['Overview', 'Symptoms'], ['Fix', ['Mitigation', 'Step'], 'Escalation'], 'Notes'],
    },
    {
      what: 'a field that is deeper than its sections, then a section',
      text: '# T\n\n#### Diagnosis\n\n##### A\n\n#### Mitigation\n\n## Foo\n\n### Owner\n\nx\n',
      levels: [
        ['Diagnosis', 2],
        ['A', 3],
        ['Mitigation', 2],
        ['Foo', 2],
        ['Owner', 3],
      ],
    },
  ])(
    'are never larger than what the author put them below: $what',
    ({ text, levels, contents }) => {
      const { body } = renderPage(text);
      const found = [...body.matchAll(/<h(\d)[^>]*>([^<]*)</g)].map(([, level, title]) => [
        title,
        Number(level),
      ]);
      expect(found).toEqual(levels);
      if (contents) expect(titlesOf(text)).toEqual(contents);
    },
  );

  it.each(['incident', 'policy', 'reference'])(
    'stay headings on a page of the kind %s, where they name a field',
    (kind) => {
      const text = `---\nkind: ${kind}\n---\n\n# T\n\n## Severity\n\nx\n\n### Owner\n\ny\n\n## Summary\n\n**Owner:** z\n`;
      const { html, body } = renderPage(text);
      expect(html).toContain('<h2 id="severity">Severity</h2>');
      expect(html).toContain('<h3 id="owner">Owner</h3>');
      expect(body).not.toContain('field-label heading');
      expect(body).toContain('data-field="owner"');
      const [severity, summary] = readContents(parseRunbook({ path: 'p.md', id: 'p', text }));
      expect(severity).toMatchObject({ slug: 'severity', items: [{ slug: 'owner' }] });
      expect(summary).toMatchObject({ slug: 'summary' });
    },
  );

  it('have a permalink beside them', () => {
    expect(renderPage('# T\n\n## A & b\n').body).toContain(
      '<a class="permalink" href="#a--b" aria-label="Link to “A &#x26; b”"></a>',
    );
  });
});

describe('entries', () => {
  const text =
    '# T\n\nintro\n\n## E\n\nlead\n\n**Failure signature:** `x ... FAILED` or `<id> died`\n\n- **Fix:** do\n\n## Other\n';

  it('are sections whose fields are labelled groups, in the order they were written', () => {
    const { body } = renderPage(text);
    expect(body).toMatch(/<section class="entry">.*<h2 id="e">E<\/h2>.*<p>lead<\/p>/s);
    const fields = [...body.matchAll(/data-field="(\w+)" role="group" aria-label="([^"]+)"/g)];
    expect(fields.map(([, name, label]) => [name, label])).toEqual([
      ['signature', 'Failure signature'],
      ['remediation', 'Fix'],
    ]);
  });

  it('mark what their patterns leave open', () => {
    const { body } = renderPage(text);
    expect(body).toContain(
      '<code class="pattern">x <span class="wildcard">...</span> FAILED</code>',
    );
    expect(body).toContain('<span class="capture">&#x3C;id></span> died</code>');
  });

  it('keep the heading that names a field as a heading', () => {
    const { body } = renderPage('# K\n\n## Diagnosis\n\nlook\n\n## Mitigation\n\nfix\n');
    expect(body).toMatch(
      /data-field="remediation"[^>]*><div class="field-label heading"><h2 id="mitigation">/,
    );
  });

  it('may be the whole page', () => {
    const { heading, body } = renderPage(
      '# KubeAPIDown\n\n## Diagnosis\n\nlook\n\n## Mitigation\n\nfix\n',
    );
    expect(heading).toContain('<h1 id="kubeapidown">KubeAPIDown</h1>');
    expect(body).toMatch(/^<section class="entry">/);
  });

  it('make the table of contents with the sections around them', () => {
    const parsed = parseRunbook({ id: 'p', path: 'runbooks/p.md', text });
    const plain = { isEntry: false, isFolded: false, items: [] };
    const items = [
      { title: 'Failure signature', slug: 'e.failure-signature', ...plain },
      { title: 'Fix', slug: 'e.fix', ...plain },
    ];
    expect(readContents(parsed)).toEqual([
      { title: 'E', slug: 'e', isEntry: true, isFolded: false, items },
      { title: 'Other', slug: 'other', ...plain },
    ]);
    const { body } = renderPage(text);
    for (const { slug } of items) expect(body).toContain(`<div id="${slug}" class="field"`);
  });

  it.each([
    ['# T\n\n**Diagnosis**\n\n- look\n\n**Mitigation**\n\n1. fix\n', ['Diagnosis', 'Mitigation']],
    ['# T\n\nDiagnosis:\n\n- look\n\n## More\n\n**Fix:** do\n', ['Diagnosis', ['More', 'Fix']]],
    ['# T\n\n## Diagnosis\n\nx\n\n**Fix:** do\n\n## Notes\n', ['Diagnosis', 'Fix', 'Notes']],
    ['# T\n\n**Severity:** high\n\n**Owner:** a\n\n**Fix:** do\n', ['Fix']],
  ])('name the fields of %j in the table of contents, not its facts', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it('give each label an anchor of its own', () => {
    const { body } = renderPage(
      '# T\n\n<a id="t.fix"></a>\n\n**Fix:** a\n\n**Replay:**\n\n`x`\n\n**Fix:** b\n',
    );
    expect([...body.matchAll(/<div id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      ...['t.fix-2', 't.replay', 't.fix-3'],
    ]);
  });
});

describe('contents', () => {
  const alert = '## Meaning\n\nx\n\n## Diagnosis\n\n### Pods\n\n#### Logs\n\n### Events\n\ny\n';

  it('list the headings of fields with what stands below them', () => {
    expect(titlesOf(`# KubeAPIDown\n\n${alert}\n## Mitigation\n\nz\n`)).toEqual([
      'Meaning',
      ['Diagnosis', ['Pods', 'Logs'], 'Events'],
      'Mitigation',
    ]);
  });

  it('list entries alone where a page has many', () => {
    const entry = (name: string) => `## ${name}\n\n#### Symptoms\n\nx\n\n#### Fix\n\ny\n\n`;
    expect(titlesOf(`# T\n\n${entry('A')}`)).toEqual([['A', 'Symptoms', 'Fix']]);
    expect(titlesOf(`# T\n\n${['A', 'B', 'C', 'D'].map(entry).join('')}`)).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });
});

describe('blocks', () => {
  it('make tables scroll, tick boxes read-only and footnotes reach each other', () => {
    const { body } = renderPage(
      '| a |\n|---|\n| b |\n\n- [x] done\n- [ ] open\n\nx[^1] y[^1]\n\n[^1]: n\n',
    );
    expect(body).toContain('<div class="table-scroll"><table>');
    expect(body).toContain('<input type="checkbox" checked disabled aria-label="done">');
    expect(body).toContain('<input type="checkbox" disabled aria-label="open">');
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('have boxes for tasks alone', () => {
    const { body } = renderPage(
      '# T\n\n<input type="checkbox"> loose <input name="x">\n\n- [ ] do <input> it\n\n- [x] done\n\n  <input>\n',
    );
    expect(body.match(/<input[^>]*>/g)).toEqual([
      '<input type="checkbox" disabled aria-label="do it">',
      '<input type="checkbox" checked disabled aria-label="done">',
    ]);
    expect(body).toContain('loose');
  });

  it('keep the anchors that authors set in HTML', () => {
    const { body } = renderPage(
      '<a name="old"></a> <span id="other">x</span> <div name="third">y</div>',
    );
    expect(body).toContain('<a name="old"></a>');
    expect(body).toContain('id="other"');
    expect(body).toContain('id="third"');
  });
});

describe('diagrams', () => {
  const source = 'graph TD\n  A --> B';
  const text = `# P\n\n## Here\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;

  it('are shown as pictures whose links lead to the site', () => {
    const svg = '<svg><a href="other.md#x"><text>A</text></a><a xlink:href="no.md"></a></svg>';
    const { body } = renderPage(text, {
      pages: { 'other.md': '# O\n\n## X\n' },
      diagrams: new Map([[source, { ok: true, svg, title: '', description: '' }]]),
    });
    expect(body).toContain('<svg><a href="/runbooks/other/#x"><text>A</text></a><a></a></svg>');
    expect(body).toMatch(
      /<summary>Diagram source<\/summary><pre><code>graph TD\n {2}A --> B<\/code>/,
    );
  });

  it('are named by the heading above where they have no title, and lead to their source', () => {
    const svg = '<svg id="dg-1" role="group" aria-label="Flowchart"><path/></svg>';
    const { body } = renderPage(text.replace('Here', 'Here & "now"'), {
      diagrams: new Map([[source, { ok: true, svg, title: '', description: '' }]]),
    });
    const name = 'Flowchart: Here &#x26; &#x22;now&#x22;';
    expect(body).toContain(
      '<svg aria-details="dg-1-source" id="dg-1" role="group" aria-label="Flowchart: Here &amp; &quot;now&quot;">',
    );
    expect(body).toContain('<details id="dg-1-source"');
    expect(body).toContain(
      `<div class="diagram-canvas" data-flow="TB" role="group" aria-label="Drawing: ${name}">`,
    );
  });

  it('keep the name that their author gave them', () => {
    const svg = '<svg id="dg-1" role="group" aria-label="Pie chart: Pets"><path/></svg>';
    const { body } = renderPage(text, {
      diagrams: new Map([[source, { ok: true, svg, title: 'Pets', description: '' }]]),
    });
    expect(body).toContain('aria-label="Pie chart: Pets"');
    expect(body).toContain('aria-label="Drawing: Pets"');
  });

  it('tell other sites nothing by their links', () => {
    const svg = '<svg><a href="https://example.net/a"><text>A</text></a></svg>';
    const { body } = renderPage(text, {
      diagrams: new Map([[source, { ok: true, svg, title: '', description: '' }]]),
    });
    expect(body).toContain('<a href="https://example.net/a" rel="noopener noreferrer">');
  });

  it.each([
    ['without a picture', new Map(), ''],
    [
      'that failed',
      new Map([[source, { ok: false as const, message: 'Line 2 is wrong.' }]]),
      'Line 2 is wrong.',
    ],
  ])('are shown as their source %s', (_, diagrams, note) => {
    const { body } = renderPage(text, { diagrams });
    expect(body).toContain('graph TD\n  A --> B');
    expect(body).toContain(note);
  });
});

/** The titles of the table of contents, with those below one in a list of which it is the first. */
function titlesOf(text: string): unknown[] {
  const print = (items: ReturnType<typeof readContents>): unknown[] =>
    items.map(({ title, items: below }) => (below.length === 0 ? title : [title, ...print(below)]));
  return print(readContents(parseRunbook({ path: 'p.md', id: 'p', text })));
}
