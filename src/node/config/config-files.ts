/** File names of a configuration, in order of preference. */
export const configFiles: readonly string[] = ['ts', 'mts', 'mjs', 'js', 'json'].map(
  (extension) => `replaybook.config.${extension}`,
);
