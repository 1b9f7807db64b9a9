import { escapeXml } from '../../core/text/xml.ts';
import { packageFile } from '../../node/package-files.ts';
import { optional } from '../missing-package.ts';

/** The size that social networks and chats expect. */
export const cardSize = { width: 1200, height: 630 } as const;

const most = { charactersOfLine: 26, lines: 3 } as const;
/** The characters in the font of the card. */
const writable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/**
 * Draws the preview image for links to the site, as PNG. Its font comes with a package, so that
 * every machine draws the same bytes. It omits a title with characters that the font lacks.
 */
export async function drawCard(title: string): Promise<Uint8Array> {
  // The package has one export for a bundle: it is CommonJS.
  const { Resvg } = await optional(
    '@resvg/resvg-js',
    'The picture for links to the site',
    async () => (await import('@resvg/resvg-js')).default,
  );
  const fontFiles = [packageFile('DejaVuSans-Bold.ttf'), packageFile('DejaVuSans.ttf')];
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return new Resvg(cardSvg(title), { font }).render().asPng();
}

function cardSvg(title: string): string {
  const lines = writable.test(title) ? linesOf(title) : [];
  const top = 400 - (lines.length - 1) * 44;
  const text = lines.map((line, index) => {
    return `<text x="100" y="${top + index * 88}" font-size="72" font-weight="700" fill="#eef5f2">${escapeXml(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" font-family="DejaVu Sans">
<rect width="100%" height="100%" fill="#13211f"/>
<g transform="translate(88 80) scale(5)" fill="none" stroke="#84e3cd" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">
<path d="M9.2 8.5A10.2 10.2 0 1 1 6 18"/><path d="M10.4 3.6 8.6 9.3l5.9.7"/>
<path d="M13.5 11.8v8.6l7-4.3z" fill="#ffd27a" stroke="none"/></g>
${text.join('\n')}
<text x="100" y="560" font-size="32" fill="#a5bbb5">Paste the failure. Get the command that replays it.</text>
</svg>`;
}

function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most.charactersOfLine) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(
        word.length > most.charactersOfLine ? `${word.slice(0, most.charactersOfLine - 1)}…` : word,
      );
    }
  }
  if (lines.length <= most.lines) return lines;
  return [...lines.slice(0, most.lines - 1), `${lines[most.lines - 1]} …`];
}
