import { extname, resolve } from 'node:path';
import type { Settings } from '../../../app/index.ts';
import { isInside } from '../../../node/files/inside-root.ts';
import { FolderReader } from '../../../node/files/regular-file.ts';
import { systemReason, UserError } from '../../../node/user-error.ts';
import type { SiteFile } from '../site-file.ts';
import { svgFault } from '../svg/inert-svg.ts';
import { accentCss } from './accent.ts';

/** How a site looks, checked. */
export interface Branding {
  /** Address of the logo; null for that of Replaybook. */
  logo: string | null;
  tagline: string | null;
  links: readonly { text: string; href: string; isElsewhere: boolean }[];
  notice: { text: string; href: string | null } | null;
  /** Address of its own stylesheet; null without one. */
  css: string | null;
  files: readonly SiteFile[];
}

const logoTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Reads the files that the configuration names; throws UserError for what cannot be published. */
export function readBranding({ brand, base, home, root }: Settings): Branding {
  const { logo, accent, tagline = null, links, notice, css } = brand;
  const read = (path: string, key: string): Buffer => {
    const file = resolve(home, path);
    try {
      return new FolderReader(root).read(file);
    } catch (error) {
      throw new UserError(
        `Cannot read "${path}" of "${key}" in replaybook.config: ${
          isInside(file, root) ? systemReason(error) : 'it is not in the repository'
        }.`,
        'Name a file of the repository, relative to the folder of the configuration.',
      );
    }
  };
  const files: SiteFile[] = [];
  const publish = (path: string, contentType: string, content: string | Buffer): string => {
    files.push({ path, contentType, content: () => content });
    return base + path;
  };
  const rules = [
    ...(accent === undefined ? [] : [accentCss(accent)]),
    ...(css === undefined ? [] : [read(css, 'site.css').toString('utf8')]),
  ];
  return {
    logo: logo === undefined ? null : publishLogo(logo, read, publish),
    tagline,
    links: links.map(({ text, url }) => ({ text, ...addressOf(url, base) })),
    notice: noticeOf(notice, base),
    css:
      rules.length === 0
        ? null
        : publish('brand.css', 'text/css; charset=utf-8', `${rules.join('\n')}\n`),
    files,
  };
}

function publishLogo(
  path: string,
  read: (path: string, key: string) => Buffer,
  publish: (path: string, type: string, content: Buffer) => string,
): string {
  const extension = extname(path).toLowerCase();
  const type = logoTypes[extension];
  if (type === undefined) {
    throw new UserError(
      `The logo "${path}" is not an image that browsers show.`,
      `Set "site.logo" to a file that ends in ${Object.keys(logoTypes).join(', ')}.`,
    );
  }
  const content = read(path, 'site.logo');
  const fault = extension === '.svg' ? svgFault(content) : null;
  if (fault !== null) {
    throw new UserError(
      `The logo "${path}" is not published, because it holds ${fault.what} (line ${fault.line}).`,
      'Remove that from the image.',
    );
  }
  return publish(`logo${extension}`, type, content);
}

function noticeOf(notice: Settings['brand']['notice'], base: string): Branding['notice'] {
  if (notice === undefined) return null;
  if (typeof notice === 'string') return { text: notice, href: null };
  return { text: notice.text, href: addressOf(notice.url, base).href };
}

function addressOf(url: string, base: string): { href: string; isElsewhere: boolean } {
  const isOwn = url.startsWith('/');
  return { href: isOwn ? base + url.slice(1) : url, isElsewhere: !isOwn };
}
