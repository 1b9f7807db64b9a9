export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

/** Colours a piece of text, or leaves it as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

export const noPaint: Paint = (_style, text) => text;
