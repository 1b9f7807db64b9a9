import { defineRule } from '../rule.ts';

export const readableFile = defineRule({
  scope: 'file',
  meta: {
    id: 'readable-file',
    summary: 'A runbook is a readable text file in UTF-8.',
    why: `A file that cannot be read has no entries: its failures are missing from the site, from search and from
\`replaybook match\`, and nobody notices until one of them happens.`,
    severity: 'error',
    fixable: false,
    messages: {
      'not-utf8': {
        what: 'This file is not UTF-8 text, so some of its characters are lost.',
        how: 'Save it as UTF-8. In a shell: `iconv -f <its encoding> -t UTF-8 old.md > new.md`.',
      },
      binary: {
        what: 'This file contains a NUL character, so Replaybook takes it for binary data and does not read it.',
        how: 'Remove the character, save the file as UTF-8 (not UTF-16), or move it out of the folder.',
      },
      unreadable: {
        what: 'This file cannot be read: {reason}.',
        how: 'Replace it with a file that can be read, or exclude the path with "ignore" in replaybook.config.',
      },
      unparsable: {
        what: 'The Markdown parser gave up on this file: {reason}.',
        how: 'Split the file or reduce its nesting, and report the file as a bug in Replaybook.',
      },
      'too-slow': {
        what: 'It takes more than {seconds} seconds to {step} this file, so Replaybook skips this step.',
        how: 'Split or simplify the file, and report it as a bug in Replaybook.',
      },
      'broken-down': {
        what: 'The scan of this file crashes, so Replaybook leaves the file out.',
        how: 'Split or simplify the file, and report it as a bug in Replaybook.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});
