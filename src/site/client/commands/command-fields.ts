import type { FilledCommand } from '../../../core/command/fill/fill.ts';
import { announce } from '../page/announce.ts';
import { create } from '../page/dom.ts';
import { notWhenNear, whenNear } from '../page/when-near.ts';
import { t } from '../page/words.ts';
import type { CommandNote } from './command-note.ts';
import { type CommandSource, type Span, textOf } from './command-source.ts';
import { PlaceholderField } from './placeholder-field.ts';
import { fillOf, loadFillOf } from './shared-fill.ts';
import type { ValueStore } from './value-store.ts';

type Filled = Pick<FilledCommand, 'review' | 'slots'>;

interface CommandFieldsOptions {
  element: HTMLElement;
  source: CommandSource;
  shell: string | null;
  store: ValueStore;
  /** Reports a problem of a value. */
  note: CommandNote;
  /** Called when the user presses Enter in a field. */
  done(): void;
  /** Called when the text of the command may have changed. */
  changed(): void;
  cleared(): void;
}

/** The placeholders of a command as fields, with their current text. */
export class CommandFields {
  /** Clears all values; hidden while there are none. */
  readonly clearButton: HTMLButtonElement;
  readonly #options: CommandFieldsOptions;
  readonly #fields: readonly PlaceholderField[];
  #filled: Filled;
  #loading: Promise<void> | null = null;
  /** Whether a value has changed since the last fill. */
  #isStale = false;

  constructor(options: CommandFieldsOptions) {
    const { source, store, done } = options;
    const seen = new Set<string>();
    this.#options = options;
    this.#filled = withDefaults(source);
    this.#fields = source.placeholders.map((placeholder) => {
      const { name } = placeholder;
      const isFirst = !seen.has(name);
      seen.add(name);
      return new PlaceholderField(placeholder, {
        isFirst,
        changed: (value) => store.set(name, value),
        done,
      });
    });
    const quiet = { type: 'button', class: 'command-button quiet' };
    this.clearButton = create('button', quiet, t('Clear values'));
    this.clearButton.title = t('The values stay in this tab until you close it.');
    this.clearButton.addEventListener('click', () => {
      store.clear();
      announce(t('Values cleared'));
      options.cleared();
    });
  }

  /**
   * Shows the values of the store and follows their changes: at once in the field being typed in,
   * elsewhere when it becomes visible, because a page may have thousands of commands that share a
   * name.
   */
  follow(): void {
    const { source, store } = this.#options;
    const names = new Set(source.placeholders.map(({ name }) => name));
    store.subscribe((changed) => {
      if (changed === null || store.dependsOn(names, changed)) this.#changed();
    });
    if (this.#needsFill()) this.#changed();
    else this.#update();
  }

  /** Resolves when the command contains the values given here and elsewhere, visible or not. */
  async settled(): Promise<void> {
    if (this.#isStale) this.#update();
    await this.#loading;
  }

  #changed(): void {
    const { element } = this.#options;
    this.#isStale = true;
    if (element.contains(document.activeElement)) this.#update();
    else whenNear(element, () => void this.settled());
  }

  /** The values to check. */
  get review(): Filled['review'] {
    return this.#filled.review;
  }

  /** Names of the placeholders without a value in a span. */
  openIn({ start, end }: Span): string[] {
    const open = this.#filled.slots.filter(
      (slot) => !slot.filled && slot.start >= start && slot.end <= end,
    );
    return [...new Set(open.map(({ name }) => name))];
  }

  textOf(span: Span): string {
    return textOf(this.#options.source.code, this.#filled.slots, span);
  }

  focus(name: string | undefined): void {
    this.#fields.find(({ placeholder }) => placeholder.name === name)?.control?.focus();
  }

  /** Fills in the known values. Loads the shared function when there is a value to quote. */
  #update(): void {
    const { element, source, shell } = this.#options;
    this.#isStale = false;
    notWhenNear(element);
    this.clearButton.hidden = !this.#isTouched();
    if (!this.#needsFill()) this.#filled = withDefaults(source);
    else {
      const fill = fillOf(source);
      if (fill === null) {
        this.#loading ??= this.#load();
        return;
      }
      this.#filled = fill(source, shell, this.#values());
    }
    this.#show();
  }

  #isTouched(): boolean {
    const { source, store } = this.#options;
    return source.placeholders.some(({ name }) => store.has(name));
  }

  #needsFill(): boolean {
    const { placeholders } = this.#options.source;
    const hasOther = placeholders.some(
      ({ rules, defaultText }) => rules?.default != null && defaultText === null,
    );
    return hasOther || this.#isTouched();
  }

  async #load(): Promise<void> {
    const { source, note } = this.#options;
    try {
      await loadFillOf(source);
      this.#update();
    } catch {
      const words = t('Cannot load the code that quotes the values. Reload the page.');
      note.show('failed', words);
      announce(words);
    } finally {
      this.#loading = null;
    }
  }

  #values(): Record<string, string> {
    const { source, store } = this.#options;
    const values: Record<string, string> = {};
    for (const { name } of source.placeholders) {
      const value = store.get(name);
      if (value !== undefined) values[name] = value.trim();
    }
    return values;
  }

  #show(): void {
    const { store, note, changed } = this.#options;
    const { slots, review } = this.#filled;
    for (const [index, field] of this.#fields.entries()) {
      const slot = slots[index];
      const { name, rules } = field.placeholder;
      if (slot === undefined) continue;
      field.show(slot.text, store.get(name) ?? rules?.default ?? '', slot.filled);
      field.mark(review.some((one) => one.name === name) ? note.id : null);
    }
    changed();
  }
}

function withDefaults({ placeholders }: CommandSource): Filled {
  const slots = placeholders.map(({ name, start, end, raw, defaultText }) => {
    return { name, start, end, text: defaultText ?? raw, filled: defaultText !== null };
  });
  return { slots, review: [] };
}
