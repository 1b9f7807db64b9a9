import type { MermaidConfig } from 'mermaid';
import { wordList } from '../../core/text/word-list.ts';
import { themeCSS, themeVariables } from './theme.ts';

/** Mermaid's own limit; it draws a longer source as the words "text too large". */
export const MAX_SOURCE_LENGTH = 50_000;

/** Mermaid fits some kinds of diagram to the width of the window, in CSS pixels. */
export const VIEWPORT = { width: 1000, height: 800 };

/** The font that ships with mermaid-cli, so that every machine measures the same widths. */
const MEASURING_FONT = '"Open Sans", sans-serif';

/**
 * Settings that a diagram cannot change by front matter or directive: the site decides how diagrams
 * look, so that both themes are readable, and what they may do.
 */
const SECURE = wordList(`
  secure securityLevel startOnLoad maxTextSize maxEdges suppressErrorRendering deterministicIds
  deterministicIDSeed arrowMarkerAbsolute dompurifyConfig logLevel htmlLabels look theme
  themeCSS themeVariables darkMode fontFamily altFontFamily handDrawnSeed
`);

export const MERMAID_CONFIG: MermaidConfig = {
  startOnLoad: false,
  suppressErrorRendering: true,
  securityLevel: 'strict',
  secure: SECURE,
  logLevel: 'fatal',
  maxTextSize: MAX_SOURCE_LENGTH,
  deterministicIds: true,
  // Labels as SVG text: HTML inside of SVG would need inline styles.
  htmlLabels: false,
  theme: 'base',
  look: 'classic',
  themeVariables: { ...themeVariables },
  themeCSS,
  fontFamily: MEASURING_FONT,
  // A menu would need a script to open it.
  sequence: { forceMenus: true, labelBoxWidth: 70 },
  gantt: { useWidth: 800, fontSize: 14, sectionFontSize: 14, barHeight: 26, leftPadding: 130 },
  // With a minimum width, SVG text labels appear at the left of their boxes.
  state: { minNodeWidth: 0 },
};
