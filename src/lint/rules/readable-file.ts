import { defineRule } from '../rule.ts';

export const readableFile = defineRule({
  scope: 'file',
  meta: {
    id: 'readable-file',
    summary: 'A runbook is a text file in UTF-8 that can be read.',
    why: `A file that cannot be read has no entries: its failures are missing from the site, from search
and from \`replaybook match\`, and nobody notices until one of them happens.`,
    severity: 'error',
    fixable: false,
    messages: {
      'not-utf8': {
        what: 'This file is not UTF-8 text, so some of its characters are lost.',
        how: 'Save it as UTF-8. In a shell: `iconv -f <its encoding> -t UTF-8 old.md > new.md`.',
      },
      binary: {
        what: 'This file holds a NUL character, so it is taken for binary data and not read.',
        how: 'Remove the character, save the file as UTF-8 (not UTF-16), or move it out of the folder.',
      },
      unreadable: {
        what: 'This file cannot be read: {reason}.',
        how: 'Put a file that can be read in its place, or leave the path out with "ignore" in replaybook.config.',
      },
      unparsable: {
        what: 'The Markdown parser gave up on this file: {reason}.',
        how: 'Split the file or simplify what it nests, and report the file as a bug of Replaybook.',
      },
      'too-slow': {
        what: 'It takes more than {seconds} seconds to {step} this file, so that is left out.',
        how: 'Split the file or simplify it, and report it as a bug of Replaybook.',
      },
      'broken-down': {
        what: 'The scan of this file breaks down, so the file is left out.',
        how: 'Split the file or simplify it, and report it as a bug of Replaybook.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});
