import { expect, test } from 'vitest';
import { packBatch } from '../../../src/app/project/scan-batch.ts';
import { type OpenFile, type ScanOptions, scanFiles } from '../../../src/app/project/scan-files.ts';
import { ScanPool, type Scans } from '../../../src/app/project/scan-pool.ts';
import scanInThread, { type ScanTask } from '../../../src/app/project/scan-worker.ts';

const setup = { root: '/project', runbooks: '/project/runbooks', parse: {}, rules: {} };
const entry = '# Gate\n\n**Signature:** `gate failed`\n\n**Fix:** wait\n';

function fileOf(file: string, text: string): OpenFile {
  return { file, read: { bytes: new TextEncoder().encode(text) }, digest: null, known: null };
}

function page(length: number): string {
  return `${entry}\n\`\`\`text\n${'x'.repeat(length)}\n\`\`\`\n`;
}

async function problemsOf(open: readonly OpenFile[], options: Partial<ScanOptions>) {
  const scans = await scanFiles(open, setup, { store: null, costs: null, helpers: 1, ...options });
  const inOrder = open.flatMap(({ file }) => scans.get(file) ?? []);
  return inOrder.map(({ runbook, findings }) => [
    runbook.id,
    runbook.entries.length,
    ...(findings ?? [])
      .filter(({ ruleId }) => ruleId === 'readable-file')
      .map(({ messageId, data }) => ({ messageId, ...data })),
  ]);
}

const failures = {
  slow: () => Object.assign(new Error('aborted'), { name: 'AbortError' }),
  broken: () => new Error('Worker terminated due to reaching memory limit: JS heap out of memory'),
};

/** Threads that fail with each batch that holds one file, and do their work otherwise. */
function failingWith(name: string, failure: keyof typeof failures) {
  const opened: Scans[] = [];
  const openPool = (threads: number): Scans => {
    const scans: Scans = {
      capacity: threads,
      scan: async (task: ScanTask) => {
        if (task.batch.files.some(({ file }) => file === name)) throw failures[failure]();
        return scanInThread(task);
      },
      close: async () => {},
    };
    opened.push(scans);
    return scans;
  };
  return { openPool, opened };
}

test.each([
  ['slow', { messageId: 'too-slow', step: 'read', seconds: '120' }],
  ['broken', { messageId: 'broken-down' }],
] as const)(
  'a large file that is %s gets a finding, and the others are scanned',
  async (kind, finding) => {
    const files = [fileOf('a.md', entry), fileOf('large.md', page(150_000)), fileOf('z.md', entry)];
    const { openPool, opened } = failingWith('large.md', kind);
    expect(await problemsOf(files, { openPool })).toEqual([
      ['a', 1],
      ['large', 0, finding],
      ['z', 1],
    ]);
    expect(opened.length).toBe(2);
  },
);

test('a file that breaks a thread does not take its batch with it', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `${index}.md`);
  const files = names.map((name) => fileOf(name, page(60_000)));
  // Threads get work before the main thread.
  const { openPool } = failingWith('1.md', 'broken');
  expect(await problemsOf(files, { openPool })).toEqual(
    names.map((name, index) =>
      index === 1 ? ['1', 0, { messageId: 'broken-down' }] : [name.replace('.md', ''), 1],
    ),
  );
});

test('a thread that takes too long is ended, and another takes its place', async () => {
  const pool = new ScanPool(1);
  const taskOf = (): ScanTask => {
    return { setup, batch: packBatch([fileOf('a.md', entry)]), measured: false };
  };
  await expect(pool.scan(taskOf(), 0)).rejects.toThrow('aborted');
  expect((await pool.scan(taskOf(), 120)).records.length).toBe(1);
  await pool.close();
});
