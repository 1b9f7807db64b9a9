import type { FilledCommand } from '../../core/match/fill.ts';
import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import { CommandNote } from './command-note.ts';
import { type CommandSource, readCommand, type Span, textOf } from './command-source.ts';
import { CopyButton } from './copy-button.ts';
import { create } from './dom.ts';
import { PlaceholderField } from './placeholder-field.ts';
import { pageValues, type ValueStore, type Values } from './value-store.ts';

type Fill = (source: CommandSource, shell: string | null, values: Values) => FilledCommand;
type Filled = Pick<FilledCommand, 'missing' | 'refused' | 'slots'>;

const longestDescription = 200;

/**
 * A command with a button that copies it byte for byte, and one for each of its statements. Its
 * placeholders are fields, which share their values with the other commands of the page. What is not
 * complete is asked for instead of copied, since a shell would read `<name>` as a redirection; and
 * what is destructive has to be confirmed.
 */
export class ReplayCommand extends HTMLElement {
  /** Whose values it follows; those of the page where nothing else is set before it is connected. */
  store: ValueStore | null = null;
  #source: CommandSource = { code: '', placeholders: [], statements: [] };
  #fields: PlaceholderField[] = [];
  #filled: Filled = { missing: [], refused: [], slots: [] };
  #fill: Fill | Promise<void> | null = null;
  #button: CopyButton | null = null;
  #clear: HTMLButtonElement | null = null;
  #note: CommandNote | null = null;
  /** What was last asked to be copied and could not be. */
  #asked: { span: Span; button: CopyButton } | null = null;
  #problem = '';

  connectedCallback(): void {
    const code = this.querySelector('code');
    if (this.#button !== null || code === null) return;
    this.#source = readCommand(code);
    const { code: text, statements, placeholders } = this.#source;
    const whole = { start: 0, end: text.length };
    this.#button = new CopyButton({
      name: statements.length > 0 ? 'Copy all' : 'Copy',
      isSmall: false,
      // A long one would be read out whenever the button is reached.
      command: text.length > longestDescription ? null : code,
      copy: (button) => void this.#copy(whole, button),
    });
    for (const [index, statement] of statements.entries()) {
      const button = new CopyButton({
        name: `Copy command ${index + 1} of ${statements.length}`,
        isSmall: true,
        command: statement.element,
        copy: (pressed) => void this.#copy(statement, pressed),
      });
      statement.element.prepend(button.element);
    }
    const tools = create('div', { class: 'command-tools' }, this.#button.element);
    this.append(tools);
    if (placeholders.length > 0) this.#makeFields(tools);
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || this.#note?.kind !== 'confirm') return;
      this.#note.hide();
      this.#button?.element.focus();
    });
  }

  /** Copies the whole command, or says what is in the way. */
  copy(): void {
    this.#button?.element.click();
  }

  get #store(): ValueStore {
    this.store ??= pageValues();
    return this.store;
  }

  #makeFields(tools: HTMLElement): void {
    const seen = new Set<string>();
    this.#fields = this.#source.placeholders.map((placeholder) => {
      const { name } = placeholder;
      const isFirst = !seen.has(name);
      seen.add(name);
      return new PlaceholderField(placeholder, {
        isFirst,
        changed: (value) => this.#store.set(name, value),
        done: () => this.copy(),
      });
    });
    this.#clear = create('button', { type: 'button', class: 'command-button quiet' });
    this.#clear.textContent = 'Clear values';
    this.#clear.title = 'They stay in this tab, and are gone when it is closed.';
    this.#clear.addEventListener('click', () => this.#clearValues());
    tools.prepend(this.#clear);
    this.#store.subscribe((changed) => {
      if (changed === null || seen.has(changed)) this.#update();
    });
    this.#update();
  }

  #clearValues(): void {
    this.#store.clear();
    announce('Values cleared');
    this.#button?.element.focus();
  }

  /** Fills in what is known. The shared function is loaded once there is a value to quote. */
  #update(): void {
    const names = this.#source.placeholders.map(({ name }) => name);
    const isTouched = names.some((name) => this.#store.get(name) !== undefined);
    const needsFill = this.#source.placeholders.some(
      ({ rules, defaultText }) => rules?.default != null && defaultText === null,
    );
    if (this.#clear) this.#clear.hidden = !isTouched;
    if (!isTouched && !needsFill) this.#filled = withDefaults(this.#source);
    else if (typeof this.#fill === 'function') {
      this.#filled = this.#fill(this.#source, this.dataset['shell'] ?? null, this.#values());
    } else {
      this.#fill ??= this.#load();
      return;
    }
    this.#show();
  }

  async #load(): Promise<void> {
    try {
      const { loadFill } = await import('./fill-command.ts');
      this.#fill = await loadFill(this.#source);
      this.#update();
    } catch {
      this.#fill = null;
      const words = 'What quotes the values could not be loaded. Load the page again.';
      this.#theNote.show('failed', words);
      announce(words);
    }
  }

  #values(): Record<string, string> {
    const values: Record<string, string> = {};
    for (const { name } of this.#source.placeholders) {
      const value = this.#store.get(name);
      if (value !== undefined) values[name] = value.trim();
    }
    return values;
  }

  #show(): void {
    const { slots, refused } = this.#filled;
    for (const [index, field] of this.#fields.entries()) {
      const slot = slots[index];
      const { name, rules } = field.placeholder;
      if (slot === undefined) continue;
      field.show(slot.text, this.#store.get(name) ?? rules?.default ?? '', slot.filled);
      field.mark(refused.some((one) => one.name === name) ? this.#theNote.id : null);
    }
    this.#showProblem(sentences(refused));
  }

  /** Keeps the note true while values change. */
  #showProblem(problem: string): void {
    const hasChanged = problem !== this.#problem;
    this.#problem = problem;
    const kind = this.#note?.kind ?? null;
    if (problem !== '') {
      if (!hasChanged) return;
      this.#theNote.show('refused', problem);
      if (this.contains(document.activeElement)) announce(problem);
    } else if (kind === 'ask' && this.#asked !== null) {
      const names = this.#openIn(this.#asked.span);
      if (names.length === 0) this.#note?.hide();
      else this.#note?.say(askFor(names));
    } else if (kind !== null) {
      this.#note?.hide();
    }
  }

  get #theNote(): CommandNote {
    this.#note ??= new CommandNote(this);
    return this.#note;
  }

  /** Names of the placeholders in a span that nothing stands in for. */
  #openIn({ start, end }: Span): string[] {
    const open = this.#filled.slots.filter(
      (slot) => !slot.filled && slot.start >= start && slot.end <= end,
    );
    return [...new Set(open.map(({ name }) => name))];
  }

  async #copy(span: Span, button: CopyButton): Promise<void> {
    // What has just been typed may still wait for the function that quotes it.
    if (this.#fill instanceof Promise) await this.#fill;
    const open = this.#openIn(span);
    if (open.length > 0) this.#ask(open, span, button);
    else this.#confirm(textOf(this.#source.code, this.#filled.slots, span), span, button, false);
  }

  #ask(names: readonly string[], span: Span, button: CopyButton): void {
    const refused = this.#filled.refused.filter(({ name }) => names.includes(name));
    const first = refused[0]?.name ?? names[0];
    const words = refused.length > 0 ? `Not copied. ${sentences(refused)}` : askFor(names);
    const text = this.#source.code.slice(span.start, span.end);
    const label = 'Copy as written, not ready to run';
    const asWritten = { label, run: () => this.#confirm(text, span, button, true) };
    this.#asked = { span, button };
    this.#theNote.show(refused.length > 0 ? 'refused' : 'ask', words, [asWritten]);
    announce(words);
    this.#fields.find(({ placeholder }) => placeholder.name === first)?.control?.focus();
  }

  /** A destructive command takes a second action: the first only says what it destroys. */
  #confirm(text: string, span: Span, button: CopyButton, isRaw: boolean): void {
    if (!this.#isDestructive(span)) {
      void this.#put(text, button, isRaw);
      return;
    }
    const danger = this.querySelector('.command-danger')?.textContent?.trim() ?? '';
    const back = (): void => {
      this.#theNote.hide();
      button.element.focus();
    };
    this.#theNote.show('confirm', `Not copied yet. ${danger}`, [
      { label: 'Copy it all the same', run: () => void this.#put(text, button, isRaw) },
      { label: 'Do not copy', run: back },
    ]);
    this.#theNote.focus();
  }

  #isDestructive(span: Span): boolean {
    if (this.querySelector('.command-danger') === null) return false;
    const { statements } = this.#source;
    const inside = statements.filter(({ start, end }) => start < span.end && end > span.start);
    return (
      inside.length === 0 || inside.some(({ element }) => element.classList.contains('dangerous'))
    );
  }

  async #put(text: string, button: CopyButton, isRaw: boolean): Promise<void> {
    const isCopied = await copyText(text);
    // The button that was pressed may be about to go with the note.
    if (document.activeElement?.closest('.command-note')) button.element.focus();
    this.#note?.hide();
    button.tell(isCopied);
    const words = isRaw
      ? 'Copied as written. It is not ready to run: its placeholders are still in it.'
      : 'Copied';
    if (isCopied && isRaw) this.#theNote.show('raw', words);
    announce(isCopied ? words : 'Not copied: the browser did not allow it');
  }
}

function askFor(names: readonly string[]): string {
  return `Not copied. Give a value for ${listed(names)}.`;
}

function withDefaults({ placeholders }: CommandSource): Filled {
  const slots = placeholders.map(({ name, start, end, raw, defaultText }) => {
    return { name, start, end, text: defaultText ?? raw, filled: defaultText !== null };
  });
  const missing = slots.filter(({ filled }) => !filled).map(({ name }) => name);
  return { slots, missing, refused: [] };
}

function sentences(refused: FilledCommand['refused']): string {
  return refused.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
