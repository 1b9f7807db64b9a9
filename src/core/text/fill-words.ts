/** Texts of the interface in one language, by the English ones. */
export type Words = Readonly<Record<string, string>>;

/** Puts values in the place of the `{names}` of a text. */
export function fillWords(
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
