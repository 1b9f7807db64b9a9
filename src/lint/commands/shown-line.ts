import { knownPrograms } from '../../core/command/known-programs.ts';
import { wordList } from '../../core/text/word-list.ts';
import type { CodeProblem } from '../rule.ts';

/**
 * `text` where the line of a problem is no command, but output or prose: neither a program that is
 * known, nor a path, an assignment or a word of the shell begins it. Null where it is one. Of a quote
 * that is never closed, any program counts.
 */
export function shownAt(code: string, { line, message }: CodeProblem): string | null {
  const lines = code.split(/\r\n?|\n/);
  let first = Math.min(line, lines.length) - 1;
  while (first > 0 && /[\\|]\s*$|&&\s*$/.test(lines[first - 1] ?? '')) first -= 1;
  const text = (lines[first] ?? '').replace(/^\s*(?:[^\s]*[$#%❯]\s+)?(?:sudo\s+)?/, '');
  if (text.trim() === '') return null;
  // `(...)` stands for what the author left out.
  if (/\(\.{3}\)|\[\.{3}\]|…/.test(text)) return 'text';
  const [word = ''] = /^[^\s;|&()]+/.exec(text) ?? [];
  const begins = opening.test(text) || shellWords.has(word) || knownPrograms.has(word);
  const isOpen = /without (?:closing|matching)|here-document/.test(message);
  if (begins || (isOpen && anyProgram.test(text) && !prose.test(text))) return null;
  return 'text';
}

const opening = /^(?:[\w.-]+=|[{!<>"'$\\]|\(\(|\[\[? |(?:~|\.{0,2})\/)/;
const anyProgram = /^[a-z][\w.-]*(?:\s|$)/;
const prose = /^\S+\s+\S+\s+\S+\s+(?:is|are|the|a|to|of|you)\b|[.!?:]$/;

const shellWords = new Set(
  wordList(`
    if then elif else fi for in while until do done case esac function select time export local
    declare readonly set unset source eval exec return exit trap test read let alias shift break
    continue cd echo printf EOF
  `),
);
