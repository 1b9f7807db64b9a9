/** Text must differ that much from its ground (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

type Rgb = readonly [number, number, number];

/** The contrast of two colours such as `#0b5fbd`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour on its way to another one: 0 is the first, 1 the second. */
export function mixed(from: string, to: string, part: number): string {
  const target = rgb(to);
  const channels = rgb(from).map((value, index) =>
    Math.round(value + ((target[index] ?? 0) - value) * part),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The nearest colour, towards black or white, that can be read on all of the grounds. */
export function readable(colour: string, towards: string, grounds: readonly string[]): string {
  for (let part = 0; part < 1; part += 0.02) {
    const found = mixed(colour, towards, part);
    if (grounds.every((ground) => contrast(found, ground) >= leastContrast)) return found;
  }
  return towards;
}

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
