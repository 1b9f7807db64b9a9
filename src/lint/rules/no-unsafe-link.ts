import type { Link } from '../../core/model.ts';
import { defineRule } from '../rule.ts';

export const noUnsafeLink = defineRule({
  scope: 'file',
  meta: {
    id: 'no-unsafe-link',
    summary: "No link runs code, contains a document, or opens a file on the reader's machine.",
    why: `People with access to production read runbooks, in the browser in which they are signed in. A
\`javascript:\` link runs there with all of their permissions; a \`data:\` link shows a page that looks like
one of yours; a \`file:\` link works only for its author. GitHub and the site remove such links, so the
reader gets text that does nothing. Images may use \`data:\` in formats that cannot hold code: PNG, JPEG,
GIF, WebP, AVIF.

Upper case, blanks, control characters and entities inside the word do not hide it from the rule.`,
    severity: 'error',
    fixable: false,
    messages: {
      script: {
        what: 'The link "{url}" runs code in the browser of the person who clicks it ({scheme}:).',
        how: 'Remove the link. Put a command into a fence; link to a page that does something by its address.',
      },
      data: {
        what: 'The link "{url}" contains a whole document (data:).',
        how: 'Save the document as a file beside the runbook and link to it. Only images in formats that cannot hold code may be embedded.',
      },
      file: {
        what: 'The link "{url}" opens a file on the reader\'s machine (file:).',
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
      if (scheme === 'javascript' && nothing.test(link.url)) continue;
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

/** Code that does nothing, so that a button does not leave the page. */
const nothing = /^\s*javascript:\s*(?:void\s*\(?\s*0?\s*\)?|\/\/|undefined)?\s*;?\s*$/i;

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
