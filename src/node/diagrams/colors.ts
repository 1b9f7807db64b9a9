/** The colours that a site defines to theme every diagram, with values that read well. */
export const DIAGRAM_COLORS = {
  '--diagram-background': { light: '#ffffff', dark: '#15181d' },
  '--diagram-text': { light: '#1f2328', dark: '#e6e9ee' },
  '--diagram-line': { light: '#57606a', dark: '#9aa4b0' },
  '--diagram-muted': { light: '#d0d7de', dark: '#3b434d' },
  '--diagram-node-fill': { light: '#f3f6fa', dark: '#232a33' },
  '--diagram-node-border': { light: '#768495', dark: '#66717e' },
  '--diagram-edge-label-background': { light: '#ffffff', dark: '#15181d' },
  '--diagram-cluster-fill': { light: '#f8f9fb', dark: '#1b2027' },
  '--diagram-cluster-border': { light: '#c3ccd6', dark: '#454e59' },
  '--diagram-note-fill': { light: '#fff8dc', dark: '#3a3520' },
  '--diagram-note-border': { light: '#9a7d22', dark: '#8f7a35' },
  '--diagram-accent': { light: '#0b5fbd', dark: '#7ab7ff' },
  '--diagram-danger': { light: '#b3261e', dark: '#ff8f87' },
  '--diagram-series-1': { light: '#0b5fbd', dark: '#7ab7ff' },
  '--diagram-series-2': { light: '#8a4b00', dark: '#f0b15e' },
  '--diagram-series-3': { light: '#11713a', dark: '#6fce91' },
  '--diagram-series-4': { light: '#9c2b74', dark: '#f193cd' },
  '--diagram-series-5': { light: '#5b3fc4', dark: '#b6a4ff' },
  '--diagram-series-6': { light: '#0b6b78', dark: '#63cbd9' },
  '--diagram-series-7': { light: '#a5341f', dark: '#ff9e87' },
  '--diagram-series-8': { light: '#566100', dark: '#c3cd5c' },
} as const satisfies Record<`--diagram-${string}`, { light: string; dark: string }>;

export type DiagramColor = keyof typeof DIAGRAM_COLORS;

/** Number of colours for things that only their colour distinguishes: slices, branches, sections. */
export const SERIES = 8;

/** `var(--diagram-text,#1f2328)`: the light value is the fallback of a page without the variable. */
export function colorVariable(name: DiagramColor): string {
  return `var(${name},${DIAGRAM_COLORS[name].light})`;
}

/** Share of `name` in percent, the rest of `other`. */
export function mixedColor(name: DiagramColor, percent: number, other: DiagramColor): string {
  return `color-mix(in srgb,${colorVariable(name)} ${percent}%,${colorVariable(other)})`;
}
