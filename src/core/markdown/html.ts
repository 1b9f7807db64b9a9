import { Parser } from 'htmlparser2';

/** A half-open range of offsets into the HTML. */
export interface Range {
  start: number;
  end: number;
}

export interface HtmlFacts {
  /** Values of `id` and `name` attributes, with the place of their tag. */
  ids: (Range & { value: string })[];
  links: (Range & { url: string; type: 'html' | 'image' })[];
  headings: (Range & { text: string; depth: number })[];
  comments: (Range & { text: string })[];
}

const urlAttributes: Readonly<Record<string, 'html' | 'image'>> = {
  href: 'html',
  src: 'image',
  poster: 'image',
};

/**
 * The addresses in a `srcset`: `dark.png 1x,dark2.png 2x`; an address may have a comma, but not at its end.
 * Editors write names with blanks into it, which their sites read: a word that is no size belongs to the name.
 */
const source =
  /[\s,]*([^\s,]\S*?(?:\s+(?![\d.]+[wxh](?:[\s,]|$))[^\s,]\S*?)*)(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|$)/gy;

function sourcesIn(set: string): string[] {
  return Array.from(set.matchAll(source), ([, url = '']) => url);
}

/** Reads the parts of raw HTML that the catalog needs; accepts any text, closed or not. */
export function readHtml(html: string): HtmlFacts {
  const facts: HtmlFacts = { ids: [], links: [], headings: [], comments: [] };
  let heading: HtmlFacts['headings'][number] | null = null;
  const place = (): Range => ({ start: parser.startIndex, end: parser.endIndex + 1 });
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const key of ['id', 'name']) {
        const value = attributes[key];
        if (value) facts.ids.push({ value, ...place() });
      }
      for (const [key, type] of Object.entries(urlAttributes)) {
        const url = attributes[key];
        if (url !== undefined) facts.links.push({ url, type, ...place() });
      }
      for (const url of sourcesIn(attributes.srcset ?? '')) {
        facts.links.push({ url, type: 'image', ...place() });
      }
      if (/^h[1-6]$/.test(name)) heading = { text: '', depth: Number(name[1]), ...place() };
    },
    ontext(text) {
      if (heading) heading.text += text;
    },
    onclosetag(name, implied) {
      if (!heading || !/^h[1-6]$/.test(name)) return;
      if (!implied) facts.headings.push({ ...heading, end: parser.endIndex + 1 });
      heading = null;
    },
    oncomment(text) {
      facts.comments.push({ text, ...place() });
    },
  });
  parser.write(html);
  parser.end();
  return facts;
}
