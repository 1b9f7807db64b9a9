import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver/node';
import { describeRules, suppressionVerbs } from '../../app/index.ts';
import { type Place, replacing } from './place.ts';

/** Offers what suppresses findings, and the rules for it, in an HTML comment; null elsewhere. */
export function suppressionsAt(place: Place): (() => Promise<CompletionItem[]>) | null {
  const [, comment] = /<!--[ \t]*((?:(?!-->).)*)$/.exec(place.before) ?? [];
  if (comment === undefined) return null;
  if (/^[\w-]*$/.test(comment)) return async () => verbsFor(place, comment);
  const [, rules] = /^replaybook-[\w-]+[ \t]([\w \t,-]*)$/.exec(comment) ?? [];
  // After `--` comes the reason.
  if (rules === undefined || /(?:^|[ \t])--/.test(rules)) return null;
  return () => rulesFor(place, rules);
}

function verbsFor(place: Place, typed: string): CompletionItem[] {
  return suppressionVerbs.map((verb) => ({
    label: verb,
    kind: CompletionItemKind.Keyword,
    textEdit: replacing(place, { back: typed.length }, verb),
  }));
}

async function rulesFor(place: Place, rest: string): Promise<CompletionItem[]> {
  const words = rest.split(/[ \t,]+/);
  const typed = words.pop() ?? '';
  const named = new Set(words);
  const rules = await describeRules();
  return rules
    .filter(({ id }) => !named.has(id))
    .map(({ id, summary, severity }) => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      detail: severity,
      documentation: { kind: MarkupKind.Markdown, value: summary },
      textEdit: replacing(place, { back: typed.length }, id),
    }));
}
