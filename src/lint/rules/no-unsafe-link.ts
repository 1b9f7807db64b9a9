import type { Link } from '../../core/model.ts';
import { defineRule } from '../rule.ts';

export const noUnsafeLink = defineRule({
  scope: 'file',
  meta: {
    id: 'no-unsafe-link',
    summary:
      'No link runs code, carries a document of its own, or opens a file on the machine of its reader.',
    why: `A runbook is read by people with access to production, in the browser in which they are signed in. A
\`javascript:\` link runs there with all that they may do; a \`data:\` link shows a page that looks like one
of yours; a \`file:\` link works for its author alone. The site leaves such links out, and GitHub too, so
the reader gets text that does nothing. Pictures may be given as \`data:\` where their format cannot hold
code: PNG, JPEG, GIF, WebP, AVIF.

Upper case, blanks, control characters and entities inside the word do not hide it.`,
    severity: 'error',
    fixable: false,
    messages: {
      script: {
        what: 'The link "{url}" runs code in the browser of whoever clicks it ({scheme}:).',
        how: 'Remove the link. A command belongs in a fence; a page that does something needs an address of its own.',
      },
      data: {
        what: 'The link "{url}" holds a whole document in its address (data:).',
        how: 'Save the document as a file beside the runbook and link to that. Only pictures in formats that hold no code may be embedded.',
      },
      file: {
        what: 'The link "{url}" opens a file on the machine of its reader (file:).',
        how: 'Link to the file by its path from this folder, or from the root of the repository with a leading slash.',
      },
    },
  },

  *check(runbook) {
    for (const link of runbook.links) {
      const scheme = schemeOf(link.url);
      const messageId = scheme === null ? undefined : messages[scheme];
      if (scheme === null || messageId === undefined) continue;
      if (scheme === 'data' && isPicture(link)) continue;
      yield { messageId, data: { url: shown(link.url), scheme }, position: link.position };
    }
  },
});

const messages: Readonly<Record<string, string>> = {
  javascript: 'script',
  vbscript: 'script',
  livescript: 'script',
  data: 'data',
  file: 'file',
};

/**
 * What a browser drops from an address, and what it would not drop but a reader cannot see: control
 * characters, blanks, soft hyphens, zero-width and direction marks.
 */
const invisible = /[\p{Cc}\p{Cf}\s]/gu;

function schemeOf(url: string): string | null {
  const colon = url.indexOf(':');
  // The longest that is looked for, with room for what hides it.
  if (colon < 4 || colon > 200) return null;
  return url.slice(0, colon).replace(invisible, '').toLowerCase();
}

function isPicture({ type, url }: Link): boolean {
  const media = url.slice(url.indexOf(':') + 1);
  return type === 'image' && /^image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/i.test(media);
}

function shown(url: string): string {
  const plain = url.trim().replace(invisible, '\uFFFD');
  return plain.length <= 60 ? plain : `${plain.slice(0, 60)}…`;
}
