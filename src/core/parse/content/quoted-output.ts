import type { Code, RootContent } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import { saysFailing } from '../titles/says-failing.ts';

const announces =
  /(?:\b(?:errors?|messages?|exceptions?|warnings?|logs?|outputs?|traces?|stack|panics?|alerts?|fails?|failed|crash\w*|see|sees|seeing|shows?|like this|such as|similar to)\b|报错|错误|日志|如下|エラー|ログ|오류|에러|로그|mensaje|mensagem|erreur|fehler)[^.。]*[:：]\s*$/iu;

/** Announces nothing but what a program printed. */
const shows =
  /\b(?:you(?:['’]ll| will| may| might)? (?:see|get)|logs? (?:shows?|contains?|says?|has)|in the logs?|errors?(?: \S+){0,3}|messages?|fails with|prints?)\s*[:：]$/i;

/** Whether a fence holds commands, by its language or its first word. */
function isRun({ lang, value }: Code): boolean {
  const [first = ''] = /^(?:\$ )?(?:sudo )?[\w./-]+/.exec(value) ?? [];
  const word = first.replace(/^\$ |sudo /g, '');
  return (
    /^(?:(?:ba|z|pow\w+)?sh|shell|console|cmd|sql|ya?ml|json)/i.test(lang ?? '') ||
    knownPrograms.has(word)
  );
}

/** A block of no shell whose lines say that something fails. */
function isOutputOf(code: Code): boolean {
  const isText = !code.lang || /^(?:text|txt|log|console|output|plain\w*)$/i.test(code.lang);
  return isText && saysFailing(code.value) && !isRun(code) && !/^\s*[$>#] /.test(code.value);
}

/** Whether a sentence announces what a program prints. */
export function announcesOutput(sentence: string): boolean {
  return announces.test(sentence);
}

/**
 * The fence that shows what fails, ahead of anything to do: first of all, or right behind a sentence that
 * announces it.
 */
export function quotedOutput(nodes: readonly RootContent[]): Code | null {
  const [first] = nodes;
  if (first?.type === 'code' && isOutputOf(first)) return first;
  const at = nodes.findIndex(({ type }) => type === 'code');
  const code = nodes[at];
  const ahead = nodes.slice(0, at);
  const last = ahead.at(-1);
  if (code?.type !== 'code' || last?.type !== 'paragraph') return null;
  if (!ahead.every(({ type }) => type === 'paragraph') || ahead.length > 3) return null;
  // What announces something stands right ahead of it.
  const sentence = inlineText(last).slice(-300);
  // `Example log entries:` shows what a log looks like.
  if (
    /(?:^|[.!?]\s+)(?:an? )?(?:example|sample)\b(?![^.]*\b(?:error|failure)s?\b)[^.]*$/i.test(
      sentence,
    )
  )
    return null;
  const isOutput = saysFailing(code.value) || (shows.test(sentence) && !isRun(code));
  return announcesOutput(sentence) && isOutput ? code : null;
}
