import { renderMermaid } from '@mermaid-js/mermaid-cli';
import type { drawInPage } from './draw-in-page.ts';

/** Draws a diagram with mermaid-cli. */
export const drawWithCli: typeof drawInPage = async (browser, source, settings) => {
  const { data } = await renderMermaid(browser, source, 'svg', {
    ...settings,
    backgroundColor: 'transparent',
    fontEmbed: false,
  });
  return new TextDecoder().decode(data);
};
