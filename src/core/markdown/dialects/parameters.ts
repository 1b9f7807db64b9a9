/** A value of a shortcode, a tag or a directive, and the offset at which it stands. */
export interface Parameter {
  value: string;
  at: number;
}

const named = /(?<![\w-])([\w-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g;

/** The named values among the parameters of a shortcode or a tag that begin at an offset. */
export function namedParameters(text: string, start: number): ReadonlyMap<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const { 0: whole, 1: name = '', index, ...rest } of text.matchAll(named)) {
    const value = rest[2] ?? rest[3] ?? rest[4] ?? rest[5] ?? '';
    found.set(name, { value, at: start + index + whole.lastIndexOf(value) });
  }
  return found;
}
