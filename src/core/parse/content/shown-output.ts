import type { Code, RootContent } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { hasWords } from '../../text/word-table.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { tellsRemedy } from './remedy-sentence.ts';
import { errorLines, maybePrinted, surelyPrinted } from './words/printed.ts';

/** `or` between one message and another. */
export const orBetweenOutputs =
  /^\P{L}*(?:or|and|oder|ou|o bien|或者?|または|もしくは|또는)(?!\p{L})[^.。]{0,40}$/iu;

/** Nobody reads further to see what a line is. */
const longestLine = 400;

function printsError(text: string): boolean {
  return text.split('\n').some((line) => hasWords(errorLines, line.trim().slice(0, longestLine)));
}

/** The end of what stands ahead of something, which announces it. */
function endOf(sentence: string): string {
  return sentence.trimEnd().slice(-longestLine);
}

const shells = /^(?:(?:ba|z|fi)?sh|shell|powershell|pwsh|ps1|cmd|bat|sql)$/i;
const prompt = /^\s*(?:[$>%#]|[\w@:~-]+[$#]|PS [^>]*>)\s+\S/;
/** Source and configuration, which nobody reads in a log. */
const written =
  /^(?:ya?ml|toml|ini|conf|nginx|docker\w*|xml|html?|css|[jt]sx?|java\w*|typescript|py\w*|go|rust|ruby|rb|php|c|cpp|c\+\+|c#|csharp|cs|kotlin|swift|hcl|terraform|diff|signature|mermaid|properties|dotenv|env)$/i;

/** Three columns or more. */
function isInColumns(line: string): boolean {
  return line.trim().split(/ {2,}/).length > 2;
}

/** How a fence stands among what a failure says: what is printed, a command with what it prints, or neither. */
function kindOf({ lang, value }: Code): 'output' | 'transcript' | 'run' | 'written' {
  const language = lang ?? '';
  if (written.test(language)) return 'written';
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...rest] = lines;
  if (isCall(first) && !printsError(first)) {
    const continued = /\\\s*$/.test(first);
    const printed = rest.filter((line) => !isCall(line) && !/^\s*#/.test(line));
    const isTranscript = !continued && printed.length > 0 && printed.length === rest.length;
    return isTranscript ? 'transcript' : 'run';
  }
  if (!shells.test(language) || printsError(value)) return 'output';
  return rest.length > 0 && rest.every(isInColumns) ? 'transcript' : 'run';
}

function isCall(line: string): boolean {
  const word = /^\s*(?:sudo\s+)?([\w./-]+)(?=\s|$)/.exec(line)?.[1] ?? '';
  return prompt.test(line) || knownPrograms.has(word) || /^\.{0,2}\/\S/.test(word);
}

/**
 * Whether a fence ahead of anything to do is what a program printed. `ahead` is what stands right ahead of it,
 * empty where nothing does.
 */
export function isShownOutput(node: RootContent, ahead: string): boolean {
  if (node.type !== 'code') return false;
  const sentence = endOf(ahead);
  const kind = kindOf(node);
  const isSure = hasWords(surelyPrinted, sentence);
  if (kind === 'written') return isSure && !tellsRemedy(sentence) && printsError(node.value);
  if (kind === 'run') return false;
  if (kind === 'transcript')
    return (isSure || hasWords(maybePrinted, sentence)) && showsLines(node);
  if (isSure) return true;
  if (printsError(node.value)) return true;
  // First of all, or behind a sentence that announces it.
  if (sentence !== '') return hasWords(maybePrinted, sentence) && saysFailing(node.value);
  const isText = !node.lang || /^(?:text|txt|log|console|output|plain\w*)$/i.test(node.lang);
  if (isText && listed.test(node.value) && !/^\+/m.test(node.value)) return true;
  return (isText || answer.test(node.value)) && saysFailing(node.value);
}

/** `- it logs in → timeout`, `[INFO] starting`: lines that no command has. */
const listed = /^\s*(?:[-•✗✘×❌] (?![\w.-]+:)|\[[A-Z]+\] )/;
/** JSON that a service answers with. */
const answer = /^\s*\{[^{}]*"(?:error|message|detail|code|status|reason|title)"\s*:/;

/** More than a command and the name of a file that it takes in. */
function showsLines({ value }: Code): boolean {
  const [, ...printed] = value.split('\n').filter((line) => line.trim() !== '');
  return printed.some((line) => /\S\s+\S/.test(line));
}

/** Whether a sentence announces what a program printed, whatever form it has: a quotation, code spans. */
export function announcesShown(sentence: string): boolean {
  return hasWords(surelyPrinted, endOf(sentence)) || hasWords(maybePrinted, endOf(sentence));
}
