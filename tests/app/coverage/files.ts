import type { SourceFiles } from '../../../src/app/coverage/sources/source.ts';

/** The files of a made-up repository. */
export function filesOf(texts: Readonly<Record<string, string>>): SourceFiles {
  return {
    paths: Object.keys(texts).sort(),
    read: (path) => {
      const text = texts[path];
      return text === undefined ? { missing: true } : { text };
    },
  };
}
