import { artifactPaths } from '../artifact-path.ts';
import { compilePathGlob } from '../path-glob.ts';
import { defineRule } from '../rule.ts';
import { artifactExistsOptions } from '../rule-options.ts';

export const artifactExists = defineRule({
  scope: 'surroundings',
  options: { schema: artifactExistsOptions, defaults: { generated: [] } },
  meta: {
    id: 'artifact-exists',
    summary: 'Every artifact is a file in the repository, or a file that a run writes.',
    why: `Files get renamed and reports move to another folder, but the runbook keeps the old path. The reader
finds no file, and cannot tell whether the job died early or the page is out of date.

The rule is off by default, because files that a run writes are not in the repository. List them to
turn it on:

\`\`\`json
{"rules": {"artifact-exists": ["warning", {"generated": ["tests/e2e_results/**", "*.log"]}]}}
\`\`\`

Placeholders such as \`<ts>\` stand for any name. A name without a folder matches in every folder. The rule
skips absolute paths and paths that begin with a placeholder.`,
    severity: 'off',
    fixable: false,
    messages: {
      'no-such-path': {
        what: 'The artifact `{path}` is not in the repository, and the option `generated` does not list it.',
        how: 'Correct the path; it starts at the root of the repository. If a run writes the file, add it to the option `generated` of this rule.',
      },
      'nothing-matches': {
        what: 'The artifact `{path}` matches no file in the repository, and the option `generated` does not list it.',
        how: 'Correct the path; it starts at the root of the repository. If a run writes the file, add it to the option `generated` of this rule.',
      },
    },
  },

  *check(runbook, { artifactExists: exists, options }) {
    if (exists === null) return;
    const generated = options.generated.map(compilePathGlob);
    for (const { artifact } of artifactPaths(runbook)) {
      const { path, position } = artifact;
      const glob = asGlob(path);
      if (glob === null || generated.some((matches) => matches(glob))) continue;
      // A name without a folder may lie anywhere.
      if (exists(glob) || (!glob.includes('/') && exists(`**/${glob}`))) continue;
      const messageId = /[*?{]/.test(glob) ? 'nothing-matches' : 'no-such-path';
      yield { messageId, data: { path }, position };
    }
  },
});

const placeholder =
  /<[^<>/]+>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\w+|%\w+%|\bPATH_TO_\w+|YYYY(?:[-_]?MM)?(?:[-_]?DD)?(?:[-_T]?HH[-_:]?MM(?:[-_:]?SS)?)?/g;

/** The path as a glob of the repository; null where it names nothing that could be in there. */
function asGlob(path: string): string | null {
  const isElsewhere = /^(?:[/~\\]|[a-z]:[\\/]|file:|\.\.\/)/i.test(path);
  const plain = path
    .replace(/^\.\//, '')
    .replace(/(?:#L\d.*|:\d+(?::\d+)?)$/, '')
    .replace(/\/$/, '')
    .replace(placeholder, '*')
    .replace(/(?<=^|\/)(?:\.{3}|…)(?=\/|$)/g, '**');
  if (isElsewhere || plain === '' || /^[*.…]+(?:\/|$)/.test(plain)) return null;
  // A word alone is no file name: "Screenshot".
  return /[./]/.test(plain) || path.endsWith('/') ? plain : null;
}
