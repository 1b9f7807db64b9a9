import type { FilledCommand } from '../../core/match/fill.ts';
import { announce } from './announce.ts';
import { withOptions } from './command-text.ts';
import { create } from './dom.ts';
import type { Values } from './replay-command.ts';

interface Hole {
  name: string;
  raw: string;
  start: number;
  end: number;
}

interface CommandFormOptions {
  code: string;
  holes: readonly Hole[];
  values: Values;
  fill(values: Values): FilledCommand;
  /** Shows the command as it stands. */
  show(parts: (Node | string)[]): void;
  copy(code: string): void;
}

/** Asks for the values of a command's placeholders and shows the command that comes of them. */
export class CommandForm {
  readonly element: HTMLElement;
  readonly #options: CommandFormOptions;
  readonly #inputs = new Map<string, HTMLInputElement>();
  readonly #problem = create('p', { class: 'problem', role: 'status' });

  constructor(options: CommandFormOptions) {
    this.#options = options;
    const fields = create('div', { class: 'fields' });
    for (const { name } of options.holes) {
      if (!this.#inputs.has(name)) fields.append(this.#field(name));
    }
    const copy = create('button', { type: 'button', class: 'command-button primary' }, 'Copy');
    copy.addEventListener('click', () => this.copy());
    const asItIs = create('button', { type: 'button', class: 'command-button quiet' });
    asItIs.textContent = 'Copy as it is';
    asItIs.addEventListener('click', () => options.copy(options.code));
    const names = [...new Set(options.holes.map((hole) => hole.raw))].join(', ');
    const why = create('p', { class: 'why' }, `A shell would not understand ${names}.`);
    this.element = create(
      'div',
      { class: 'command-fill', role: 'group', 'aria-label': 'Values for this command' },
      fields,
      this.#problem,
      create('div', { class: 'actions' }, copy, asItIs, why),
    );
    this.#update();
  }

  /** Copies the command if it is complete, else asks for what is missing. */
  copy(): void {
    const { code, ready, missing, refused } = this.#fill();
    if (ready) {
      this.#options.copy(code);
      return;
    }
    const first = refused[0]?.name ?? missing[0];
    if (first === undefined) return;
    this.#inputs.get(first)?.focus();
    if (refused.length === 0) announce(`Not copied. Give a value for ${missing.join(', ')}.`);
  }

  #field(name: string): HTMLLabelElement {
    const input = create('input', {
      type: 'text',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    });
    input.value = Object.hasOwn(this.#options.values, name)
      ? (this.#options.values[name] ?? '')
      : '';
    input.addEventListener('input', () => this.#update());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.copy();
    });
    this.#inputs.set(name, input);
    return create('label', {}, name, input);
  }

  #fill(): FilledCommand {
    const values = [...this.#inputs].map(([name, input]) => [name, input.value.trim()] as const);
    return this.#options.fill(Object.fromEntries(values));
  }

  #update(): void {
    const { code, refused } = this.#fill();
    this.#options.show(this.#parts(code));
    this.#problem.textContent = refused.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
    this.#problem.hidden = refused.length === 0;
    for (const [name, input] of this.#inputs) {
      const bad = refused.some((one) => one.name === name);
      if (bad) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  }

  /** The filled command cut where its values stand; together the parts are always the whole of it. */
  #parts(filled: string): (Node | string)[] {
    const { code, holes } = this.#options;
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const [index, hole] of holes.entries()) {
      const lead = code.slice(holes[index - 1]?.end ?? 0, hole.start);
      const from = at + lead.length;
      const after = code.slice(hole.end, holes[index + 1]?.start ?? code.length);
      const isLast = index === holes.length - 1;
      const found = isLast ? filled.length - after.length : filled.indexOf(after, from);
      const to = after === '' && !isLast ? from : Math.max(from, found);
      const value = filled.slice(from, to);
      const className = value === hole.raw ? '' : 'filled';
      parts.push(
        ...withOptions(filled.slice(at, from)),
        create('var', { class: className }, value),
      );
      at = to;
    }
    parts.push(...withOptions(filled.slice(at)));
    return parts;
  }
}
