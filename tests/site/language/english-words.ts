import { foreignPages } from './foreign-pages.ts';

/** Words of the runbooks: what their syntax needs, and code. */
const written = new Set(wordsIn([...foreignPages].flat().join('\n')));
/** Names, units and what a reader types, which are the same in every language. */
const names = new Set(
  wordsIn(
    'Runbook Runbooks UTC GitHub Actions JavaScript Markdown ID SLA JSON catalog.json signatures.json summary.json gate FAILED zip Replaybook SVG Tab Enter Esc Shift Ctrl runbook_url zstd',
  ),
);

const paths = /\S+[/.]\w\S*/g;

/** What a reader gives to the search, and the command that it shows in return. */
const given = new Set(wordsIn('panic ERROR password replaybook new from LOG_LINE match hunter'));

/** The words of a text in Latin letters that neither the runbooks nor every language have. */
export function englishIn(text: string): string[] {
  return wordsIn(text.replace(paths, '')).filter(
    (word) => !written.has(word) && !names.has(word) && !given.has(word),
  );
}

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}
