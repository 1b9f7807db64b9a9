import type { Settings } from '../../../app/index.ts';
import { UserError } from '../../../node/user-error.ts';
import { contrast, leastContrast, mixed, readable } from './colours.ts';

/** The grounds that text in the accent stands on, in each theme (`styles/tokens.css`). */
const themes = {
  light: {
    paper: '#fbfaf6',
    grounds: ['#fbfaf6', '#ffffff', '#f2f0e9'],
    ink: '#000000',
    on: '#ffffff',
  },
  dark: {
    paper: '#111516',
    grounds: ['#111516', '#171c1d', '#1d2324'],
    ink: '#ffffff',
    on: '#111516',
  },
} as const;
type Theme = keyof typeof themes;

/** The rules that give the site an accent; throws UserError if text in it could not be read. */
export function accentCss(accent: NonNullable<Settings['brand']['accent']>): string {
  const { light, dark } =
    typeof accent === 'string'
      ? { light: accent, dark: readable(accent, '#ffffff', grounds('dark', accent)) }
      : accent;
  check(light, 'light', typeof accent === 'string' ? 'site.accent' : 'site.accent.light');
  check(dark, 'dark', 'site.accent.dark');
  const values = {
    accent: [light, dark],
    'accent-strong': [mixed(light, '#000000', 0.25), mixed(dark, '#ffffff', 0.35)],
    'accent-wash': [wash(light, 'light'), wash(dark, 'dark')],
    'on-accent': [themes.light.on, themes.dark.on],
  };
  const rules = Object.entries(values).map(
    ([name, [one, other]]) => `--${name}:light-dark(${one},${other})`,
  );
  return `:root{${rules.join(';')}}`;
}

function wash(colour: string, theme: Theme): string {
  return mixed(themes[theme].paper, colour, 0.1);
}

function grounds(theme: Theme, colour: string): string[] {
  return [
    ...themes[theme].grounds,
    themes[theme].on === '#ffffff' ? '#ffffff' : themes.dark.on,
    wash(colour, theme),
  ];
}

function check(colour: string, theme: Theme, key: string): void {
  const worst = Math.min(...grounds(theme, colour).map((ground) => contrast(colour, ground)));
  if (worst >= leastContrast) return;
  const better = readable(colour, themes[theme].ink, grounds(theme, colour));
  const shown = Math.floor(worst * 10) / 10;
  throw new UserError(
    `The colour ${colour} of "${key}" has a contrast of ${shown} on the ${theme} theme; text needs ${leastContrast}.`,
    `Write "${better}" in replaybook.config, which is the nearest that can be read.`,
  );
}
