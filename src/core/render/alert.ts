import type { Blockquote } from 'mdast';

const titles: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** The kind of a GitHub alert, with its quotation without the marker; null for other quotations. */
export function alertName(
  node: Blockquote,
): { name: string; title: string; content: Blockquote } | null {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return null;
  const [text, ...inline] = first.children;
  if (text?.type !== 'text') return null;
  const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(text.value);
  const name = marker?.[1]?.toLowerCase();
  if (!marker || name === undefined) return null;
  const remaining = text.value.slice(marker[0].length);
  if (inline.length > 0 && remaining === '' && !marker[0].endsWith('\n')) {
    if (inline[0]?.type !== 'break') return null;
    inline.shift();
  }
  const lead = remaining === '' ? inline : [{ ...text, value: remaining }, ...inline];
  const body = lead.length === 0 ? rest : [{ ...first, children: lead }, ...rest];
  return { name, title: titles[name] ?? name, content: { ...node, children: body } };
}
