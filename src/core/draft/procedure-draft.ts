import { stringify } from 'yaml';

/** A page of the kind `procedure`, with a comment in each part that only a person can fill. */
export function draftProcedure(title: string): string {
  return [
    `---\n${stringify({ title, kind: 'procedure' })}---`,
    `# ${title}`,
    '**Goal:**',
    '<!-- What holds when it is done, in one sentence. -->',
    '**Preconditions:**',
    '<!-- Access, tools, and what must hold before the first step; or "None". -->',
    '## Steps',
    '<!-- Numbered, one action each, its command in a fence with its shell. -->',
    '## Verification',
    '<!-- A command, and what it prints when the steps have worked. -->',
    '## Rollback',
    '<!-- How to undo the steps, and when; or "None" and why. -->',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
