/** A word without accents and without its ending: `soluciones` and `Solución` are one. */
export function stem(word: string): string {
  return withoutAccents(word.toLowerCase()).replace(
    /(?<=\w{4})(?:oes?|ao|ones?|on|ungen|ung|en|es|s|n|e)$/,
    '',
  );
}

/** Text in Latin letters without their accents, which authors leave out. */
export function withoutAccents(text: string): string {
  return /[\u00c0-\u024f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

/** How keyboards without accents write a name: `solucion`, and of German `loesung`. */
export function plainSpellings(name: string): string[] {
  const german = name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [withoutAccents(name), german.replaceAll('ß', 'ss')];
}
