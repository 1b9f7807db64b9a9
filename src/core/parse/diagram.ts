import type { Range } from '../markdown/html.ts';

export interface DiagramLink extends Range {
  url: string;
}

const click = /^([ \t]*click[ \t]+\S+[ \t]+(?:href[ \t]+)?")([^"\r\n]+)"/gm;

/** The targets of Mermaid's `click node "url"` and `click node href "url"` statements. */
export function readDiagramLinks(source: string): DiagramLink[] {
  return Array.from(source.matchAll(click), ({ index, 1: lead = '', 2: url = '' }) => {
    const start = index + lead.length;
    return { url, start, end: start + url.length };
  });
}
