import { describe, expect, it } from 'vitest';
import { renderPage, visibleText } from './render-page.ts';

const entry = `## Gate failed

**Signature:** \`gate failed\`

**Artifacts:**

- \`out/verdict.json\` — the verdict
- \`out/verdict.json\` again
- \`out/other.log\`

**Replay:**

\`\`\`bash
make gate
\`\`\`

**Fix:** Mend it.

### More about it

Text below.
`;

const explanation = {
  href: '/runbooks/fields/#verdictjson',
  title: 'verdict.json',
  rows: [{ field: '<status>', meaning: 'pass & "fail"' }],
};

describe('artifacts', () => {
  const explanationsOf = (path: string) => (path.endsWith('verdict.json') ? [explanation] : []);
  const { body } = renderPage(entry, { explanationsOf });

  it('open the explanation of their fields, one card for all', () => {
    expect(body.match(/<button[^>]* popovertarget="fields:1"[^>]*>fields<\/button>/g)).toHaveLength(
      2,
    );
    expect(body.match(/ popover="auto"/g)).toHaveLength(1);
    expect(body).toContain('href="/runbooks/fields/#verdictjson"');
  });

  it('show foreign text as text', () => {
    expect(body).toContain('<code>&#x3C;status></code>');
    expect(visibleText(body)).toContain('pass & "fail"');
  });

  it('have no button where nothing explains them', () => {
    expect(renderPage(entry).body).not.toContain('button');
  });
});

describe('related entries', () => {
  const related = { title: 'Other', href: '#other', reason: 'also runs', shared: 'make <b>' };

  it('stand after the fields of an entry, ahead of its sections', () => {
    const { body } = renderPage(entry, { relatedTo: () => [related] });
    expect(visibleText(body)).toMatch(/Mend it\. Related Other also runs make <b> More about it/);
  });

  it('are asked for by the entry', () => {
    const asked: string[] = [];
    renderPage(entry, {
      relatedTo: (id) => {
        asked.push(id);
        return [];
      },
    });
    expect(asked).toEqual(['page#gate-failed']);
  });
});

describe('boxes', () => {
  it('are named by their task, without what is nested in it', () => {
    const { body } = renderPage('- [ ] First `x`\n  - [x] Inner\n- [x] Second\n');
    expect([...body.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'First x',
      'Inner',
      'Second',
    ]);
  });
});

describe('the same diagram twice', () => {
  const svg =
    '<svg id="dg-1" class="dg-1" aria-labelledby="dg-1-title"><title id="dg-1-title">dg-1</title><marker id="dg-1-1"/><path marker-end="url(#dg-1-1)"/><use href="#dg-1-1"/></svg>';
  const diagrams = new Map([['graph TD', { ok: true as const, svg, title: '', description: '' }]]);
  const { body } = renderPage('```mermaid\ngraph TD\n```\n\n```mermaid\ngraph TD\n```\n', {
    diagrams,
  });

  it('has no id twice, and refers to its own parts', () => {
    const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...body.matchAll(/(?:#|labelledby=")(dg-[\w-]+)/g)].map(([, id]) => id);
    expect(references).toHaveLength(6);
    for (const reference of references) expect(ids).toContain(reference);
    expect(body.match(/class="dg-1"/g)).toHaveLength(2);
  });
});

describe('the owner and the severity of an entry', () => {
  const listingUrl = (fact: string, value: string) =>
    value === 'nobody' ? null : `/${fact}/${value}/`;
  const shown = (fields: string) => {
    const { body } = renderPage(`# T\n\n## Gate\n\n**Signature:** \`gate failed\`\n\n${fields}\n`, {
      listingUrl,
    });
    return body.match(
      /data-field="(?:owner|severity)".*?<div class="field-body">(.*?)<\/div>/s,
    )?.[1];
  };
  it.each([
    ['**Owner:** java-guild', '<p><a href="/owner/java-guild/">java-guild</a></p>'],
    ['- **Owner:** java-guild', '<p><a href="/owner/java-guild/">java-guild</a></p>'],
    [
      '**Severity:** high',
      '<p><a href="/severity/high/" class="badge-link"><span class="badge badge-severity" data-level="high">high</span></a></p>',
    ],
    ['**Owner:** nobody', '<p>nobody</p>'],
    ['### Owner\n\njava-guild\n\nor its lead', '<p>java-guild</p><p>or its lead</p>'],
    [
      '**Owner:** [j](https://x.example)',
      '<p><a href="https://x.example" rel="noopener noreferrer" class="external">j</a></p>',
    ],
  ])('lead to what has the same: %j', (fields, expected) => {
    expect(shown(fields)?.replaceAll('\n', '')).toBe(expected);
  });
});
