/** Starts a lint rule: `npm run new-rule -- my-rule` writes its file and its line in the registry. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [id = ''] = process.argv.slice(2);
const folder = resolve(import.meta.dirname, '../src/lint/rules');
const file = resolve(folder, `${id}.ts`);

if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
  fail('Give the rule an id of two or more words, such as no-broken-link.');
} else if (existsSync(file)) {
  fail(`src/lint/rules/${id}.ts is already there.`);
} else {
  const name = id.replace(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
  writeFileSync(file, template(name));
  register(name);
  console.log(`Wrote src/lint/rules/${id}.ts and registered it. Its examples are its test:`);
  console.log('npx vitest run tests/lint');
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

/** Puts the import and the name where the alphabet wants them. */
function register(name: string): void {
  const index = resolve(folder, 'index.ts');
  const lines = readFileSync(index, 'utf8').split('\n');
  insert(lines, `import { ${name} } from './${id}.ts';`, /^import \{ \w+ \} from '\.\//);
  insert(lines, `  ${name},`, /^ {2}\w+,$/);
  writeFileSync(index, lines.join('\n'));
}

function insert(lines: string[], line: string, like: RegExp): void {
  const places = lines.flatMap((other, at) => (like.test(other) ? [at] : []));
  const before = places.find((at) => (lines[at] ?? '') > line);
  lines.splice(before ?? (places.at(-1) ?? -1) + 1, 0, line);
}

function template(name: string): string {
  return `import { defineRule, type Finding } from '../rule.ts';

export const ${name} = defineRule({
  meta: {
    id: '${id}',
    summary: 'What it finds, in one line.',
    why: 'Why it matters to the person on call.',
    severity: 'warning',
    fixable: false,
    messages: {
      found: { what: 'The entry "{title}" is ....', how: 'Do ....' },
    },
    examples: {
      ok: [{ title: 'An entry as it should be', files: '# Page\\n' }],
      notOk: [
        {
          title: 'An entry that the rule finds',
          files: '# Page\\n',
          findings: [{ messageId: 'found', line: 1 }],
        },
      ],
    },
  },
  scope: 'runbook',
  *check(runbook): Generator<Finding> {
    for (const entry of runbook.entries) {
      yield { messageId: 'found', data: { title: entry.title }, position: entry.titlePosition };
    }
  },
});
`;
}
