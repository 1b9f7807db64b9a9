import { pageScheme } from '../../links/references.ts';

/** A destination that a template writes, in a link or in a definition, with what follows the template. */
const written =
  /(\](?:\(|:)[ \t]*)(<?)(?:\{\{-?[ \t]*site\.(?:base_?)?url\b[^{}]*\}\}(?=\{%))?(\{\{[<%]?.*?[>%]?\}\}|\{%.*?%\}|<%.*?%>)([^\s)>]*)(>?)/g;
/** `{{< ref "a.md" >}}`, `{{% relref path="a.md" %}}`, `{% link a.md %}`, `{% post_url 2026-01-01-a %}`. */
export const pageReference =
  /^\{[{%][<%]?-?[ \t]*(?:rel)?(?:ref|link|post_url)[ \t]+(?:path[ \t]*=[ \t]*)?(?![%>]\})["'`]?([^"'`\s]+)["'`]?[^"'`]*[%}>]\}$/;
/**
 * A line whose links lead where a template says, as links that Markdown reads, of the same length:
 * `[a]({{< ref "b.md" >}})` becomes `[a](page:b.md        )`.
 */
export function plainTargets(line: string): string {
  if (!/\](?:\(|:)[ \t]*<?(?:\{[{%]|<%)/.test(line)) return line;
  return line.replace(
    written,
    (whole, lead: string, open: string, template: string, rest: string, close: string) => {
      // `<%= page.url %>` is a destination as it stands.
      if (template.startsWith('<') && rest === '') return whole;
      const target = targetOf(template, rest);
      const room = whole.length - lead.length;
      if (target.length > room || (open === '<') !== (close === '>')) return whole;
      return lead + target.padEnd(room);
    },
  );
}

function targetOf(template: string, rest: string): string {
  const [, path] = pageReference.exec(template) ?? [];
  if (path !== undefined) return `${pageScheme}${path}${rest.replace(/^\/(?=#|$)/, '')}`;
  // Without its blanks it is a destination, though nobody knows of what.
  return (template + rest).replace(/[ \t]/g, '').replaceAll('"', "'");
}
