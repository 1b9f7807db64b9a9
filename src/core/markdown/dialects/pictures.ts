import type { Blockquote, Code, Image, Paragraph, PhrasingContent } from 'mdast';
import { pageScheme } from '../../links/references.ts';
import { encodePath } from '../../links/url.ts';
import type { Source } from '../source.ts';
import { namedParameters, type Parameter } from './parameters.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Whether it is an image, or a link around one, and what stands below it in words. */
    isFigure?: boolean;
  }
}

/** `{{< figure src="flow.png" caption="Flow" >}}`, `{% include image.html file="flow.png" %}`. */
const template =
  /^\{(?:\{[<%]|%-?)[ \t]*(?:include[ \t]+)?(?:[\w./-]*[/-])?(?:figure|image|img|picture|screenshot)(?:\.html)?[ \t]([^{}]*)[>%]\}\}?$/;
const addresses = ['src', 'file', 'image_path', 'path', 'url'];
const words = ['title', 'caption', 'attr'];
const directive = /^(?:figure|image)$/;
const option = /^:([\w-]+):[ \t]*(.*)$/;

/** The image that a template of Hugo or Jekyll shows, with what is said of it. */
export function pictureOf(written: string, start: number, source: Source): Paragraph | null {
  const given = template.exec(written)?.[1];
  if (given === undefined) return null;
  const parameters = namedParameters(given, start + written.indexOf(given));
  const name = addresses.find((one) => parameters.has(one)) ?? '';
  const url = parameters.get(name)?.value ?? '';
  if (url === '' || /[{}]/.test(url)) return null;
  const said = words
    .flatMap((one) => parameters.get(one) ?? [])
    .filter(({ value }) => value !== '');
  const position = source.span(start, start + written.length);
  const alt = parameters.get('alt') ?? said[0];
  const image: Image = { type: 'image', url: addressOf(url), alt: alt?.value ?? '', position };
  const link = parameters.get('link') ?? (name === 'url' ? undefined : parameters.get('url'));
  const caption = said.flatMap((one, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    textOf(one, source),
  ]);
  return figure(image, link?.value ?? null, caption);
}

/** The template says in which folder a path is. */
function addressOf(url: string): string {
  return /^(?:[a-z][\w+.-]*:|\/)/i.test(url) ? url : `${pageScheme}${encodePath(url)}`;
}

function textOf({ value, at }: Parameter, source: Source): PhrasingContent {
  return { type: 'text', value, position: source.span(at, at + value.length) };
}

/** `{figure} flow.png` of MyST as a fence, whose value is its options and its caption. */
export function pictureOfFence({ lang, meta, value, position }: Code): Paragraph | null {
  // Of `flow.*` Sphinx chooses a file that fits its output.
  const isNamed = meta && !meta.includes('*');
  if (!/^\{(?:figure|image)\}$/.test(lang ?? '') || !isNamed || position === undefined) return null;
  const lines = value.split(/\r\n?|\n/);
  const end = lines.findIndex((line) => !option.test(line));
  const options = new Map(
    lines.slice(0, end < 0 ? lines.length : end).map((line) => {
      const [, name = '', said = ''] = option.exec(line) ?? [];
      return [name, said];
    }),
  );
  const caption = end < 0 ? '' : lines.slice(end).join('\n').trim();
  const image: Image = { type: 'image', url: meta, alt: options.get('alt') ?? caption, position };
  const said: PhrasingContent[] =
    caption === '' ? [] : [{ type: 'text', value: caption, position }];
  return figure(image, options.get('target') ?? null, said);
}

/** The same between colons, whose title is the address of the image. */
export function pictureOfContainer(node: Blockquote): Paragraph | null {
  const [title, ...content] = node.children;
  if (!directive.test(node.data?.container ?? '') || node.data?.titled !== true) return null;
  const [strong] = title?.type === 'paragraph' ? title.children : [];
  const [url] = strong?.type === 'strong' ? strong.children : [];
  if (url?.type !== 'text' || content.some(({ type }) => type !== 'paragraph')) return null;
  const caption = content.flatMap((one) => (one.type === 'paragraph' ? one.children : []));
  const position = node.position && { position: node.position };
  return figure({ type: 'image', url: url.value, alt: '', ...position }, null, caption);
}

function figure(image: Image, link: string | null, caption: readonly PhrasingContent[]): Paragraph {
  const position = image.position && { position: image.position };
  const shown: PhrasingContent =
    link === null ? image : { type: 'link', url: link, children: [image], ...position };
  return {
    type: 'paragraph',
    children: [shown, ...caption],
    data: { isFigure: true },
    ...position,
  };
}
