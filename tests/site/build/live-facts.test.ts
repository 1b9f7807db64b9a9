import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry } from '../site-pages.ts';
import { SiteFolder } from './build.ts';

const policy = `---
kind: policy
---

# Flaky suites

## Quarantine manifest

The list is \`q.json\`. Its status is one of \`open\`, \`resolved\`.

| severity | SLA |
|---|---|
| high | 20 |
`;

const suite = (id: string, name: string, status = 'open', more = {}): object => ({
  ...{ id, suite: name, status, severity: 'high', owner: 'a <b> team' },
  opened_at_utc: '2026-11-29T12:00:00Z',
  ...more,
});

const manifest = {
  entries: [
    suite('q-1', 'storage-e2e'),
    suite('q-2', 'network-e2e', 'resolved'),
    suite('q-3', 'other', 'open', { entry: 'ci#named' }),
    suite('q-4', 'test'),
    suite('q-5', 'Titles'),
    suite('q-6', 'scoped suite'),
  ],
};

let folder: SiteFolder;
let files: Map<string, Buffer>;

beforeAll(async () => {
  folder = new SiteFolder({
    'flakes.md': policy,
    'ci.md': [
      '# CI',
      entry('Storage', { command: 'make e2e SUITE=storage-e2e' }),
      entry('Network', { command: 'make e2e SUITE=network-e2e' }),
      entry('Named', {}),
      entry('Cargo', { command: 'cargo test' }),
      entry('Titles fail', {}),
      `${entry('Scoped', {})}\n\n**Applies to:** \`scoped suite\``,
    ].join('\n\n'),
    '../q.json': JSON.stringify(manifest),
  });
  files = await folder.build();
});
afterAll(() => folder.remove());

function page(path: string): string {
  return files.get(`runbooks/${path}/index.html`)?.toString('utf8') ?? '';
}

/** The HTML of a section, by the anchor of its heading. */
function section(path: string, slug: string): string {
  const html = page(path);
  const from = html.indexOf(`id="${slug}"`);
  return html.slice(from, html.indexOf('</section>', from));
}

describe('quarantine', () => {
  it('is a table on the page of its policy, with deadlines for readers without JavaScript', () => {
    const html = section('flakes', 'quarantine-manifest');
    expect(html).toContain(
      '<tr><td><code>q-1</code></td><td>storage-e2e</td><td>high</td><td>open</td><td>a &#x3C;b> team</td><td>' +
        '<live-clock data-deadline="2026-11-30T08:00:00Z">due <time datetime="2026-11-30T08:00:00Z">2026-11-30 08:00 UTC</time></live-clock></td></tr>',
    );
    expect(html).toContain('<td>network-e2e</td><td>high</td><td>resolved</td>');
    expect(html.match(/<live-clock/g)).toHaveLength(5);
  });

  it.each([
    ['storage', 'q-1'],
    ['network', null],
    ['named', 'q-3'],
    ['cargo', null],
    ['titles-fail', 'q-5'],
    ['scoped', 'q-6'],
  ])('is said at the entry %s: %s', (slug, id) => {
    const banner = /This suite is quarantined<\/strong> as <a href="([^"]+)">([^<]+)/;
    const [, href = null, name = null] = banner.exec(section('ci', slug)) ?? [];
    expect([href, name]).toEqual(
      id === null ? [null, null] : ['/runbooks/flakes/#quarantine-manifest', id],
    );
  });

  it('is read again when only the manifest has changed', async () => {
    folder.write('../q.json', '{"entries": []}');
    const again = await folder.build();
    folder.write('../q.json', JSON.stringify(manifest));
    const html = again.get('runbooks/flakes/index.html')?.toString('utf8');
    expect(html).toContain('No suite is in quarantine.');
    expect(again.get('runbooks/ci/index.html')?.toString('utf8')).not.toContain('is quarantined');
  });
});
