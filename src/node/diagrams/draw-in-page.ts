import { readFileSync } from 'node:fs';
import type { MermaidConfig } from 'mermaid';
import type { Browser, Page } from 'puppeteer';
import { packageFile } from '../package-files.ts';
import { mermaidScript } from './mermaid-script.ts';

/** What Mermaid's script defines in a page, and what is used of its document. */
interface MermaidPage {
  mermaid: typeof import('mermaid').default;
  document: {
    fonts: Iterable<{ load(): Promise<unknown> }>;
    body: { appendChild(element: PageElement): PageElement };
    createElement(name: string): PageElement;
  };
  XMLSerializer: new () => { serializeToString(element: PageElement): string };
}

/** Stands for an element of the page, whose types are those of a browser. */
type PageElement = Parameters<MermaidPage['mermaid']['render']>[2] & {
  innerHTML: string;
  getElementsByTagName(name: string): Iterable<PageElement>;
};

export interface PageDrawing {
  svgId: string;
  mermaidConfig: MermaidConfig;
  viewport: { width: number; height: number };
}

/**
 * Draws a diagram as mermaid-cli does, with Mermaid's one script in place of its many packages. Rejects
 * with Mermaid's own error.
 */
export async function drawInPage(
  browser: Browser,
  source: string,
  { svgId, mermaidConfig, viewport }: PageDrawing,
): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.setViewport(viewport);
    await page.setContent('<!doctype html><body style="background:transparent"></body>');
    await page.addStyleTag({ content: measuringFont() });
    await page.addScriptTag({ content: mermaidScript() });
    return await run(page, source, { svgId, mermaidConfig });
  } finally {
    await page.close().catch(() => undefined);
  }
}

/** The font that ships with mermaid-cli, so that texts are as wide here as there. */
export function measuringFont(): string {
  const font = readFileSync(packageFile('open-sans.woff2')).toString('base64');
  return `@font-face{font-family:"Open Sans";font-weight:400;src:url(data:font/woff2;base64,${font}) format("woff2")}`;
}

async function run(
  page: Page,
  source: string,
  settings: Pick<PageDrawing, 'svgId' | 'mermaidConfig'>,
): Promise<string> {
  const drawn = await page.evaluate(
    async (text, { svgId, mermaidConfig }) => {
      const { mermaid, document, XMLSerializer } = globalThis as typeof globalThis & MermaidPage;
      await Promise.all([...document.fonts].map((font) => font.load()));
      mermaid.initialize(mermaidConfig);
      const container = document.body.appendChild(document.createElement('div'));
      try {
        const { svg } = await mermaid.render(svgId, text, container);
        container.innerHTML = svg;
      } catch (error) {
        // An error loses its name on the way out of the page.
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        return { error: { name, message } };
      }
      const [image] = container.getElementsByTagName('svg');
      return { svg: image === undefined ? '' : new XMLSerializer().serializeToString(image) };
    },
    source,
    settings,
  );
  if ('svg' in drawn) return drawn.svg ?? '';
  throw Object.assign(new Error(drawn.error.message), { name: drawn.error.name });
}
