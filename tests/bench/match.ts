import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import { compare } from './compare.ts';
import {
  command,
  engine,
  isPacked,
  literalsFile,
  outputOf,
  rate,
  ripgrep,
  run,
} from './match/contenders.ts';
import { type MadeLog, madeLog } from './match/log.ts';
import { makeSignatures } from './match/signatures.ts';
import { installPeers, type Peers } from './peers.ts';
import type { Report } from './report.ts';

const COUNTS = [100, 1_000, 10_000];
/** At so many signatures a regular expression each takes minutes for 100 MB: they get this much. */
const SMALL_LOG = 2;

export const matchBench: Bench = {
  name: 'match',
  summary: 'a log of 100 MB against 100 to 10,000 signatures, beside grep and ripgrep',

  async run(report, { rounds }) {
    report.heading('match');
    report.note(
      'Logs are made from lines of five formats (cargo on GitHub Actions, pytest, Maven,',
    );
    report.note(
      'Kubernetes as JSON, npm and webpack) with failures planted in them, half of those',
    );
    report.note(
      'spoilt as terminals and runners do. The engine fails unless found equals planted;',
    );
    report.note('the others are given the longest literal of each signature, and count lines.');
    if (!isPacked) {
      report.note(
        'The program is that of the sources: `npm run pack` makes the one that users have.',
      );
    }
    const peers = await installPeers();
    const log = madeLog(100);
    for (const count of COUNTS) await compareAt(count, log, peers, report, rounds);
    compareRegexes(report);
  },
};

async function compareAt(
  count: number,
  log: MadeLog,
  peers: Peers,
  report: Report,
  rounds: number,
): Promise<void> {
  const literals = literalsFile(count);
  await compare(report, {
    title: `100 MB, ${log.lines} lines, ${count} signatures`,
    rounds,
    contenders: [
      engine(100, count),
      command(count, log, 100),
      ripgrep(peers, literals, log),
      {
        name: 'grep -F -f',
        command: run(['grep', '-c', '-F', '-f', literals, log.path]),
        maxRounds: 1,
      },
      { name: 'cat', command: run(['cat', log.path], '/dev/null') },
    ],
  });
  const index = Buffer.from(JSON.stringify(makeSignatures(count).map(({ entry }) => entry)));
  const measured = JSON.parse(readFileSync(outputOf('engine'), 'utf8')) as Record<string, number>;
  report.note(
    `  engine alone: ${rate(log, measured['cpuMs'])} MB/s of CPU time, ${rate(log, measured['matchMs'])} MB/s by the ` +
      `clock; compiled in ${measured['compileMs']} ms; index ${index.length} bytes, ` +
      `${brotliCompressSync(index).length} with brotli; ${measured['hits']} hits, all planted, none missed.`,
  );
}

function compareRegexes(report: Report): void {
  const log = madeLog(SMALL_LOG);
  const script = new URL('match/regexes.ts', import.meta.url).pathname;
  const rows = [100, 1_000].flatMap((count) =>
    ['loop', 'alternation'].map((way) => {
      const start = performance.now();
      execFileSync(process.execPath, [script, way, log.path, String(count)]);
      return [`${way}, ${count}`, `${rate(log, performance.now() - start)} MB/s`];
    }),
  );
  report.table(`RegExp of JavaScript on ${SMALL_LOG} MB`, ['', 'speed'], rows);
}
