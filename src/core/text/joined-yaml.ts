/**
 * YAML with each text in quotes and each collection in brackets on one line, at equal length. Its lines
 * may begin at the margin or with a tab for the parsers of Hugo, Jekyll and Kubernetes, but not by the
 * specification.
 */
export function joinedYaml(yaml: string): string {
  let joined = '';
  let quote = '';
  let depth = 0;
  let before = '\n';
  for (let at = 0; at < yaml.length; at += 1) {
    const mark = yaml.charAt(at);
    const isBlank = /\s/.test(mark);
    if (quote === '' && mark === '#' && /\s|^$/.test(yaml.charAt(at - 1))) {
      const [comment = ''] = /^[^\n]*/.exec(yaml.slice(at)) ?? [];
      joined += depth > 0 ? ' '.repeat(comment.length) : comment;
      at += comment.length - 1;
      continue;
    }
    if (quote !== '') {
      if (mark === '\\' && quote === '"') {
        joined += mark + yaml.charAt(at + 1).replace('\n', ' ');
        at += 1;
        continue;
      }
      if (mark === quote) quote = '';
    } else if (/["']/.test(mark) && /[\n:,[{-]/.test(before)) quote = mark;
    else if (/[[{]/.test(mark) && (depth > 0 || /[\n:-]/.test(before))) depth += 1;
    else if (/[\]}]/.test(mark) && depth > 0) depth -= 1;
    joined += isBlank && (quote !== '' || depth > 0) ? ' ' : mark;
    if (!isBlank || mark === '\n') before = mark;
  }
  return quote === '' && depth === 0 ? joined : yaml;
}
