import type { Diagnostic } from '../core/diagnostic.ts';
import type { Message } from './rule.ts';
import { ruleById } from './rules/index.ts';

/**
 * The wording of a diagnostic. A `{name}` without a datum stays unchanged, and the text of an
 * unknown message is its ids.
 */
export function describe(diagnostic: Pick<Diagnostic, 'ruleId' | 'messageId' | 'data'>): Message {
  const { ruleId, messageId, data } = diagnostic;
  const messages = ruleById(ruleId)?.meta.messages ?? {};
  const message = Object.hasOwn(messages, messageId) ? messages[messageId] : undefined;
  if (message === undefined) return { what: `${ruleId}: ${messageId}`, how: '' };
  return fillMessage(message, data);
}

/** A message with its data filled in. */
export function fillMessage({ what, how }: Message, data: Record<string, string>): Message {
  return { what: fill(what, data), how: fill(how, data) };
}

/** `{name}` becomes the datum; `{name? text}` becomes the text, or nothing for an empty datum. */
function fill(template: string, data: Record<string, string>): string {
  return template
    .replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_whole, name: string, text: string) =>
      data[name] ? text : '',
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole)
    .trim();
}
