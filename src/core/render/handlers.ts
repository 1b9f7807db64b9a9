import type { Element, ElementContent } from 'hast';
import type {
  Blockquote,
  Code,
  Heading,
  Html,
  Image,
  ImageReference,
  InlineCode,
  Link,
  LinkReference,
  List,
  ListItem,
  Paragraph,
  Parents,
  TableRow,
  Text,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { codeText, inlineText } from '../markdown/plain-text.ts';
import { rememberOf } from '../memoize.ts';
import { quotation } from './callout.ts';
import { breakable } from './code/breakable.ts';
import { codeBlock } from './code/code-block.ts';
import { commandBlock } from './code/command-block.ts';
import { commandOf } from './code/shown-command.ts';
import { signatureText } from './code/signature-text.ts';
import { defines, definitionList } from './definition-list.ts';
import { diagramFigure } from './diagram-figure.ts';
import { element } from './element.ts';
import type { PageContext } from './page-context.ts';
import { rawHtml } from './raw-html.ts';

/** Conversions of Markdown nodes that differ from the default; the result is not yet safe. */
export function handlersFor(context: PageContext): Handlers {
  const spacing = rememberOf(spacingOf);
  return {
    html: (_: State, node: Html) => rawHtml(node, context),
    code: (_: State, node: Code) => code(node, context),
    inlineCode: (_: State, node: InlineCode, parent?: Parents) => {
      const command = parent?.type === 'tableCell' ? commandOf(node, context) : null;
      if (command && isReplay(node, context))
        return context.slots.put(commandBlock(command, context.t));
      return [inlineCode(node, context), ...fieldButtons(node, context)];
    },
    tableRow: (state: State, node: TableRow, parent?: Parents) => {
      return withRowId(defaultHandlers.tableRow(state, node, parent), node, context);
    },
    listItem: (state: State, node: ListItem, parent?: Parents) => {
      const list = parent?.type === 'list' ? spacing(parent) : parent;
      return withRowId(defaultHandlers.listItem(state, node, list), node, context);
    },
    list: (state: State, node: List) =>
      defines(node) ? definitionList(state, node, context) : defaultHandlers.list(state, node),
    paragraph: (state: State, node: Paragraph) => paragraph(state, node, context),
    heading: (state: State, node: Heading) => heading(state, node, context),
    blockquote: (state: State, node: Blockquote) => quotation(state, node, context.t),
    text: (state: State, node: Text) => text(state, node, context),
    // Keeps addresses as written, so that the link checker and the page resolve the same text.
    link: (state: State, node: Link) => link(node.url, node.title, state.all(node)),
    linkReference: (state: State, node: LinkReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase());
      if (!definition) return defaultHandlers.linkReference(state, node);
      return link(definition.url, definition.title, state.all(node));
    },
    image: (_: State, node: Image) => image(node.url, node.alt, node.title),
    imageReference: (state: State, node: ImageReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase());
      if (!definition) return defaultHandlers.imageReference(state, node);
      return image(definition.url, node.alt, definition.title);
    },
  };
}

/** The anchor of a row or an item that is an entry. */
function withRowId(
  made: Element,
  { position }: TableRow | ListItem,
  { rows }: PageContext,
): Element {
  const id = rows.get(position?.start.offset ?? -1);
  return id === undefined ? made : { ...made, properties: { ...made.properties, id } };
}

/** The list without items: for each item, the default handler reads all of them to see if one is loose. */
function spacingOf(list: List): List {
  const isLoose = list.children.some(({ spread, children }) => spread ?? children.length > 1);
  return { ...list, spread: list.spread || isLoose, children: [] };
}

/** In a cell only the commands of a replay stand for themselves; others are words of a sentence. */
function isReplay({ position }: InlineCode, { commands }: PageContext): boolean {
  return commands.get(position?.start.offset ?? -1)?.field === 'replay';
}

function code(node: Code, context: PageContext): ElementContent {
  const language = /^[\w+#.-]+/.exec(node.lang ?? '')?.[0].toLowerCase() ?? '';
  if (language === 'mermaid') return context.slots.put(diagramFigure(node, context));
  const command = commandOf(node, context);
  if (command !== null) return context.slots.put(commandBlock(command, context.t));
  if (language === 'signature') {
    const text = element('code', {}, ...signatureText(node.value));
    const pre = element('pre', { className: ['signature-lines'] }, text);
    return context.slots.put(element('code-block', {}, pre));
  }
  return context.slots.put(codeBlock({ code: codeText(node), language, meta: node.meta ?? '' }));
}

function inlineCode(node: InlineCode, { patterns }: PageContext): ElementContent {
  const text = node.value.replace(/\r?\n|\r/g, ' ');
  const offset = node.position?.start.offset ?? -1;
  if (!patterns.has(offset)) return element('code', {}, ...breakable(text));
  const parts = signatureText(text).flatMap((part) => {
    return typeof part === 'string' ? breakable(part) : [part];
  });
  return element('code', { className: ['pattern'] }, ...parts);
}

/** The button after an artifact that opens the explanation of its fields. */
function fieldButtons(node: InlineCode, context: PageContext): ElementContent[] {
  const path = context.artifacts.get(node.position?.start.offset ?? -1);
  const { options, runbook, fieldCards } = context;
  const explanations = path === undefined ? [] : (options.explanationsOf?.(path, runbook) ?? []);
  return explanations.slice(0, 1).map((explanation) => {
    return context.slots.put(fieldCards.button(path ?? '', explanation));
  });
}

/** A paragraph with only a command is shown as the command. */
function paragraph(state: State, node: Paragraph, context: PageContext): ElementContent {
  if (node.data?.isLeftover === true) {
    return element('p', { className: ['leftover'] }, leftover(inlineText(node)));
  }
  if (node.data?.isFigure === true) return figure(state, node);
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim());
  const [only] = children;
  if (children.length === 1 && only?.type === 'inlineCode') {
    const command = commandOf(only, context);
    if (command !== null) return context.slots.put(commandBlock(command, context.t));
  }
  return element('p', {}, ...state.all(node));
}

function figure(state: State, node: Paragraph): Element {
  const [image, ...caption] = node.children;
  const shown = image === undefined ? [] : state.all({ ...node, children: [image] });
  if (caption.length === 0) return element('figure', {}, ...shown);
  const said = element('figcaption', {}, ...state.all({ ...node, children: caption }));
  return element('figure', {}, ...shown, said);
}

function heading(state: State, node: Heading, context: PageContext): ElementContent {
  const slug = context.slugs.get(node) ?? '';
  const level = context.levels.next(node.depth);
  return element(`h${level}`, slug === '' ? {} : { id: slug }, ...state.all(node));
}

function text(state: State, node: Text, { slugs }: PageContext): ElementContent | undefined {
  const { isLeftover, anchor } = node.data ?? {};
  if (isLeftover === true) return leftover(node.value);
  if (anchor === undefined) return defaultHandlers.text(state, node);
  const isTaken = anchor === '' || [...slugs.values()].includes(anchor);
  return isTaken ? undefined : element('a', { id: anchor });
}

/** `{{< member "Ada Lovelace" >}}`: its text is worth more than its name. */
const shortcodeWithText = /^\{\{[<%]\s*[\w/-]+\s+"([^"]*\p{L}\s+[^"]*)"\s*\/?[>%]\}\}$/u;

/** What another program would replace, so that nobody takes it for words. */
function leftover(text: string): ElementContent {
  const words = shortcodeWithText.exec(text)?.[1];
  if (words !== undefined) return element('span', { className: ['leftover'], title: text }, words);
  return element('code', { className: ['leftover'] }, text);
}

function link(
  url: string,
  title: string | null | undefined,
  children: ElementContent[],
): ElementContent {
  return element('a', title ? { href: url, title } : { href: url }, ...children);
}

function image(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
): ElementContent {
  const properties = { src: url, alt: alt ?? '' };
  return element('img', title ? { ...properties, title } : properties);
}
