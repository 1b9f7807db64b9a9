import { describe, expect, it } from 'vitest';
import { entriesOf, signatureRow } from '../../src/site/content/signature-rows.ts';
import { sitePages } from './site-pages.ts';

describe('rows of the signature index', () => {
  it('show lists as text that can be read', () => {
    const text = [
      '# P',
      '## Scoped',
      '**Applies to:**\n\n- workflow `nightly.yml`\n- job `build`',
      '**Fix:** x',
      '## Seen',
      '**Signature:** One of these:\n\n- the queue grows\n- the worker restarts',
      '**Fix:** x',
    ].join('\n\n');
    const { pages, routes } = sitePages({ 'p.md': text });
    const rows = entriesOf(pages).map((entry) => {
      const { scope, observed } = signatureRow(entry, routes);
      return [scope, observed];
    });
    expect(rows).toEqual([
      ['workflow nightly.yml; job build', ''],
      ['', 'One of these: the queue grows; the worker restarts'],
    ]);
  });
});
