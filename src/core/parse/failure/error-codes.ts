import { fitsText } from '../../text/fits-text.ts';
import type { Section } from '../document.ts';
import { nodesOf, sectionsOf } from '../outline/section-parts.ts';
import { namesErrorCode } from '../titles/identifiers.ts';

const aboutCodes =
  /\berror (?:codes?|reference|catalog(?:ue)?)\b|^\P{L}*errors\P{L}*$|(?<!\p{L})(?:codes? d['’]erreurs?|fehlercodes?|códigos? de err(?:or|o)(?:es|s)?)(?!\p{L})|错误(?:码|代码)|エラーコード|(?:에러|오류) ?코드/iu;
const fileOfCodes = /(?:^|\/)(?:errors|error[-_]?codes?)(?:\.\w+$|\/[^/]+$)/i;

/** Whether a page or a section of it lists error codes, by its title or the file. */
export function listsErrorCodes(titles: readonly string[], path: string): boolean {
  return titles.some((title) => fitsText(aboutCodes, title)) || fileOfCodes.test(path);
}

/**
 * The sections below a heading whose titles are codes or open with them, where that heading, the page or its file says so: at least three, or two
 * answers of a server, and most of them.
 */
export function codesBelow(
  section: Section,
  pageTitle: string,
  path: string,
): ReadonlySet<Section> {
  if (!listsErrorCodes([pageTitle, section.title], path)) return new Set();
  const below = sectionsOf(section);
  const codes = below.filter((one) => {
    return nodesOf(one).length > 1 && namesErrorCode(one.title);
  });
  const least = codes.every(({ title }) => /^(?:HTTP )?[45]\d\d\b/.test(title)) ? 2 : 3;
  return new Set(codes.length >= least && codes.length * 3 >= below.length * 2 ? codes : []);
}
