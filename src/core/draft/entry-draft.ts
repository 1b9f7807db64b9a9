import { fencedBlock } from '../markdown/escape-markdown.ts';
import type { Generalization } from './generalize.ts';
import { type ReplayGuess, replayDraft } from './replay-guess.ts';

export interface EntryDraft {
  title: string;
  signature: Generalization;
  /** The lines from which the signature is made. */
  example: string;
  /** A remark for the author on the signature; null if there is none. */
  note: string | null;
  /** Null without a guess. */
  replay: ReplayGuess | null;
}

/** A section for an entry, with a comment in each field that only a person can fill. */
export function draftEntry(
  { title, signature, example, note, replay }: EntryDraft,
  depth: number,
): string {
  const { pattern, captures } = signature;
  const names = captures.map((name) => `<${name}>`).join(', ');
  const caught =
    names === '' ? '' : ` ${names} ${captures.length === 1 ? 'is' : 'are'} filled in from the log.`;
  return [
    `${'#'.repeat(depth)} ${title}`,
    '**Signature:**',
    fencedBlock(pattern, 'signature'),
    ...(note === null ? [] : [`<!-- ${note} -->`]),
    '**Example:**',
    fencedBlock(example, 'text'),
    '**Artifacts:**',
    '<!-- The files that show what happened, as a list of paths in backticks; or "None:" and why. -->',
    '**Replay:**',
    ...(replay === null
      ? [`<!-- The exact command, in a fence with its shell.${caught} -->`]
      : [
          replayDraft(replay),
          `<!-- Try the guess, keep what reproduces this failure, and delete its comment.${caught} -->`,
        ]),
    '**Remediation:**',
    '<!-- The steps, numbered. -->',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const longestTitle = 70;

/** A heading from constant text, without markup characters of Markdown. */
export function titleFrom(text: string): string {
  const words = text
    .replace(/[^\p{L}\p{N} ._:/'-]/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[._:/'-]+|[._:/'-]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= longestTitle) return words;
  const at = words.lastIndexOf(' ', longestTitle);
  return words.slice(0, at > longestTitle / 3 ? at : longestTitle);
}
