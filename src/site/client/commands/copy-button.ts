import { create, icon } from '../page/dom.ts';
import { t } from '../page/words.ts';

const sheets = ['M9 9h10.5v10.5H9z', 'M15 9V4.5H4.5V15H9'];
const tick = ['m5 12.5 4.5 4.5L19 7.5'];
const cross = ['m6.5 6.5 11 11', 'm17.5 6.5-11 11'];
/** Milliseconds for which a button shows the result. */
const resultMs = 2000;

/** Characters of what is copied in the name of the button. */
const longestName = 60;

interface CopyButtonOptions {
  name: string;
  /** Shown as an icon. */
  isSmall: boolean;
  /** The element with the text that it copies. */
  source: HTMLElement;
  copy(button: CopyButton): void;
}

/** A button that copies a command or a block of code; its name says which. */
export class CopyButton {
  readonly element = create('button', { type: 'button' });
  readonly #options: CopyButtonOptions;
  readonly #what: string;
  #timer = 0;

  constructor(options: CopyButtonOptions) {
    this.#options = options;
    this.#what = firstLine(options.source);
    this.element.className = options.isSmall ? 'copy-statement' : 'command-button copy';
    this.element.addEventListener('click', () => options.copy(this));
    this.#reset();
  }

  /** Shows the result for a while; what could not be copied is selected, so that a key copies it. */
  tell(copied: boolean): void {
    if (copied) this.#show(t('Copied'), '', tick);
    else {
      this.#show(t('Not copied'), '', cross);
      getSelection()?.selectAllChildren(this.#options.source);
    }
    this.element.classList.toggle('primary', copied);
    this.element.classList.toggle('failed', !copied);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#reset(), resultMs);
  }

  #reset(): void {
    this.element.classList.remove('primary', 'failed');
    this.#show(this.#options.name, this.#what, sheets);
  }

  #show(name: string, what: string, picture: readonly string[]): void {
    const whole = what === '' ? name : t('{label}: {value}', { label: name, value: what });
    this.element.setAttribute('aria-label', whole);
    if (this.#options.isSmall) {
      this.element.title = name;
      this.element.replaceChildren(icon(...picture));
    } else {
      this.element.textContent = name;
    }
  }
}

function firstLine(source: HTMLElement): string {
  const [line = '', ...others] = (source.textContent ?? '').trim().split('\n');
  const isWhole = line.length <= longestName && others.length === 0;
  return isWhole ? line : `${line.slice(0, longestName).trimEnd()}…`;
}
