import { SaxesParser, type SaxesTagNS } from 'saxes';
import {
  animationAttributes,
  animations,
  drawingAttributes,
  drawingElements,
  noteInstructions,
  noteNamespaces,
  otherAttributes,
  textAttributes,
} from './drawing-names.ts';
import { isOwnPicture, styleFault } from './inert-style.ts';

/** The reason why an SVG is not published. */
export interface SvgFault {
  line: number;
  /** Such as `the element <script>`. */
  what: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The document types of old programs; an internal subset could define entities. */
const PLAIN_DOCTYPE =
  /^\s*svg(?:\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]+")?\s*$/;
/** No program nests deeper, and the parser walks up all levels for each name. */
const MOST_LEVELS = 256;
const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * The first part of an SVG that does more than draw; null if there is none. A browser runs a
 * separate SVG in the name of the site, so only known harmless parts of a well-formed document
 * pass, read as a browser reads them.
 */
export function svgFault(bytes: Uint8Array): SvgFault | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { line: 1, what: 'text that is not UTF-8' };
  }
  const parser = new SaxesParser({ xmlns: true });
  try {
    listen(parser);
    parser.write(text).close();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { line: parser.line, what: error.message };
    throw error;
  }
}

class Refusal extends Error {}

function refuse(what: string): never {
  throw new Refusal(what);
}

function listen(parser: SaxesParser<{ xmlns: true }>): void {
  let style: string | null = null;
  let depth = 0;
  const addText = (text: string): void => {
    if (style !== null) style += text;
  };
  parser.on('error', ({ message }) => refuse(`XML that is not well-formed (${message})`));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0') refuse(`XML of version ${version}`);
    if (encoding !== undefined && !/^utf-8$/i.test(encoding)) refuse(`the encoding ${encoding}`);
  });
  parser.on('doctype', (doctype) => {
    if (!PLAIN_DOCTYPE.test(doctype)) refuse('a document type of its own');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (!noteInstructions.has(target)) refuse(`the instruction <?${target}?>`);
  });
  parser.on('opentag', (tag) => {
    if (style !== null || (depth === 0 && !isDrawing(tag, 'svg'))) refuse(nameOf(tag));
    depth += 1;
    if (depth > MOST_LEVELS) refuse(`elements on more than ${MOST_LEVELS} levels`);
    checkTag(tag);
    if (isDrawing(tag, 'style')) style = '';
  });
  parser.on('closetag', () => {
    depth -= 1;
    const fault = style === null ? null : styleFault(style);
    if (fault !== null) refuse(fault);
    style = null;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
}

function isDrawing({ uri, local }: SaxesTagNS, name: string): boolean {
  return uri === SVG && local === name;
}

function nameOf({ name }: SaxesTagNS): string {
  return `the element <${name}>`;
}

function checkTag(tag: SaxesTagNS): void {
  const isNote = noteNamespaces.has(tag.uri);
  if (!isNote && (tag.uri !== SVG || !drawingElements.has(tag.local))) refuse(nameOf(tag));
  for (const { name, uri, local, value } of Object.values(tag.attributes)) {
    const isPlain = uri === '';
    const known =
      uri === XMLNS ||
      noteNamespaces.has(uri) ||
      (isNote ? isPlain && !/^on/i.test(local) : isHarmless(tag.local, uri, local, value));
    if (!known) refuse(`the attribute ${name} of <${tag.name}>`);
  }
  if (!isNote && animations.has(tag.local)) checkAnimation(tag);
}

function isHarmless(element: string, uri: string, name: string, value: string): boolean {
  if (name === 'href' && (uri === '' || uri === XLINK)) return isHarmlessReference(element, value);
  if (uri === XLINK) return otherAttributes.has(`xlink:${name}`);
  if (uri === XML) return otherAttributes.has(`xml:${name}`);
  if (uri !== '') return false;
  if (textAttributes.has(name) || /^(?:data|aria)-/.test(name)) return true;
  const isDrawn =
    name === 'style' ||
    drawingAttributes.has(name) ||
    (isAnimation(element) && animationAttributes.has(name));
  return isDrawn && styleFault(value) === null;
}

function isAnimation(element: string): boolean {
  return animations.has(element) || element === 'animateMotion';
}

function isHarmlessReference(element: string, value: string): boolean {
  if (/^\s*#/.test(value)) return true;
  if (element === 'image' || element === 'feImage') return isOwnPicture(value);
  if (element !== 'a') return false;
  const protocol = URL.parse(value, 'https://base.invalid')?.protocol;
  return protocol !== undefined && LINK_PROTOCOLS.has(protocol);
}

/** An animation could give a link another destination, or an element a handler. */
function checkAnimation({ name, attributes }: SaxesTagNS): void {
  const target = attributes.attributeName?.value ?? '';
  if (!drawingAttributes.has(target)) {
    refuse(`the animation <${name}> of the attribute "${target}"`);
  }
}
