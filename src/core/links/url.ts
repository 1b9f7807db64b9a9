/** The facts in the text of a URL. */
type LinkUrl =
  | { kind: 'external'; scheme: string }
  | { kind: 'protocol-relative' }
  | { kind: 'template' }
  | { kind: 'route'; place: null }
  | { kind: 'local'; path: string; fragment: string };

/**
 * Markdown takes the outer brackets off `<%= page.url %>`, which it reads as `<destination>`; in MDX
 * an attribute may be an expression: `{require('./x.png').default}`. Others fill in `<VERSION>`.
 */
const template =
  /^\{|\{\{|\{%|<%|\$\{|\{[\w.-]+\}|%7B%7B|^\$[A-Z_]+\b|<[A-Za-z][\w .-]*>|%3C[A-Za-z][\w.-]*%3E|^%[=\s-].*%$|%(?=[A-Z_]*[G-Z])[A-Z_]{3,}%|\$\[[^\]]*\]/is;
/** `v$VERSION`, `@VERSION@`, `__VERSION__`; in lower case, `Map$Entry.html` is a file. */
const variable = /\$[A-Z][A-Z\d_]+\b|@[A-Z_]{3,}@|(?<![A-Za-z\d])__[A-Z][A-Z_]*__(?![A-Za-z\d])/;

/**
 * Splits a URL as written; never throws. A `local` URL has a decoded path without its query; its
 * fragment is as written, without `#`.
 */
export function parseUrl(url: string): LinkUrl {
  const text = /\s/.test(url) ? url.replace(/[\t\n\r]/g, '').trim() : url;
  if (/[{<$%@]|__/.test(text) && (template.test(text) || variable.test(text))) {
    return { kind: 'template' };
  }
  // An address may be left out: `...`. ExDoc and Documenter look such names up: `Plug.Conn` in backticks, `@ref`, `@cite key`.
  if (/^`|^@[a-z]+(?:\s|$)|^(?:\.{3,}|…)$/.test(text)) return { kind: 'template' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1];
  if (scheme !== undefined) return { kind: 'external', scheme: scheme.toLowerCase() };
  if (text.startsWith('//')) return { kind: 'protocol-relative' };
  const hash = text.indexOf('#');
  const beforeHash = hash === -1 ? text : text.slice(0, hash);
  const fragment = hash === -1 ? '' : text.slice(hash + 1);
  // Docsify and other single-page sites route by fragment; Docusaurus has the alias `@site`.
  if (/^!?\//.test(fragment) || beforeHash.startsWith('@site/'))
    return { kind: 'route', place: null };
  return { kind: 'local', path: decode(beforeHash.split('?', 1)[0] ?? ''), fragment };
}

/** Percent-decodes, and keeps invalid sequences unchanged, like browsers. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Encodes a path so that Markdown and browsers read the same path. */
export function encodePath(path: string): string {
  return path.replace(/[\s%#?()<>"\\]/g, (character) => {
    if (character === '(') return '%28';
    return character === ')' ? '%29' : encodeURIComponent(character);
  });
}
