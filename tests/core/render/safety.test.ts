import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';
import { vectors } from './xss-vectors.ts';

const structure = [
  '# H',
  '## Diagnosis',
  '**Signature:** `x`',
  '**Replay:**',
  '```bash\nls <x>\n```',
  '- [ ] t',
  '| a |\n|-|\n| b |',
  '[^1]',
  '[^1]: n',
  '<details>',
  '</details>',
  '<table><tr><td>',
  '<p>',
  '<b>',
  '<!--',
  '-->',
  '`',
  '*',
  '[',
  '](',
  ')',
];

const elements = new Set(
  [
    'a',
    'b',
    'blockquote',
    'br',
    'del',
    'em',
    'h5',
    'h6',
    'hr',
    'code',
    'details',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'input',
    'li',
    'ol',
  ]
    .concat(['p', 'pre', 'section', 'span', 'strong', 'summary', 'sup', 'table', 'tbody', 'td'])
    .concat([
      'th',
      'thead',
      'tr',
      'ul',
      'wbr',
      'replay-command',
      'code-block',
      'task-list',
      'figure',
      'figcaption',
      'var',
      'img',
    ]),
);
const attributes = new Set(
  ['id', 'className', 'href', 'rel', 'title', 'ariaLabel', 'ariaDescribedBy', 'role', 'open']
    .concat(['dataField', 'dataShell', 'dataName', 'dataLabel', 'dataFootnotes', 'checked'])
    .concat(['dataFootnoteRef', 'dataFootnoteBackref', 'disabled', 'type', 'name', 'src', 'alt'])
    .concat(['loading']),
);
const address = /^(?:https?:\/\/|\/\/|mailto:|#|\/runbooks\/|\/files\/)/;

describe('what an author writes', () => {
  it.each(vectors)('is inert: %j', (vector) => {
    const inEntry = `# P\n\n## E\n\n**Signature:** x\n\n${vector}\n\n**Fix:**\n\n${vector}`;
    for (const text of [vector, inEntry]) {
      expectInert(renderPage(text).html);
    }
  });

  it('is inert however its pieces are put together', () => {
    const pieces = fc.constantFrom(...vectors, ...structure);
    const texts = fc.array(
      fc.tuple(pieces, fc.constantFrom('', ' ', '\n', '\n\n', '\n> ', '\n- ')),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        expectInert(renderPage(parts.flat().join('')).html);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['elements', '<div>'.repeat(5000)],
    ['quotations', '> '.repeat(5000)],
    ['emphasis', '*a **b '.repeat(5000)],
  ])('is shown however deep its %s are nested', (_, nested) => {
    const { html } = renderPage(`${nested}deepest`);
    expect(html).toContain('deepest');
    expect(html).toMatch(/^<h1>page<\/h1>/);
  });

  it.each([
    ['<a id="page:main"></a>', 'page:main'],
    ['<a href="https://x.example" id="page:search">x</a>', 'page:search'],
    ['<img src="x.png" id="command:1" alt="x">', 'command:1'],
    ['<h2 id="fields:1">H</h2>', 'fields:1'],
    ['<p name="group:a">t</p>', 'group:a'],
    ['<a name="page:main">t</a>', 'page:main'],
  ])('cannot take an id of the site: %s', (written, id) => {
    expect(renderPage(`Text ${written}\n\n${written}\n`).html).not.toContain(id);
  });

  it('keeps its own anchors', () => {
    expect(renderPage('<a id="fn:1"></a>\n').html).toContain('id="fn:1"');
  });

  it('cannot bring a command of its own, or close the parts around it', () => {
    const { body } = renderPage(
      '# P\n\n## E\n\n**Signature:** x </section></div></div>\n\n<replay-command><pre><code>rm</code></pre></replay-command>\n\n## F\n\nend\n',
    );
    expect(body).not.toContain('<replay-command');
    expect(body.match(/<section/g)?.length).toBe(body.match(/<\/section>/g)?.length);
    expect(body).toMatch(/<section class="part"><div class="heading"><h2 id="f">/);
  });
});

function expectInert(html: string): void {
  for (const { tagName, properties } of parsedAgain(html)) {
    expect(elements).toContain(tagName);
    for (const [name, value] of Object.entries(properties)) {
      expect(attributes).toContain(name);
      if (name === 'href' || name === 'src') expect(String(value)).toMatch(address);
      if (name === 'type') expect(value).toBe('checkbox');
    }
  }
}

/** The elements that a browser makes of the HTML. */
function parsedAgain(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }));
  return found;
}
