import { create } from '../page/dom.ts';
import { notWhenNear } from '../page/when-near.ts';
import { t } from '../page/words.ts';
import { CommandCopier } from './command-copier.ts';
import { CommandFields } from './command-fields.ts';
import { CommandNote } from './command-note.ts';
import { type CommandSource, readCommand } from './command-source.ts';
import { CopyButton } from './copy-button.ts';
import { pageValues } from './page-values.ts';
import type { ValueStore } from './value-store.ts';

/**
 * A command with a button that copies it byte for byte, and a button for each of its statements.
 * Its placeholders are fields, which share their values with the other commands of the page.
 */
export class ReplayCommand extends HTMLElement {
  /** The store of its values; the store of the page unless set before it is connected. */
  store: ValueStore | null = null;
  #button: CopyButton | null = null;
  #fields: CommandFields | null = null;

  connectedCallback(): void {
    // On paper there is nothing to press.
    if (this.closest('print-catalog') !== null) return;
    const code = this.querySelector('code');
    void this.bringUpToDate();
    if (this.#button !== null || code === null) return;
    const source = readCommand(code);
    const note = new CommandNote(this);
    const fields =
      source.placeholders.length > 0 ? this.#makeFields(source, note, () => copier.follow()) : null;
    const copier = new CommandCopier({ element: this, source, fields, note });
    this.#button = makeButtons(source, code, copier);
    const tools = create('div', { class: 'command-tools' }, this.#button.element);
    this.append(tools);
    if (fields !== null) {
      this.#fields = fields;
      tools.prepend(fields.clearButton);
      fields.follow();
    }
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || note.kind !== 'confirm') return;
      note.hide();
      this.#focusButton();
    });
  }

  /**
   * Updates its text with the current values, even if it is not visible: at once if the code that
   * quotes them is loaded.
   */
  async bringUpToDate(): Promise<void> {
    await this.#fields?.settled();
  }

  disconnectedCallback(): void {
    notWhenNear(this);
  }

  /** Copies the whole command, or explains why not. */
  copy(): void {
    this.#button?.element.click();
  }

  #focusButton(): void {
    this.#button?.element.focus();
  }

  #makeFields(source: CommandSource, note: CommandNote, changed: () => void): CommandFields {
    return new CommandFields({
      element: this,
      source,
      shell: this.dataset['shell'] ?? null,
      store: this.store ?? pageValues(),
      note,
      done: () => this.copy(),
      changed,
      cleared: () => this.#focusButton(),
    });
  }
}

/** Adds a button before each statement, and returns the button for the whole command. */
function makeButtons(
  { code: text, statements }: CommandSource,
  code: HTMLElement,
  copier: CommandCopier,
): CopyButton {
  for (const [index, statement] of statements.entries()) {
    const button = new CopyButton({
      name: t('Copy command {n} of {all}', { n: index + 1, all: statements.length }),
      isSmall: true,
      source: statement.element,
      copy: (pressed) => void copier.copy(statement, pressed),
    });
    statement.element.prepend(button.element);
  }
  return new CopyButton({
    name: statements.length > 0 ? t('Copy all') : t('Copy'),
    isSmall: false,
    source: code,
    copy: (button) => void copier.copy({ start: 0, end: text.length }, button),
  });
}
