import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { type Contender, compare, type Missing } from './compare.ts';
import { installPeers } from './peers.ts';
import { benchFolder, corpusOf, packedProgram, setAside } from './workspace.ts';

const packed = packedProgram;
const node = process.execPath;
const nothing = 'node -e 0';
/** Runs are short, so that one of them says little. */
const LEAST_ROUNDS = 11;
const MANY = 300;

export const startBench: Bench = {
  name: 'start',
  summary: 'how long the packed program takes to start, against `node -e 0`; needs `npm run pack`',

  async run(report, { rounds }) {
    report.heading('start');
    if (!existsSync(packed)) {
      report.note('There is no package: run `npm run pack` first.');
      return;
    }
    const one = smallRepository();
    const many = corpusOf(MANY);
    const page = join(many, 'runbooks/page-of-the-bench.md');
    writeFileSync(page, smallPage);
    const cold = (folder: string) => () => {
      setAside(folder, 'node_modules');
      mkdirSync(join(folder, 'node_modules'));
    };
    const ours = (name: string, words: readonly string[], more: Partial<Contender>): Contender => ({
      name,
      command: { argv: [node, packed, ...words], cwd: one, output: join(benchFolder, 'start.out') },
      exitCodes: [0, 1],
      against: nothing,
      ...more,
    });
    const inMany = (name: string, words: readonly string[], more: Partial<Contender>) => {
      const contender = ours(name, words, more);
      return { ...contender, command: { ...contender.command, cwd: many } };
    };
    await compare(report, {
      title: 'medians of runs that take turns; the budgets are for the ratio',
      rounds: Math.max(rounds, LEAST_ROUNDS),
      contenders: [
        { ...ours(nothing, [], {}), command: commandOf([node, '-e', '0'], one) },
        ours('--version', ['--version'], { budget: 2, proof: /^\d+\./ }),
        ours('--help', ['--help'], { budget: 2, proof: /Usage/ }),
        ours('match, cold', ['match', 'job.log'], {
          budget: 6,
          prepare: cold(one),
          proof: /Replay/,
        }),
        ours('lint, cold', ['lint'], { budget: 8, prepare: cold(one), proof: /1 file/ }),
        ours('lint, nothing changed', ['lint'], { budget: 2, proof: /1 file/ }),
        inMany(`lint, ${MANY} files, cold`, ['lint'], { prepare: cold(many), maxRounds: 5 }),
        inMany(`lint, 1 of ${MANY} changed`, ['lint'], {
          budget: 6,
          prepare: () => appendFileSync(page, '\nOne more line.\n'),
        }),
        ...(await peersOf(one)),
      ],
    });
  },
};

function commandOf(argv: readonly string[], cwd: string) {
  return { argv, cwd, output: join(benchFolder, 'start.out') };
}

const smallPage = `# Hosts

## No space left on device

**Signature:** \`<path>: No space left on device\`

**Artifacts:**

- None: the log says it all

**Replay:**

\`\`\`bash
du -xh --max-depth=1 <path>
\`\`\`

**Remediation:**

1. Delete the oldest files.
`;

/** One small runbook, and a log of one line that it matches. */
function smallRepository(): string {
  const folder = join(benchFolder, 'small');
  setAside(benchFolder, 'small');
  mkdirSync(join(folder, '.git'), { recursive: true });
  mkdirSync(join(folder, 'runbooks'));
  writeFileSync(join(folder, 'runbooks/hosts.md'), smallPage);
  writeFileSync(join(folder, 'job.log'), '/var/lib/docker: No space left on device\n');
  return folder;
}

/** Linters of Markdown on one small file, without a cache. */
async function peersOf(folder: string): Promise<(Contender | Missing)[]> {
  writeFileSync(join(folder, 'page.md'), smallPage);
  const { file, trouble } = await installPeers();
  return [
    { name: 'markdownlint-cli2', path: 'markdownlint-cli2/markdownlint-cli2-bin.mjs', words: [] },
    {
      name: 'rumdl',
      path: `@rumdl/cli-${process.platform}-${process.arch}/rumdl`,
      words: ['check', '--no-cache'],
    },
  ].map(({ name, path, words }) => {
    const program = file(path);
    if (program === null) return { name, missing: trouble ?? 'npm has it not for this machine' };
    const runner = program.endsWith('.mjs') ? [node] : [];
    const argv = [...runner, program, ...words, 'page.md'];
    return { name, command: commandOf(argv, folder), exitCodes: [0, 1], against: nothing };
  });
}
