import type { Element } from 'hast';
import { element } from '../element.ts';
import { highlighted } from './highlight.ts';

const labels: Readonly<Record<string, string>> = {
  csv: 'CSV',
  go: 'Go',
  golang: 'Go',
  hcl: 'HCL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'INI',
  json: 'JSON',
  jsonc: 'JSON',
  promql: 'PromQL',
  py: 'Python',
  python: 'Python',
  sql: 'SQL',
  terraform: 'Terraform',
  tf: 'Terraform',
  toml: 'TOML',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
};
/** They say that there is no language. */
const none = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output']);

interface ShownCode {
  code: string;
  /** In lower case; empty without one. */
  language: string;
  /** What stands behind the language in the first line of the fence. */
  meta: string;
}

/**
 * A block of code that is no command, with its title or language; the script of the site adds the
 * button that copies it. The text of the `code` element is the code.
 */
export function codeBlock({ code, language, meta }: ShownCode): Element {
  const title = titleIn(meta);
  const label = title || (none.has(language) ? '' : (labels[language] ?? language));
  const pre = element('pre', {}, element('code', {}, ...highlighted(code, language)));
  return element('code-block', label === '' ? {} : { dataLabel: label }, pre);
}

/** `title="alertmanager.yml"`; VitePress writes `[alertmanager.yml]`. */
function titleIn(meta: string): string {
  const [, quoted, bare, bracketed] =
    /(?:title|file|filename|caption|name)=(?:"([^"]+)"|([^\s"{}]+))|^\[([^[\]]+)\]/.exec(meta) ??
    [];
  return quoted ?? bare ?? bracketed ?? '';
}
