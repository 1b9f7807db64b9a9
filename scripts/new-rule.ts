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
  writeFileSync(resolve(folder, `${id}.md`), examplesTemplate());
  register(name);
  console.log(
    `Wrote src/lint/rules/${id}.ts and ${id}.md. The examples in the latter are its test:`,
  );
  console.log('npx vitest run tests/lint');
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

/** Inserts the import and the name in alphabetical order. */
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

function examplesTemplate(): string {
  return `# ${id}

## Not ok

### An entry that the rule finds

\`\`\`markdown
# Page

## Entry

**Fix:** Restart it.
\`\`\`

- found at 3:1-3:9

## Ok

### An entry as it should be

\`\`\`markdown
# Page
\`\`\`
`;
}

function template(name: string): string {
  return `import { defineRule } from '../rule.ts';

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
  },
  scope: 'file',
  *check(runbook) {
    for (const entry of runbook.entries) {
      yield { messageId: 'found', data: { title: entry.title }, position: entry.titlePosition };
    }
  },
});
`;
}
