import type { Review } from '../../../core/command/fill/fill-place.ts';
import { announce } from '../page/announce.ts';
import { listed, t, told } from '../page/words.ts';
import { copyText } from './clipboard.ts';
import type { CommandFields } from './command-fields.ts';
import type { CommandNote } from './command-note.ts';
import type { CommandSource, Span } from './command-source.ts';
import type { CopyButton } from './copy-button.ts';

interface CommandCopierOptions {
  element: HTMLElement;
  source: CommandSource;
  /** Null for a command without placeholders. */
  fields: CommandFields | null;
  note: CommandNote;
}

/**
 * Copies a command, or explains why not: it asks for missing values, because a shell would read
 * `<name>` as a redirection, and for confirmation of a destructive command.
 */
export class CommandCopier {
  readonly #options: CommandCopierOptions;
  /** The last copy that did not succeed. */
  #asked: { span: Span; button: CopyButton } | null = null;
  #problem = '';

  constructor(options: CommandCopierOptions) {
    this.#options = options;
  }

  async copy(span: Span, button: CopyButton): Promise<void> {
    const { fields } = this.#options;
    // A value just typed may still wait for the code that quotes it.
    await fields?.settled();
    const open = fields?.openIn(span) ?? [];
    if (open.length > 0) this.#ask(open, span, button);
    else this.#confirm(fields?.textOf(span) ?? this.#asWritten(span), span, button, false);
  }

  /** Updates the note when values change. */
  follow(): void {
    const { element, fields, note } = this.#options;
    const problem = sentences(fields?.review ?? []);
    const hasChanged = problem !== this.#problem;
    this.#problem = problem;
    if (problem !== '') {
      if (!hasChanged) return;
      note.show('refused', problem);
      if (element.contains(document.activeElement)) announce(problem);
    } else if (note.kind === 'ask' && this.#asked !== null) {
      const names = fields?.openIn(this.#asked.span) ?? [];
      if (names.length === 0) note.hide();
      else note.say(askFor(names));
    } else if (note.kind !== null) {
      note.hide();
    }
  }

  #asWritten({ start, end }: Span): string {
    return this.#options.source.code.slice(start, end);
  }

  #ask(names: readonly string[], span: Span, button: CopyButton): void {
    const { fields, note } = this.#options;
    const review = (fields?.review ?? []).filter(({ name }) => names.includes(name));
    if (fields !== null && review.length > 0) {
      this.#askToCheck(review, fields.textOf(span), span, button);
      return;
    }
    const words = askFor(names);
    const text = this.#asWritten(span);
    const label = t('Copy as written, not ready to run');
    const asWritten = { label, run: () => this.#confirm(text, span, button, true) };
    this.#asked = { span, button };
    note.show('ask', words, [asWritten]);
    announce(words);
    fields?.focus(names[0]);
  }

  /** A value that may not be safe takes a second action, and its placeholder stays. */
  #askToCheck(review: readonly Review[], text: string, span: Span, button: CopyButton): void {
    const { fields, note } = this.#options;
    const words = `${t('Not copied')}. ${sentences(review)}`;
    this.#asked = { span, button };
    note.show('refused', words, [
      {
        label: t('Copy anyway, not ready to run'),
        run: () => this.#confirm(text, span, button, true),
      },
      { label: t('Change the value'), run: () => fields?.focus(review[0]?.name) },
    ]);
    announce(words);
    note.focus();
  }

  /** A destructive command takes a second action: the first only shows what it destroys. */
  #confirm(text: string, span: Span, button: CopyButton, isRaw: boolean): void {
    const { element, note } = this.#options;
    if (!this.#isDestructive(span)) {
      void this.#put(text, button, isRaw);
      return;
    }
    const danger = element.querySelector('.command-danger')?.textContent?.trim() ?? '';
    const back = (): void => {
      note.hide();
      button.element.focus();
    };
    note.show('confirm', `${t('Not copied yet.')} ${danger}`, [
      { label: t('Copy it anyway'), run: () => void this.#put(text, button, isRaw) },
      { label: t('Do not copy'), run: back },
    ]);
    note.focus();
  }

  #isDestructive(span: Span): boolean {
    const { element, source } = this.#options;
    if (element.querySelector('.command-danger') === null) return false;
    const inside = source.statements.filter(
      ({ start, end }) => start < span.end && end > span.start,
    );
    return (
      inside.length === 0 || inside.some(({ element }) => element.classList.contains('dangerous'))
    );
  }

  async #put(text: string, button: CopyButton, isRaw: boolean): Promise<void> {
    const { note } = this.#options;
    const isCopied = await copyText(text);
    // The pressed button may disappear with the note.
    if (document.activeElement?.closest('.command-note')) button.element.focus();
    note.hide();
    button.tell(isCopied);
    const words = isRaw
      ? t('Copied as written. The command is not ready to run: it still has placeholders.')
      : t('Copied');
    if (isCopied && isRaw) note.show('raw', words);
    announce(isCopied ? words : t('Not copied: the browser did not allow it'));
  }
}

/** Characters of a value to show. */
const LONGEST = 200;
/** Isolates a text, so that it cannot change the direction of the words around it. */
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

function askFor(names: readonly string[]): string {
  return t('Not copied. Give a value for {names}.', { names: listed(names) });
}

/** Each value once, with the first reason to check it. */
function sentences(review: readonly Review[]): string {
  const firsts = new Map<string, Review>();
  for (const one of review) if (!firsts.has(one.name)) firsts.set(one.name, one);
  const all = Array.from(firsts.values(), ({ name, value, reason, place }) => {
    const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    const said = t('Check this value: {name} is {value}.', {
      name,
      value: ISOLATE + shown + END_ISOLATE,
    });
    return [said, told(reason), ...whatFits(reason, place)].join(' ');
  });
  return all.join(' ');
}

/** What to change about a value that may not be safe, if the reason does not say it. */
function whatFits(reason: string, { kind }: Review['place']): string[] {
  if (/^It is not plain\b/.test(reason)) {
    return [
      t(
        'Letters, digits and . _ : / @ % + , - fit as they are, if a letter, digit, . _ or / comes first.',
      ),
    ];
  }
  if (!/^It stands\b/.test(reason)) return [];
  if (kind === 'arithmetic' || kind === 'sed-flag') return [t('Give a number.')];
  if (kind === 'pattern' || kind === 'sed-command')
    return [t('Give letters, digits and . _ - only.')];
  return [t('Copy the command without it, and put it in by hand.')];
}
