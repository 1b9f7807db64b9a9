import type { Example, FailingExample, Rule } from './rule.ts';

/** A rule as a Markdown page: what `explain` prints and what `docs/rules` holds. */
export function ruleDocument({ meta }: Rule): string {
  const facts = [`Default: ${meta.severity}.`, meta.fixable ? 'Can be fixed with `--fix`.' : ''];
  const parts = [
    `# ${meta.id}`,
    meta.summary,
    facts.filter((fact) => fact !== '').join(' '),
    '## Why',
    meta.why.trim(),
    '## Not ok',
    ...meta.examples.notOk.map((example) => showExample(example)),
    '## Ok',
    ...meta.examples.ok.map((example) => showExample(example)),
    '## Messages',
    Object.values(meta.messages)
      .map(({ what, how }) => `- ${plain(what)} ${plain(how)}`.trimEnd())
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function showExample({ title, files, ...rest }: Example | FailingExample): string {
  const texts = typeof files === 'string' ? [['', files] as const] : Object.entries(files);
  const places = 'findings' in rest ? rest.findings.map(({ line }) => line) : [];
  const where = places.length === 0 ? '' : ` (line ${places.join(', ')})`;
  const blocks = texts.map(([path, text]) => {
    const name = path === '' ? '' : `\`${path}\`:\n\n`;
    return `${name}${fenced(text.replace(/\n+$/, ''))}`;
  });
  return [`${title}${where}:`, ...blocks].join('\n\n');
}

/** A fence longer than any inside the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${printable(text)}\n${fence}`;
}

/** Examples may hold characters that are no text, such as NUL. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '\uFFFD');
}

/** Shows the slots of a message: `{title}` as an ellipsis, `{hint? text}` as what it can add. */
function plain(template: string): string {
  return template
    .replace(/\{\w+\?((?:[^{}]|\{\w+\})*)\}/g, '')
    .replace(/\{\w+\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}
