import { execFileSync } from 'node:child_process';
import type { SearchEntry } from '../../src/core/search/index-data.ts';
import { packIndex } from '../../src/core/search/index-file.ts';
import { expectedPart, type MatchCase, matchCases } from '../core/log/cases.ts';
import { expect, searchBox, test } from './site-test.ts';

/** What the worker of the site tells about one log; see `search-messages.ts`. */
interface Reply {
  kind: string;
  found: { results: { kind: string; match: Parameters<typeof expectedPart>[0] }[] };
}

/** The cases that are written as runbooks, which the loader of these tests cannot read. */
function statedCases(): MatchCase[] {
  const script = new URL('../core/log/stated-cases.ts', import.meta.url).pathname;
  const output = execFileSync(process.execPath, [script], { encoding: 'utf8' });
  const cases = JSON.parse(output) as (Omit<MatchCase, 'log'> & { log: string })[];
  return cases.map((one) => ({ ...one, log: new TextEncoder().encode(one.log) }));
}

const allCases = [...matchCases, ...statedCases()];

test('the worker of the site finds in each log of the table what Node finds', async ({
  page,
  visit,
}) => {
  await visit.open('/');
  const started = page.waitForEvent('worker');
  await searchBox(page).focus();
  const url = (await started).url();
  const requests = allCases.map(({ entries, log }) => ({
    index: packIndex({ entries: entries.map(toSearchEntry) }),
    log: Buffer.from(log).toString('base64'),
  }));
  await page.route('**/case-*.json', (route) => {
    const [, number = ''] = /case-(\d+)/.exec(route.request().url()) ?? [];
    return route.fulfill({ json: requests[Number(number)]?.index });
  });
  const replies = await page.evaluate(
    async ({ workerUrl, logs }) => {
      const worker = new Worker(workerUrl, { type: 'module' });
      const all: Reply[] = [];
      for (const [number, log] of logs.entries()) {
        const bytes = Uint8Array.from(atob(log), (char) => char.charCodeAt(0));
        const done = new Promise<Reply>((resolve) => {
          worker.onmessage = ({ data }) => {
            if (data.kind !== 'progress') resolve(data);
          };
        });
        worker.postMessage({ kind: 'load', url: `${location.origin}/case-${number}.json` });
        const input = { log: new Blob([bytes]) };
        worker.postMessage({ kind: 'search', run: number + 1, input });
        all.push(await done);
      }
      worker.terminate();
      return all;
    },
    { workerUrl: url, logs: requests.map(({ log }) => log) },
  );
  for (const [number, { name, matches }] of allCases.entries()) {
    const results = replies[number]?.found?.results ?? [];
    const found = results.filter(({ kind }) => kind === 'match').map(({ match }) => match);
    expect(found.map(expectedPart), name).toEqual(matches);
  }
});

function toSearchEntry(entry: MatchCase['entries'][number]): SearchEntry {
  const { noise, replay = [], ...facts } = entry;
  const empty = { runbook: '', url: '', observed: '', terms: [], artifacts: [] };
  const commands = replay.map(({ placeholders }) => ({
    code: '',
    shell: null,
    placeholders: placeholders.map(({ name }) => {
      return { name, raw: name, syntax: 'angle' as const, start: 0, end: 0 };
    }),
  }));
  const patterns = entry.patterns.map(({ steps }) => ({ steps: [...steps] }));
  const background = noise && { noise: noise.map(({ steps }) => ({ steps: [...steps] })) };
  return { ...empty, ...facts, replay: commands, patterns, ...background };
}
