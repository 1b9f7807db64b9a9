import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { splitText } from '../inline.ts';
import type { Source } from '../source.ts';
import { callouts, readParameters } from './container-forms.ts';
import { namedParameters } from './parameters.ts';
import { pictureOf } from './pictures.ts';

/** A tag of a template engine, or a part of another file, with nothing beside it. */
const tag =
  /^(?:\{\{[<%][\s\S]*?[>%]\}\}|\{\{\s*(?:site|page|partial|include|template)\b[\s\S]*?\}\}|\{%[\s\S]*?%\}|<%[\s\S]*?%>|--8<--[^\n]*|\{![^\n]+!\})$/;
/** `{% include note.html content="It burns." %}`, as themes of Jekyll have it. */
const include = /^\{%-?\s*include\s+(?:[\w./-]*\/)?([a-z]+)\.html\s([^{}]*)%\}$/;
/** `{{< alert "warning" >}}It burns.{{< /alert >}}` on one line. */
const pair =
  /^(\{\{[<%]\s*([\w-]+)(?![\w-])([^{}]*)[>%]\}\})[\s\S]*?(\{\{[<%]\s*\/\s*\2\s*[>%]\}\})$/;

/** What a paragraph is that a template engine replaces; null where it is none. */
export function readTag(paragraph: Paragraph, source: Source): RootContent[] | null {
  const written = source.slice(source.positionOf(paragraph)).trim();
  if (!/^(?:\{[{%!]|<%|--8<--)/.test(written)) return null;
  const start = source.positionOf(paragraph).start.offset;
  const picture = pictureOf(written, start, source);
  if (picture !== null) return [picture];
  const callout =
    includedCallout(paragraph, written, source) ?? pairedCallout(paragraph, written, source);
  if (callout !== null) return [callout];
  if (!tag.test(written) || holdsSeveral(written)) return null;
  const { position, data } = paragraph;
  const text: Text = { type: 'text', value: written, ...(position && { position }) };
  return [{ ...paragraph, children: [text], data: { ...data, isLeftover: true } }];
}

/** Whether another tag begins where one ends. */
function holdsSeveral(written: string): boolean {
  const end = written.search(/[>%]\}|%>/);
  return end >= 0 && /\{[<%{]|<%/.test(written.slice(end + 2));
}

function includedCallout(
  { position }: Paragraph,
  written: string,
  source: Source,
): RootContent | null {
  const [, name = '', given = ''] = include.exec(written) ?? [];
  const start = (position?.start.offset ?? 0) + written.indexOf(given);
  const said = namedParameters(given, start).get('content');
  if (said === undefined || !callouts.test(name)) return null;
  const span = source.span(said.at, said.at + said.value.length);
  return calledOut(name, [{ type: 'text', value: said.value, position: span }], position);
}

function pairedCallout(
  { children, position }: Paragraph,
  written: string,
  source: Source,
): RootContent | null {
  const [, opening = '', name = '', rest = '', closing = ''] = pair.exec(written) ?? [];
  if (!callouts.test(name)) return null;
  const [first, ...others] = children;
  if (first?.type !== 'text' || !first.value.startsWith(opening)) return null;
  const inside = [splitText(first, opening.length, source)[1], ...others];
  const last = inside.pop();
  if (last?.type !== 'text' || !last.value.endsWith(closing)) return null;
  inside.push(splitText(last, last.value.length - closing.length, source)[0]);
  return calledOut(name, inside, position, readParameters(name, rest).variant);
}

function calledOut(
  name: string,
  children: PhrasingContent[],
  position: Paragraph['position'],
  variant = '',
): RootContent {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  const inside = start && end && { position: { start, end } };
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children, ...inside }],
    data: { container: name, ...(variant !== '' && { variant }) },
    ...(position && { position }),
  };
}
