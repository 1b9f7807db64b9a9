import type { Code, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { saysFailing } from './words.ts';

const announces =
  /(?:\b(?:errors?|messages?|exceptions?|warnings?|logs?|outputs?|traces?|stack|panics?|alerts?|fails?|failed|crash\w*|see|sees|seeing|shows?|like this|such as|similar to)\b|报错|错误|日志|如下|エラー|ログ|오류|에러|로그|mensaje|mensagem|erreur|fehler)[^.。]*[:：]\s*$/iu;

/** Whether a sentence announces what a program prints. */
export function announcesOutput(sentence: string): boolean {
  return announces.test(sentence);
}

/** The fence that shows what fails, right behind a sentence that announces it, ahead of anything to do. */
export function quotedOutput(nodes: readonly RootContent[]): Code | null {
  const at = nodes.findIndex(({ type }) => type === 'code');
  const code = nodes[at];
  const ahead = nodes.slice(0, at);
  const last = ahead.at(-1);
  if (code?.type !== 'code' || last?.type !== 'paragraph') return null;
  if (!ahead.every(({ type }) => type === 'paragraph') || ahead.length > 3) return null;
  return announcesOutput(inlineText(last)) && saysFailing(code.value) ? code : null;
}
