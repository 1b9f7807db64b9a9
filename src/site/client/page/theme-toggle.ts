import { announce } from './announce.ts';
import { create, icon } from './dom.ts';
import { t } from './words.ts';

type Theme = 'system' | 'light' | 'dark';

const themes: Readonly<Record<Theme, { next: Theme; words: string; icon: string[] }>> = {
  system: {
    next: 'dark',
    words: 'as the system has it',
    icon: ['M3.5 5h17v11h-17zM9 20h6M12 16v4'],
  },
  dark: {
    next: 'light',
    words: 'dark',
    icon: ['M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z'],
  },
  light: {
    next: 'system',
    words: 'light',
    icon: [
      'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
      'M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
    ],
  },
};

/**
 * A button that cycles through light, dark and the system's theme; `theme.js` applies it on load.
 */
export class ThemeToggle extends HTMLElement {
  readonly #button = create('button', { type: 'button', class: 'icon-button' });

  connectedCallback(): void {
    this.#button.addEventListener('click', () => this.#choose(themes[current()].next));
    this.append(this.#button);
    this.#show(current());
  }

  #choose(theme: Theme): void {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      if (theme === 'system') localStorage.removeItem('replaybook-theme');
      else localStorage.setItem('replaybook-theme', theme);
    } catch {
      // Storage is off: the choice lasts for this page.
    }
    this.#show(theme);
    announce(t('Theme: {name}', { name: t(themes[theme].words) }));
  }

  #show(theme: Theme): void {
    const label = t('Theme: {name}. Change it.', { name: t(themes[theme].words) });
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
    this.#button.replaceChildren(icon(...themes[theme].icon));
  }
}

function current(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
