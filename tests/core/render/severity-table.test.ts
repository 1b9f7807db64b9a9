import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

function cells(head: string, cell: string): string {
  return renderPage(`| ${head} | x |\n|---|---|\n| ${cell} | y |\n`).body;
}

describe('a cell of a severity column', () => {
  it.each([
    ['Severity', 'SEV-1', 'critical'],
    ['severity level', 'high', 'high'],
    ['Priority', '`P3`', 'medium'],
    ['Sev', '**low**', 'low'],
  ])('%s: %s looks like a severity', (head, cell, level) => {
    expect(cells(head, cell)).toContain(`class="badge badge-severity" data-level="${level}"`);
  });

  it('keeps what its author marked', () => {
    expect(cells('Severity', '**SEV-1**')).toContain('<strong>SEV-1</strong></span></td>');
  });

  it.each([
    ['Severity', 'purple'],
    ['Severity', 'high when the whole region is down, else low'],
    ['When', 'SEV-1'],
    ['Perseverance', 'high'],
  ])('%s: %s stays as it is', (head, cell) => {
    expect(cells(head, cell)).not.toContain('badge');
  });
});
