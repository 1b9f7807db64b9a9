/** Marks by which site generators and components bring in text, whose headings nobody sees here. */
const inclusion = new RegExp(
  [
    String.raw`\{\{[<%]\s*[\w/-]*(?:include|read-?file|snippet|shared|partial|embed|render|docs)\b`,
    // What a program documents: `::: kiln.heat.Oven`.
    String.raw`^::: ?[A-Za-z_]\w*(?:\.\w+)+`,
    String.raw`--8<--|\{!.+!\}|':include|<!-- ?@include|\{(?:include|literalinclude)\}|\{\{ ?#include`,
    String.raw`\{\{\s*generator\b|\b(?:is|are) (?:generated|updated|replaced|included)[^\n]*(?:during|at|by) (?:the )?build|^template: *\S+\.html|\{%-?\s*(?:include|import|from|render|for)\b`,
    String.raw`^[ \t]*<(?!\w*(?:Card|Icon|Image|Img|Button|Badge|Video|Link)\b)[A-Z][\w.]*(?:\s[^<>]*)?\/>`,
  ].join('|'),
  'm',
);
/** A shortcode on a line of its own, and its name. */
const shortcode = /^[ \t]*\{\{[<%]\s*([\w/-]+)/gm;
/** Shortcodes that show a picture, a box or a link. */
const drawing =
  /fig|im(?:g|age)|video|youtube|vimeo|gist|tweet|icon|button|badge|card|ref$|link|param|alert|note|tip|warn|caution|callout|notice|hint|toc|tabs?$|code|highlight|mermaid|version|feature/i;
const directive = /<!--[ \t]*[a-z]+:[a-z-]+[ \t]+([^\s<>]+)[ \t]*-->/g;
const tab = /^[ \t]*={3}[+!]?[ \t]+"([^"\n]+)"/gm;
/** A component with its attributes. */
const component = /<[A-Z][\w.]*\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^<>"'{}])*>/g;

/** Whether a program may give a page an anchor of that name, which nobody sees in its text. */
export function mayBeMade(name: string, text: string): boolean {
  return (
    hasWrittenId(text, name) ||
    hasDirective(name, text) ||
    inclusion.test(text) ||
    hasTab(name, text) ||
    hasShortcode(text) ||
    hasComponent(name, text)
  );
}

/** `id="x"` in a script or a template, which makes a part of the page; even in code. */
function hasWrittenId(text: string, name: string): boolean {
  return ['id=', 'name='].some(
    (key) => text.includes(`${key}"${name}"`) || text.includes(`${key}'${name}'`),
  );
}

/** Whether a comment tells a program of the site that name: `<!-- md:option kiln.heat -->` for `#+kiln.heat`. */
function hasDirective(name: string, text: string): boolean {
  return Array.from(text.matchAll(directive)).some(
    ([, value = '']) => value === name.replace(/^\W+/, ''),
  );
}

/** Whether a tab has that title, as sites of MkDocs write them: `=== "Kiln"`. */
function hasTab(name: string, text: string): boolean {
  const words = wordsOf(name).join(' ');
  return Array.from(text.matchAll(tab)).some(([, title = '']) => {
    return wordsOf(title).join(' ') === words;
  });
}

/** Whether a shortcode brings in text. */
function hasShortcode(text: string): boolean {
  if (!text.includes('{{')) return false;
  return Array.from(text.matchAll(shortcode)).some(
    ([, name = '']) => !name.startsWith('/') && !drawing.test(name) && !text.includes(`/${name}`),
  );
}

/** Whether the attributes of a component have all words of a name, as it may make them a heading. */
function hasComponent(name: string, text: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0) return false;
  return Array.from(text.matchAll(component)).some(([tag]) => {
    const own = new Set(wordsOf(tag));
    return words.every((word) => own.has(word));
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
