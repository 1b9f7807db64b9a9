export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

/** Colours a text, or returns it unchanged if colours are off. */
export type Paint = (style: Style, text: string) => string;

export const noPaint: Paint = (_style, text) => text;
