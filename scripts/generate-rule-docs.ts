/** Writes docs/rules from the rules; with --check it only checks whether they are current. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rulePage } from '../src/app/lint/rule-page.ts';
import { rules } from '../src/lint/rules/index.ts';

const folder = resolve(import.meta.dirname, '../docs/rules');
const check = process.argv.includes('--check');

/** Rules that find something in the examples of their own page, although those are in fences. */
const selfFound: ReadonlySet<string> = new Set(['no-secret', 'no-hidden-characters']);

const wanted = new Map(rules.map((rule) => [`${rule.meta.id}.md`, docPage(rule)]));
wanted.set('README.md', indexPage());

mkdirSync(folder, { recursive: true });
const present = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const stale = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (name) => wanted.get(name) !== present.get(name),
);

if (check && stale.length > 0) {
  console.error(`docs/rules is not current: ${stale.join(', ')}. Run \`npm run docs:rules\`.`);
  process.exitCode = 1;
}
for (const name of check ? [] : stale) {
  const text = wanted.get(name);
  if (text === undefined) rmSync(join(folder, name));
  else writeFileSync(join(folder, name), text);
}

/** `docs/` is linted, too. */
function docPage(rule: (typeof rules)[number]): string {
  const { id } = rule.meta;
  const page = rulePage(rule);
  if (!selfFound.has(id)) return page;
  const comment = `<!-- replaybook-disable ${id} -- the examples show what the rule finds -->`;
  return page.replace('\n\n', `\n\n${comment}\n\n`);
}

function indexPage(): string {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.summary} |`,
  );
  return [
    '# Lint rules',
    '',
    '`npm run docs:rules` generates these pages from the rules.',
    '',
    '| rule | default | requires |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
