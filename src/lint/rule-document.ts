import * as z from 'zod';
import type { Rule } from './rule.ts';
import type { RuleExample, RuleExamples } from './rule-examples.ts';

/** A rule as a Markdown page: what `explain` prints and what `docs/rules` holds. */
export function ruleDocument(rule: Rule, examples: RuleExamples): string {
  const { meta } = rule;
  const facts = [`Default: ${meta.severity}.`, meta.fixable ? 'Can be fixed with `--fix`.' : ''];
  const parts = [
    `# ${meta.id}`,
    meta.summary,
    facts.filter((fact) => fact !== '').join(' '),
    '## Why',
    meta.why.trim(),
    ...optionsSection(rule),
    '## Not ok',
    ...examples.notOk.map(showExample),
    '## Ok',
    ...examples.ok.map(showExample),
    '## Messages',
    Object.values(meta.messages)
      .map(({ what, how }) => `- ${plain(what)} ${plain(how)}`.trimEnd())
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionsSection({ meta, options }: Rule): string[] {
  if (options === undefined) return [];
  const { properties = {} } = z.toJSONSchema(options.schema(), { io: 'input' });
  const rows = Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return [];
    const type = schema.type === 'array' ? 'list of strings' : schema.type;
    const fallback =
      schema.default === undefined ? 'none' : `\`${JSON.stringify(schema.default)}\``;
    return `| \`${name}\` | ${type} | ${fallback} | ${schema.description} |`;
  });
  return [
    '## Options',
    `Set options beside the severity: \`"${meta.id}": ["${severityToShow(meta.severity)}", { ... }]\`.`,
    ['| option | type | default | |', '|---|---|---|---|', ...rows].join('\n'),
  ];
}

function severityToShow(severity: Rule['meta']['severity']): string {
  return severity === 'off' ? 'warning' : severity;
}

function showExample({ title, files, findings }: RuleExample): string {
  const names = Object.keys(files);
  const isOne = names.length === 1 && names[0] === 'runbook.md';
  const places = findings.map(({ line }) => line);
  const where = places.length === 0 ? '' : ` (line ${places.join(', ')})`;
  const blocks = Object.entries(files).map(([path, text]) => {
    const name = isOne ? '' : `\`${path}\`:\n\n`;
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

/** Examples may contain characters that are not text, such as NUL. */
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
