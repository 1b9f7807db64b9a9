/** Texts of the interface in one language, by the English ones. */
export type Words = Readonly<Record<string, string>>;

/** Puts values in the place of the `{names}` of a text. */
export function fillWords(
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Gives a text of the interface, with the values of its `{names}`, by the English one. */
export type Translate = (
  english: string,
  values?: Readonly<Record<string, string | number>>,
) => string;
