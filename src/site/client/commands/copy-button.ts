import { create, icon } from '../page/dom.ts';

const sheets = ['M9 9h10.5v10.5H9z', 'M15 9V4.5H4.5V15H9'];
const tick = ['m5 12.5 4.5 4.5L19 7.5'];
/** Milliseconds for which a button shows the result. */
const resultMs = 2000;

let ids = 0;

interface CopyButtonOptions {
  name: string;
  /** Shown as an icon among commands. */
  isSmall: boolean;
  /** The element with the text that it copies, which a screen reader reads with its name. */
  command: HTMLElement | null;
  copy(button: CopyButton): void;
}

/** A button that copies a command. */
export class CopyButton {
  readonly element = create('button', { type: 'button' });
  readonly #options: CopyButtonOptions;

  constructor(options: CopyButtonOptions) {
    this.#options = options;
    const { isSmall, name, command } = options;
    this.element.className = isSmall ? 'copy-statement' : 'command-button copy';
    this.element.addEventListener('click', () => options.copy(this));
    if (command !== null) this.element.setAttribute('aria-describedby', idOf(command));
    this.#show(name, sheets);
  }

  tell(copied: boolean): void {
    this.#show(copied ? 'Copied' : 'Not copied', copied ? tick : sheets);
    this.element.classList.toggle('primary', copied);
    setTimeout(() => {
      this.#show(this.#options.name, sheets);
      this.element.classList.remove('primary');
    }, resultMs);
  }

  #show(name: string, picture: readonly string[]): void {
    if (!this.#options.isSmall) {
      this.element.textContent = name;
      return;
    }
    this.element.setAttribute('aria-label', name);
    this.element.title = name;
    this.element.replaceChildren(icon(...picture));
  }
}

function idOf(element: HTMLElement): string {
  if (element.id === '') {
    ids += 1;
    element.id = `command:${ids}`;
  }
  return element.id;
}
