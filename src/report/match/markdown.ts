import type { MatchReport, SimilarEntry } from '../../app/match/match-report.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { count } from '../count.ts';
import { shortened } from '../text-parts.ts';
import { summaryOf } from './github.ts';
import { code, details, essence, longestText, short } from './markdown-match.ts';
import { nameOf } from './text-place.ts';

/** A comment on a pull request holds 65,536 characters; counting bytes is on the safe side. */
export const commentLimit = 65_000;

const shownFailures = 30;
const shownSimilar = 5;
/** Space for the sentence about the cut. */
const reserve = 200;

/**
 * `match --format markdown`: a comment for a pull request, of at most `limit` bytes, with the
 * number of items that do not fit. Text from logs and runbooks cannot become markup, a link or a
 * mention.
 */
export function formatMatchMarkdown(report: MatchReport, limit: number): string {
  const { matches, similar, unmatched } = report;
  const sentence = summaryOf(report);
  let text = `### Replaybook\n\n${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}\n`;
  let left = limit - reserve - size(text);
  const add = (part: string): boolean => {
    const bytes = size(part) + 1;
    if (bytes > left) return false;
    left -= bytes;
    text += `\n${part}`;
    return true;
  };
  let cut = false;
  for (const [index, match] of matches.entries()) {
    if (!add(essence(match))) {
      const rest = matches.length - index;
      return `${text}\n_There is no room for ${count(rest, 'more match', 'more matches')}._\n`;
    }
    if (!add(details(match))) cut = true;
  }
  if (cut) text += '\n_There is no room for all artifacts and steps._\n';
  const open = unmatched === null ? '' : failureList(unmatched);
  const likely = similar.length === 0 ? '' : similarList(similar);
  for (const part of [open, likely]) {
    if (part !== '' && !add(part)) text += '\n_There is no room for the rest._\n';
  }
  return text;
}

function size(text: string): number {
  return encodeUtf8(text).length;
}

function failureList({ failures, leftOut }: NonNullable<MatchReport['unmatched']>): string {
  if (failures.length === 0) return 'Every line that looks like a failure matches an entry.\n';
  const rows = failures.slice(0, shownFailures).map(({ file, line, count: times, text }) => {
    const more = times > 1 ? ` (${times} times)` : '';
    return `- ${code(`${nameOf(file)}:${line}`)}${more}: ${code(shortened(text, longestText))}`;
  });
  const rest = Math.max(0, failures.length - shownFailures) + leftOut;
  const tail = rest > 0 ? `\nAnd ${rest} more.\n` : '';
  return `<details><summary>Failures that no entry explains</summary>\n\n${rows.join('\n')}\n${tail}\n</details>\n`;
}

function similarList(similar: readonly SimilarEntry[]): string {
  const rows = similar.slice(0, shownSimilar).map(({ title, entry, why }) => {
    const alike = why.length === 0 ? '' : `: ${short(why.join(', '))}`;
    return `- ${short(title)} (${code(entry)})${alike}`;
  });
  return `Similar, but no match:\n\n${rows.join('\n')}\n`;
}
