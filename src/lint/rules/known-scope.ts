import { readScope, type UnknownName } from '../../core/coverage/read-scope.ts';
import type { Entry } from '../../core/model.ts';
import { compilePathGlob } from '../path-glob.ts';
import { defineRule } from '../rule.ts';
import { knownScopeOptions } from '../rule-options.ts';

export const knownScope = defineRule({
  scope: 'catalog',
  options: { schema: knownScopeOptions, defaults: { elsewhere: [] } },
  meta: {
    id: 'known-scope',
    summary: 'A scope names workflows, jobs and steps that the repository has.',
    why: `A job is renamed, and the entry for it keeps the old name: whoever looks for the red job finds no entry, and
\`replaybook coverage\` reports the job as uncovered. The rule compares what \`**Applies to:**\` and its like name with
the workflows of GitHub Actions and the pipeline of GitLab in the repository.

It reads code spans, links, and what stands behind \`Job:\` or \`Workflow:\`. Where the repository lacks most of the
workflows that the runbooks name, they are about another repository, and the rule says nothing; \`replaybook coverage\`
reports them all the same. Name single pages about other repositories in the option:

\`\`\`json
{"rules": {"known-scope": ["error", {"elsewhere": ["runbooks/other-team/**"]}]}}
\`\`\``,
    severity: 'error',
    fixable: false,
    messages: {
      'no-workflow': {
        what: 'The repository has no workflow `{name}`.',
        how: 'Correct the name{suggestion?, maybe to `{suggestion}`}. If the page is about another repository, add it to the option `elsewhere` of this rule.',
      },
      'no-job': {
        what: 'There is no job `{name}`{where? in {where}}.',
        how: 'Correct the name{suggestion?, maybe to `{suggestion}`}.',
      },
      'no-step': {
        what: 'There is no step `{name}`{where? in {where}}.',
        how: 'Correct the name{suggestion?, maybe to `{suggestion}`}.',
      },
    },
  },

  *check({ pages, asked, ci, options }) {
    if (ci === null) return;
    const isElsewhere = elsewhereTest(options);
    const isDoubtful = (entry: Entry) => readScope(entry, ci.names).unknown.length > 0;
    if (!asked.some(({ entries }) => entries.some(isDoubtful))) return;
    const found: { path: string; unknown: readonly UnknownName[] }[] = [];
    const here = new Set<string>();
    const gone = new Set<string>();
    for (const { path, entries } of pages.filter((one) => !isElsewhere(one.path))) {
      const seen = new Set<number>();
      for (const entry of entries) {
        const { unknown, workflows } = readScope(entry, ci.names);
        for (const file of workflows) here.add(file);
        for (const { messageId, name } of unknown) {
          if (messageId === 'no-workflow') gone.add(name.text);
        }
        // Several entries of a section have its scope.
        const fresh = unknown.filter(({ name }) => !seen.has(name.position.start.offset));
        for (const { name } of fresh) seen.add(name.position.start.offset);
        found.push({ path, unknown: fresh });
      }
    }
    if (!ci.isJudged && (here.size === 0 || gone.size > here.size)) return;
    for (const { path, unknown } of found) {
      for (const { name, messageId, where, suggestion } of unknown) {
        const data = { name: name.text, where, suggestion };
        yield { messageId, data, path, position: name.position };
      }
    }
  },
});

/** Whether a page is about another repository. */
export function elsewhereTest({
  elsewhere,
}: {
  elsewhere: readonly string[];
}): (path: string) => boolean {
  const globs = elsewhere.map((glob) => compilePathGlob(glob));
  return (path) => globs.some((matches) => matches(path));
}
