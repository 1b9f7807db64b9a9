import { fillWords, type Translate } from './fill-words.ts';

const minute = 60_000;

/** A duration for people, in its two largest units: `3 d 4 h`, `45 min`. */
export function spanText(milliseconds: number, t: Translate = fillWords): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor(minutes / 60) % 24,
    minutes % 60,
  ];
  const parts =
    days > 0
      ? [t('{n} d', { n: days }), ...(hours > 0 ? [t('{n} h', { n: hours })] : [])]
      : hours > 0
        ? [t('{n} h', { n: hours }), ...(rest > 0 ? [t('{n} min', { n: rest })] : [])]
        : [t('{n} min', { n: rest })];
  return parts.join(' ');
}
