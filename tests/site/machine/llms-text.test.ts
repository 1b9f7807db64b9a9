import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteFolder } from '../build/build.ts';

let folder: SiteFolder;
let text = '';

beforeAll(async () => {
  folder = new SiteFolder({
    'ci.md': '# CI [red]\n\nA check is\nred.\n',
    'team/disk.md': '# Disk\n',
    'plan.md': '---\nkind: campaign\n---\n\n# Plan\n',
  });
  text = String((await folder.build({ title: 'Our  runbooks' })).get('llms.txt'));
});
afterAll(() => folder.remove());

describe('llms.txt', () => {
  it('is a heading, a quotation, then lists of links, the optional ones last', () => {
    const outline = text.split('\n').filter((line) => /^(?:#|>|- )/.test(line));
    expect(outline.map((line) => /^(?:#+|>|-)/.exec(line)?.[0]).join('')).toMatch(/^#>+(?:##-+)+$/);
    const sections = outline.filter((line) => line.startsWith('## '));
    expect(sections).toEqual(['## Runbooks', '## Runbooks: team', '## Data', '## Optional']);
  });

  it('leads to the Markdown of each page and says what it is about', () => {
    expect(text).toContain(
      '- [CI \\[red\\]](/runbooks/ci.md): reference; 0 entries; A check is red.\n',
    );
    expect(text).toContain(
      '- [Disk](/runbooks/team/disk.md): reference; 0 entries; Runbook: Disk\n',
    );
    expect(text).toContain('# Our runbooks\n');
  });
});
