import { Parser } from 'htmlparser2';

export interface HtmlFacts {
  /** Values of `id` and `name` attributes, with the offset of their tag. */
  ids: { value: string; offset: number }[];
  links: { url: string; type: 'html' | 'image'; offset: number; end: number }[];
  headings: { text: string; depth: number; offset: number }[];
  comments: { text: string; offset: number; end: number }[];
}

const urlAttributes: Readonly<Record<string, 'html' | 'image'>> = { href: 'html', src: 'image' };

/** Reads what the catalog needs from a piece of raw HTML; any text is accepted, closed or not. */
export function readHtml(html: string): HtmlFacts {
  const facts: HtmlFacts = { ids: [], links: [], headings: [], comments: [] };
  let heading: HtmlFacts['headings'][number] | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex;
        for (const key of ['id', 'name']) {
          const value = attributes[key];
          if (value) facts.ids.push({ value, offset });
        }
        for (const [key, type] of Object.entries(urlAttributes)) {
          const url = attributes[key];
          if (url !== undefined) facts.links.push({ url, type, offset, end: parser.endIndex + 1 });
        }
        if (/^h[1-6]$/.test(name)) heading = { text: '', depth: Number(name[1]), offset };
      },
      ontext(text) {
        if (heading) heading.text += text;
      },
      onclosetag(name, implied) {
        if (!heading || !/^h[1-6]$/.test(name)) return;
        if (!implied) facts.headings.push(heading);
        heading = null;
      },
      oncomment(text) {
        facts.comments.push({ text, offset: parser.startIndex, end: parser.endIndex + 1 });
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return facts;
}
