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
    suite('q-7', 'other', 'open', { entry: 'codes#e1234-quota' }),
  ],
};

const hits = [
  '{"time":"2026-11-29T12:00:00Z","log":"a","entry":"ci#storage"}',
  '{"time":"2026-11-29T11:00:00Z","log":"a","entry":"ci#storage"}',
  '{"time":"2026-11-25T12:00:00Z","log":"a","entry":"ci#storage"}',
  '{"time":"2026-10-31T12:00:00Z","log":"a","entry":"ci#storage","count":5,"first":"2026-09-01T12:00:00Z"}',
  '{"time":"2026-11-28T12:00:00Z","log":"a","entry":"ci#network"}',
  '{"time":"2026-10-01T12:00:00Z","log":"a","entry":"ci#named"}',
  '{"time":"2026-10-01T12:00:00Z","log":"a","entry":"ci#renamed"}',
  'damaged',
].join('\n');

const workflow = `name: Main
on: push
jobs:
  covered:
    name: scoped suite
    strategy: { matrix: { os: [linux, mac] } }
    steps: []
  excepted: { continue-on-error: true, steps: [] }
  open: { name: 'a <b>', steps: [] }
`;
const exceptions = `exceptions:
  - { target: excepted, reason: It moves., owner: ci-team, expires: 2026-12-01 }
`;

const incident = `---
kind: incident
---

# Broken & sad shop

## Triggers

- It fails.

## Severity

| severity | when | response target |
|---|---|---|
| SEV-1 | all | 30 minutes |
| SEV-2 | some | 1 business day |

## Evidence

- \`logs/shop.json\`

## Flow

1. Look:

   \`\`\`bash
   shopctl status
   \`\`\`

2. Roll back.

## Exit criteria

- [ ] It works "again".

## Escalation

Call the maintainer.
`;
const campaign = `---
kind: campaign
status: running
started: 2026-11-01
---

# Six recipes

| recipe | class | status |
|---|---|---|
| gitea | recipe | fixed |
| mumble | flake | open |

For all:

- [x] isolated
- [ ] reported
`;

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
    'codes.md':
      '# Codes\n\n| Error | Meaning | Fix |\n|---|---|---|\n| `E1234 quota` | No. | Ask. |\n| `E9 clock` | No. | Wait. |\n',
    'old.md': '---\nowner: TBD\nreviewed: 2020-01-01\nreview-every: 30d\n---\n\n# Old\n\nText.\n',
    'incident.md': incident,
    'campaign.md': campaign,
    'ended.md': campaign.replace('running', 'done').replace('# Six', '# Five'),
    '../q.json': JSON.stringify(manifest),
    '../replaybook.config.json':
      '{"hits": "hits.jsonl", "coverage": {}, "repository": "https://github.com/a/b"}',
    '../hits.jsonl': hits,
    '../.github/workflows/ci.yml': workflow,
    '../coverage-exceptions.yml': exceptions,
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
    expect(html.match(/<live-clock/g)).toHaveLength(6);
  });

  it.each([
    ['storage', 'q-1'],
    ['network', null],
    ['named', 'q-3'],
    ['cargo', null],
    ['titles-fail', 'q-5'],
    ['scoped', 'q-6'],
  ])('is said at the entry %s: %s', (slug, id) => {
    const banner = /This suite is quarantined<\/strong>: <a href="([^"]+)">([^<]+)/;
    const [, href = null, name = null] = banner.exec(section('ci', slug)) ?? [];
    expect([href, name]).toEqual(
      id === null ? [null, null] : ['/runbooks/flakes/#quarantine-manifest', id],
    );
  });

  it('is said in the row of a table that is an entry', () => {
    const [, first = '', second = ''] = page('codes').split('<tr');
    expect(first + second).toContain('This suite is quarantined');
    expect(page('codes').match(/is quarantined/g)).toHaveLength(1);
    expect(second).toMatch(/<td>.*E1234 quota<\/code><div class="section-note note-quarantine"/);
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

describe('the memory of hits', () => {
  it.each([
    ['storage', 'Seen 8 times, last on 2026-11-29 12:00 UTC: 2 in 24 h, 3 in 7 d, 8 in 30 d.'],
    [
      'network',
      'New: first seen on 2026-11-28 12:00 UTC. Seen once, last on 2026-11-28 12:00 UTC: 0 in 24 h, 1 in 7 d, 1 in 30 d.',
    ],
    ['named', 'Not seen for 59 days. Seen once, last on 2026-10-01 12:00 UTC.'],
    ['cargo', 'New: never seen in a log.'],
  ])('is said at the entry %s', (slug, sentence) => {
    expect(section('ci', slug)).toContain(`>${sentence}</hit-memory>`);
  });

  it('is in the signature index, by the day of the last hit', () => {
    const html = files.get('signatures/index.html')?.toString('utf8') ?? '';
    const cells = [...html.matchAll(/<hit-memory[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(cells.slice(0, 8)).toEqual([
      ...['2026-11-29 12:00', '8 (7 d: 3, 24 h: 2)', '2026-11-28 12:00', '1 (7 d: 1, 24 h: 0)'],
      ...['2026-10-01 12:00, not seen for 59 days', '0 (7 d: 0, 24 h: 0)', 'new', '0'],
    ]);
  });

  it('warns of damaged lines and of entries that are gone', async () => {
    const warned: string[] = [];
    await folder.build({}, { warn: ({ place, what }) => void warned.push(`${place} ${what}`) });
    expect(warned).toEqual([
      'hits.jsonl:8 The line is skipped: it is not JSON.',
      'hits.jsonl The entry "ci#renamed" no longer exists, and has 1 hit.',
    ]);
  });

  it('is not shown unless it is configured', async () => {
    const html = (await folder.build({ hits: null })).get('signatures/index.html')?.toString();
    expect(html).not.toContain('hit-memory');
    expect(html).not.toContain('Last seen');
  });
});

describe('coverage', () => {
  it('is a page with an answer for each target', () => {
    const html = files.get('coverage/index.html')?.toString('utf8') ?? '';
    const rows = [...html.matchAll(/<tr role="row">\s*<td.*?<\/tr>/gs)].map(([row]) =>
      row
        .replace(/<\/td>/g, ' | ')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const where = 'GitHub Actions: Main .github/workflows/ci.yml';
    expect(rows).toEqual([
      `job a &lt;b&gt; | ${where}:9 | no entry |`,
      `job scoped suite (linux) | ${where}:4 | Scoped (scope: scoped suite) |`,
      `job scoped suite (mac) | ${where}:4 | Scoped (scope: scoped suite) |`,
      `job excepted continue-on-error | ${where}:8 | Exception of ci-team: It moves. Until 2026-12-01 |`,
    ]);
    expect(html).toContain('data-deadline="2026-12-02T00:00:00.000Z"');
    expect(html).toContain('href="https://github.com/a/b/blob/HEAD/.github/workflows/ci.yml#L9"');
    expect(html).toContain('4 jobs, alerts and errors can go red: 2 covered, 1 excepted');
    expect(files.get('browse/index.html')?.toString()).toContain('href="/coverage/"');
  });

  it('is said at the entries', () => {
    expect(section('ci', 'scoped')).toContain(
      '<a href="/coverage/">Covers</a>: job <code>scoped suite (linux)</code> (<a href="https://github.com/a/b/blob/HEAD/.github/workflows/ci.yml#L4">.github/workflows/ci.yml</a>), job <code>scoped suite (mac)</code>',
    );
    expect(section('ci', 'cargo')).not.toContain('Covers');
  });

  it('is not shown unless the configuration speaks of it', async () => {
    const none = await folder.build({ showsCoverage: false });
    expect(none.has('coverage/index.html')).toBe(false);
    expect(none.get('browse/index.html')?.toString()).not.toContain('coverage');
    expect(none.get('runbooks/ci/index.html')?.toString()).not.toContain('>Covers<');
  });
});

describe('a procedure for incidents', () => {
  it('has a form for a note', () => {
    const html = page('incident');
    const form = /<incident-note.*?<\/incident-note>/s.exec(html)?.[0] ?? '';
    expect(form).toContain('data-title="Broken &#x26; sad shop"');
    expect(form).toContain(
      '<option value="SEV-2" data-target="1 business day" data-criteria="some">SEV-2: 1 business day</option>',
    );
    expect(form).toContain('name="evidence" value="logs/shop.json"');
    expect(form).toContain('name="exit" value="It works &#x22;again&#x22;."');
    expect(form).toMatch(/<button type="button"[^>]*>Copy incident note<\/button>/);
  });
});

describe('a campaign', () => {
  it('shows its progress, by class', () => {
    const html = page('campaign');
    expect(html).toContain('<progress value="2" max="4"');
    expect(html).toContain('2 of 4 done.');
    expect(html).toContain('<days-since data-since="2026-11-01">');
    for (const group of ['recipe: 1 / 1', 'flake: 0 / 1', 'For all: 1 / 2']) {
      expect(html.replace(/\s+/g, ' ')).toContain(group);
    }
    expect(html).not.toContain('This campaign is finished.');
    expect(page('ended')).toContain('This campaign is finished.');
  });

  it('is on the home page while it runs', () => {
    const html = files.get('index.html')?.toString('utf8') ?? '';
    const part = html.slice(html.indexOf('Running campaigns'));
    const list = part.slice(0, part.indexOf('</ul>'));
    expect(list).toContain('Six recipes');
    expect(list).not.toContain('Five recipes');
  });
});

it('everything is said in the language of the site', async () => {
  const german = await folder.build({ lang: 'de' });
  const html = german.get('runbooks/ci/index.html')?.toString('utf8');
  expect(html).toContain('Diese Suite ist in Quarantäne');
  expect(html).toContain('Neu: noch nie in einem Log gesehen.');
  expect(german.get('index.html')?.toString('utf8')).toContain('Laufende Kampagnen');
});

describe('an overdue review', () => {
  it('names nobody to ask where the owner is nobody', () => {
    expect(page('old')).toContain('Steps and commands may no longer hold.');
    expect(page('old')).not.toContain('ask TBD');
  });
});
