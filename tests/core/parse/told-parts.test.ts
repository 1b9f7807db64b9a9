import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** What the only entry of a page on troubleshooting says, field by field. */
function fields(content: string): Record<string, unknown> {
  const text = `# Troubleshooting\n\n## The kiln cannot start\n\n${content}\n`;
  const { runbook } = parseRunbook({ id: 'x', path: 'x.md', text });
  const { signature, causes, context, diagnosis, remediation } = runbook.entries[0] ?? {};
  const steps = (all: typeof remediation = []) =>
    all.map((step) => [step.text, ...step.commands.map(({ code }) => code)].join(' $ '));
  const found = {
    seen: [
      ...(signature?.patterns.map(({ steps: [step] }) => `\`${step?.source}\``) ?? []),
      ...(signature?.observed ? [signature.observed] : []),
    ],
    causes,
    context,
    checks: steps(diagnosis),
    remedy: steps(remediation),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value?.length));
}

const log = '```\nkiln: fatal: no gas at the valve\n```';

test.each([
  [
    'a fence that a sentence announces as an error is what is seen',
    `The start may fail with an error like\n\n${log}\n\nor\n\n${log.replace('gas', 'air')}\n\nOpen the valve.`,
    {
      seen: ['kiln: fatal: no gas at the valve\nkiln: fatal: no air at the valve'],
      context: 'The start may fail with an error like',
      remedy: ['Open the valve.'],
    },
  ],
  [
    'so it is behind a sentence without a colon',
    `At the start you may see\n\n\`\`\`\nNo gas at the valve of this kiln\n\`\`\`\n\nOpen the valve.`,
    {
      seen: ['No gas at the valve of this kiln'],
      context: 'At the start you may see',
      remedy: ['Open the valve.'],
    },
  ],
  [
    'a command with what it prints, too',
    'You may see the following output:\n\n```sh\n$ kiln start\nwarning: the lid is open\n```\n\nClose the lid.',
    {
      seen: ['$ kiln start\nwarning: the lid is open'],
      context: 'You may see the following output:',
      remedy: ['Close the lid.'],
    },
  ],
  [
    'a quotation, too',
    'You may see a message like this:\n\n> The valve "north" has no gas.\n\nCall the desk.',
    {
      seen: ['The valve "north" has no gas.'],
      context: 'You may see a message like this:',
      remedy: ['Call the desk.'],
    },
  ],
  [
    'a numbered list of when an alert fires is no remedy',
    'A page is sent if one of these holds:\n\n1. No lamp answers\n2. The gas is off\n\nCall the desk.',
    {
      context: 'A page is sent if one of these holds:\n1. No lamp answers\n2. The gas is off',
      remedy: ['Call the desk.'],
    },
  ],
  [
    'a numbered list of what to do when it fires is one',
    'If this alarm is raised when the lid is open, do this:\n\n1. Close the lid.\n2. Call the desk.',
    {
      context: 'If this alarm is raised when the lid is open, do this:',
      remedy: ['Close the lid.', 'Call the desk.'],
    },
  ],
  [
    'a list of code spans, which are patterns',
    'The start fails with errors like:\n\n- `no gas at valve`\n- `lid is open`\n\nCall the desk.',
    {
      seen: ['`no gas at valve`', '`lid is open`'],
      context: 'The start fails with errors like:',
      remedy: ['Call the desk.'],
    },
  ],
  [
    'a fence in French',
    `Le démarrage donne l'erreur suivante :\n\n${log}\n\nOuvrez la vanne.`,
    {
      seen: ['kiln: fatal: no gas at the valve'],
      context: "Le démarrage donne l'erreur suivante :",
      remedy: ['Ouvrez la vanne.'],
    },
  ],
  [
    'but no command that a sentence orders because of an error',
    'To get rid of this error, run:\n\n```bash\nkilnctl valve open --force\n```',
    { remedy: ['To get rid of this error, run: $ kilnctl valve open --force'] },
  ],
  [
    'and no configuration',
    'The valve is shut. To mitigate this error, set:\n\n```yaml\non_error: open\n```',
    { context: 'The valve is shut.', remedy: ['To mitigate this error, set:\non_error: open'] },
  ],
  [
    'a sentence that says what to do is the remedy, whatever stands ahead of it and behind it',
    'The gas is off. You need to open the valve.\n\nThis takes a minute.',
    { context: 'The gas is off.', remedy: ['You need to open the valve.', 'This takes a minute.'] },
  ],
  [
    'in other languages',
    'Das Gas ist abgestellt. Sie müssen das Ventil öffnen.\n\nDas dauert.',
    {
      context: 'Das Gas ist abgestellt.',
      remedy: ['Sie müssen das Ventil öffnen.', 'Das dauert.'],
    },
  ],
  [
    'but no sentence that says what one sees',
    'You can see the lamp blink. Open files are lost.\n\n- Restart it.',
    { context: 'You can see the lamp blink. Open files are lost.', remedy: ['Restart it.'] },
  ],
  [
    'a sentence on the cause',
    'The lamp blinks. This happens because the lid is open.\n\n1. Close the lid.',
    {
      causes: ['This happens because the lid is open.'],
      context: 'The lamp blinks.',
      remedy: ['Close the lid.'],
    },
  ],
  [
    'a list of causes, each with what to do about it',
    'There are two possible causes:\n\n- The lid is open. Close it.\n- The fuse is old:\n\n  ```bash\n  kilnctl fuse renew\n  ```',
    {
      causes: ['The lid is open.', 'The fuse is old:'],
      context: 'There are two possible causes:',
      remedy: ['Close it.', ' $ kilnctl fuse renew'],
    },
  ],
  [
    'a list of reasons in Spanish',
    'Las causas posibles son:\n\n- La tapa está abierta\n- No hay gas\n\nCierra la tapa.',
    {
      causes: ['La tapa está abierta', 'No hay gas'],
      context: 'Las causas posibles son:',
      remedy: ['Cierra la tapa.'],
    },
  ],
  [
    'but no list of orders, whatever announces it',
    'This has several causes:\n\n- Close the lid\n- Renew the fuse',
    { context: 'This has several causes:', remedy: ['Close the lid', 'Renew the fuse'] },
  ],
  [
    'a list of symptoms',
    'You might notice one of these problems:\n\n- the lamp blinks\n- the lid is hot\n\n1. Close the lid.',
    {
      context: 'You might notice one of these problems:\n- the lamp blinks\n- the lid is hot',
      remedy: ['Close the lid.'],
    },
  ],
  [
    'code that the text calls an error is a pattern',
    'A `no gas at valve` error comes up in the morning.\n\n1. Open the valve.',
    {
      seen: ['`no gas at valve`'],
      context: 'A no gas at valve error comes up in the morning.',
      remedy: ['Open the valve.'],
    },
  ],
  [
    'also beside a label',
    'If you see `no gas at valve` in your logs, the gas is off.\n\n**Solution:** open the valve.',
    {
      seen: ['`no gas at valve`'],
      context: 'If you see no gas at valve in your logs, the gas is off.',
      remedy: ['open the valve.'],
    },
  ],
  [
    'but no option and no command',
    'If the start fails, try again with the `--warm up` option, or see `kubectl describe pod kiln` for the error.',
    {
      remedy: [
        'If the start fails, try again with the --warm up option, or see kubectl describe pod kiln for the error. $ kubectl describe pod kiln',
      ],
    },
  ],
  [
    'steps that only look at something are the diagnosis',
    'The gas may be off.\n\nCheck the disk:\n\n```bash\ndf -h\n```\n\n### Clean the disk\n\n```bash\nrm -r /kiln\n```',
    {
      context: 'The gas may be off.',
      checks: ['Check the disk: $ df -h'],
      remedy: ['Clean the disk $ rm -r /kiln'],
    },
  ],
  [
    'but not a step that changes something, whatever its words',
    'The gas may be off.\n\nCheck the valve, and open it:\n\n```bash\nsudo systemctl restart valve\n```',
    {
      context: 'The gas may be off.',
      remedy: ['Check the valve, and open it: $ sudo systemctl restart valve'],
    },
  ],
])('%s', (_name, content, expected) => {
  expect(fields(content)).toEqual(expected);
});

test.each([
  ['`no gas` and `lid open`, which failed', undefined],
  ['`no gas at valve` or `the lid cannot close`', ['no gas at valve', 'the lid cannot close']],
  ['`kilnctl start` fails with `no gas at valve`', ['no gas at valve']],
])('a heading with errors as code: %s', (title, expected) => {
  const text = `# Troubleshooting\n\n## ${title}\n\n- Restart it.\n`;
  const { runbook } = parseRunbook({ id: 'x', path: 'x.md', text });
  const sources = runbook.entries[0]?.signature?.patterns.map(({ steps: [one] }) => one?.source);
  expect(sources).toEqual(expected);
});
