/** How site generators write the containers of a page. */
export const indented =
  /^([ \t]*)(!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:([\w-]+)(?:[ \t]+[\w-]+)*[ \t]*)?(?:"([^"]*)")?[ \t]*$/;
export const colons =
  /^([ \t]*)(:{3,})[ \t]*\{?([A-Za-z][\w-]*)\}?(?:\[([^\]]*)\]|[ \t]+([^{}]*?))?[ \t]*(?:\{[^{}]*\})?[ \t]*$/;
export const directive =
  /^([ \t]*)(`{3,})\{(admonition|note|warning|tip|important|hint|caution|danger|attention|error|seealso|dropdown|tab-item|tab-set|card|grid|grid-item|grid-item-card|topic|sidebar|versionadded|versionchanged|deprecated)\}[ \t]*(.*?)[ \t]*$/;
export const shortcode = /^[ \t]*\{\{([<%])[ \t]*([\w-]+)(.*?)[>%]\}\}[ \t]*$/;
/** Tags of Liquid that have an end, of GitBook, of themes for Jekyll or of a site's own. */
export const liquid =
  /^[ \t]*\{%-?[ \t]*(?!(?:if|unless|ifversion|case|for|tablerow|capture|block|with|raw|verbatim|comment|macro|call|filter|set)\b)([\w-]+)\b(.*?)-?%\}[ \t]*$/;
export const codeShortcode = /highlight|code|mermaid|include|gist|command|shell|tabpane|diagram/i;
/** Containers whose parameter says what they are: a warning, a tip; sites name their own after them. */
export const ofKind =
  /^(?:[\w-]*(?:hint|notice|alert|callout|admonition)|aside|box|message|(?!foot)[a-z]+-?note)$/;

/** Whether a container shows its content once a reader asks for it by its title. */
export function foldsUp(name: string): boolean {
  return /^(?:details|dropdown|expand|collaps|accordion|spoiler|toggle|disclosure)/i.test(name);
}

/** Whether what a container holds is about its title alone: it unfolds, or answers a question. */
export function answersTitle(name: string): boolean {
  return foldsUp(name) || /^(?:faq|question)/i.test(name);
}

/** Names that say of a text how to take it. */
export const callouts =
  /^(?:hint|notice|alert|callout|admonition|aside|box|message|note|tip|info|warning|important|caution|danger)$/;

/** The title and the variant among the parameters of a shortcode. */
export function readParameters(
  name: string,
  rest: string,
): { title: string | undefined; variant: string } {
  const [, named] =
    /(?:title|heading|header|summary|name|text|label)\s*=\s*"([^"]*)"/.exec(rest) ?? [];
  const [, second] = /^\s*[\w"]+\s+"([^"]*)"/.exec(rest) ?? [];
  const [, first] = /^\s*"([^"]*)"/.exec(rest) ?? [];
  const [, stated] =
    /(?:style|type|color|class|level|kind|variant|theme)\s*=\s*"?([\w-]+)/.exec(rest) ?? [];
  const [, bare] = /^\s*"?([A-Za-z][\w-]*)"?(?!\s*=)(?:\s|$)/.exec(rest) ?? [];
  if (ofKind.test(name)) return { title: named ?? second, variant: stated ?? bare ?? '' };
  // The name in `tabs "id"` is one that nobody sees.
  const title = named ?? second ?? (name === 'tabs' ? undefined : first);
  return { title, variant: stated ?? '' };
}
