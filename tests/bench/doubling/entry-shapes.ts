import { runbookPhases, runbookPhasesOf } from './runbook-phases.ts';
import { type Shape, times } from './shape.ts';

function entry(name: string, base: number, write: (count: number) => string): Shape {
  return { name, base, phases: (count) => runbookPhasesOf(`# A\n\n${write(count)}\n`) };
}

function catalog(name: string, base: number, write: (index: number) => [string, string]): Shape {
  const phases = (count: number) =>
    runbookPhases(new Map(Array.from({ length: count }, (_, index) => write(index))));
  return { name, base, phases };
}

const fence = (lang: string, body: string): string => `\`\`\`${lang}\n${body}\n\`\`\`\n\n`;

/** Shapes of entries: signatures, commands, placeholders, artifacts; and of many pages. */
export const entryShapes: readonly Shape[] = [
  entry(
    'placeholders of one command',
    200,
    (n) =>
      `**Replay:**\n\n${fence(
        'sh',
        times(n, (i) => `run <name-of-${i}>\n`),
      )}`,
  ),
  entry(
    'placeholders, nearly captured',
    100,
    (n) =>
      `**Signature:** \`a ${times(Math.min(n, 100), (i) => `<ab${i}> x `)}\`\n\n**Replay:**\n\n${fence(
        'sh',
        times(n, (i) => `run <av${i}>\n`),
      )}`,
  ),
  entry(
    'declarations of placeholders',
    100,
    (n) =>
      `**Replay:** \`run <a0>\`\n\n${times(n, (i) => `- \`<a${i}>\`: one of \`b\`, \`c\`; default \`b\`\n`)}`,
  ),
  entry(
    'signatures of one entry',
    200,
    (n) =>
      `**Signature:**\n\n${fence(
        'signature',
        times(n, (i) => `error number ${i} of the gate\n`),
      )}`,
  ),
  entry(
    'steps of one sequence',
    200,
    (n) =>
      `**Signature:**\n\n${fence(
        'signature',
        times(n, (i) => `error number ${i} of the gate \\\n`),
      )}`,
  ),
  entry(
    'wildcards of one signature',
    500,
    (n) => `**Signature:** \`start ${'... word '.repeat(n)}\``,
  ),
  entry(
    'captures of one signature',
    300,
    (n) => `**Signature:** \`start ${times(n, (i) => `<a${i}> word `)}\``,
  ),
  entry(
    'groups of a regex',
    200,
    (n) => `**Signature:**\n\n${fence('signature', `/start ${'('.repeat(n)}a${')'.repeat(n)}/`)}`,
  ),
  entry(
    'alternatives of a regex',
    300,
    (n) => `**Signature:**\n\n${fence('signature', `/start (a${times(n, (i) => `|b${i}`)})/`)}`,
  ),
  // Each is longer than the one ahead, so that twice the text has fewer than twice as many.
  entry('patterns that hold one another', 50, (n) =>
    times(
      Math.round(Math.sqrt(50 * n)),
      (i) => `## Gate ${i}\n\n**Signature:** \`the gate failed ${'x '.repeat(i)}\`\n\n`,
    ),
  ),
  entry('entries alike', 200, (n) =>
    times(
      n,
      (i) =>
        `## Gate ${i}\n\n**Signature:** \`shard ${i % 40} ... of the gate ${Math.floor(i / 40)} failed\`\n\n`,
    ),
  ),
  entry('entries with one signature', 200, (n) =>
    times(n, (i) => `## Gate ${i}\n\n**Signature:** \`the gate failed\`\n\n**Fix:** x\n\n`),
  ),
  entry('entries', 200, (n) =>
    times(
      n,
      (i) =>
        `## Gate ${i}\n\n**Signature:** \`gate ${i} failed\`\n\n**Replay:** \`run ${i}\`\n\n**Fix:** x\n\n`,
    ),
  ),
  entry('entries with placeholders', 100, (n) =>
    times(
      n,
      (i) =>
        `## Gate ${i}\n\n**Signature:** \`gate ${i} failed\`\n\n**Replay:** \`run <thing-${i}>\`\n\n**Fix:** x\n\n`,
    ),
  ),
  entry('misspelled labels', 200, (n) => `**Fix:** x\n\n${times(n, () => '**Signatur:** x\n\n')}`),
  entry('labels that are no names', 300, (n) => times(n, (i) => `**Word ${i}:** x\n\n`)),
  entry(
    'artifacts',
    300,
    (n) =>
      `**Signature:** \`it failed\`\n\n**Artifacts:**\n\n${times(n, (i) => `- \`out/${i}.json\`\n`)}`,
  ),
  entry(
    'steps of a remedy',
    300,
    (n) => `**Signature:** \`it failed\`\n\n**Fix:**\n\n${times(n, (i) => `${i + 1}. Do ${i}\n`)}`,
  ),
  entry('lines of a command', 300, (n) => `**Replay:**\n\n${fence('sh', 'run --it\n'.repeat(n))}`),
  entry(
    'quotes of a command',
    300,
    (n) => `**Replay:**\n\n${fence('sh', `echo ${'"a" \'b\' '.repeat(n)}`)}`,
  ),
  entry(
    'quotes of a command, unclosed',
    300,
    (n) => `**Replay:**\n\n${fence('sh', `echo ${'"\' `'.repeat(n)}`)}`,
  ),
  entry(
    'substitutions in one another',
    50,
    (n) => `**Replay:**\n\n${fence('sh', `echo ${'$('.repeat(n)}a${')'.repeat(n)}`)}`,
  ),
  entry(
    'here-documents',
    100,
    (n) =>
      `**Replay:**\n\n${fence(
        'sh',
        times(n, (i) => `cat <<E${i}\nx\nE${i}\n`),
      )}`,
  ),
  entry(
    'here-documents, unclosed',
    100,
    (n) =>
      `**Replay:**\n\n${fence(
        'sh',
        times(n, (i) => `cat <<E${i}\nx\n`),
      )}`,
  ),
  entry(
    'dangerous lines of a command',
    100,
    (n) => `**Replay:**\n\n${fence('sh', 'rm -rf /srv\n'.repeat(n))}`,
  ),
  entry('prompts', 300, (n) => `**Replay:**\n\n${fence('sh', '$ run\nout\n'.repeat(n))}`),
  entry(
    'prompts of commands without an end',
    100,
    (n) => `**Replay:**\n\n${fence('console', '$ cat <<X\n'.repeat(n))}`,
  ),
  entry('pipes', 300, (n) => `**Replay:**\n\n${fence('sh', `a ${'| b '.repeat(n)}`)}`),
  entry(
    'options',
    500,
    (n) => `**Replay:**\n\n${fence('sh', `run ${times(n, (i) => `--opt${i} `)}`)}`,
  ),
  entry(
    'secrets',
    100,
    (n) =>
      `**Replay:**\n\n${fence(
        'sh',
        times(n, (i) => `export PASSWORD${i}=changeme${i}\n`),
      )}`,
  ),
  entry(
    'example lines',
    300,
    (n) =>
      `**Signature:** \`gate failed\`\n\n**Example:**\n\n${fence('text', 'some line\n'.repeat(n))}`,
  ),
  catalog('pages', 50, (i) => [
    `p${i}`,
    `# Page ${i}\n\n**Signature:** \`gate ${i} failed\`\n\n**Fix:** x\n`,
  ]),
  catalog('pages of one name', 50, (i) => [
    `d${i}/ci`,
    '# CI\n\n**Signature:** `gate failed`\n\n**Fix:** x\n',
  ]),
  catalog('pages with one alias', 50, (i) => [`p${i}`, '---\naliases: [old]\n---\n\n# A\n']),
  catalog('pages that link to missing ones', 50, (i) => [
    `page-${i}`,
    `# A\n\n[a](pgae-${i}.md) [b](page-${i + 1}.md#x)\n`,
  ]),
];
