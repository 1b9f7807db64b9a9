/** Names that a configuration may have, in the order in which they are looked for. */
export const configFiles: readonly string[] = ['ts', 'mts', 'mjs', 'js', 'json'].map(
  (extension) => `replaybook.config.${extension}`,
);
