import { copyText } from '../commands/clipboard.ts';
import { announce } from '../page/announce.ts';
import { readQuery, writeQuery } from './query.ts';
import type { SearchRunner } from './search-runner.ts';

/** Milliseconds without typing before a search begins. */
const pause = 140;
/** A longer paste stays out of the text box, which would be slow with it. */
const longestText = 200_000;
/** A longer text is a log, and the address must not contain parts of a log. */
const longestLink = 200;

/** The search box. Text in it goes only through the index of the site. */
export class FailureSearch extends HTMLElement {
  #runner: Promise<SearchRunner> | null = null;
  #timer = 0;

  connectedCallback(): void {
    this.#box.addEventListener('input', () => this.#typed());
    this.#box.addEventListener('focus', () => void this.#load(), { once: true });
    this.#box.addEventListener('paste', (event) => this.#pasted(event));
    this.#box.addEventListener('keydown', (event) => this.#pressed(event));
    this.#action('open').addEventListener('click', () => this.#file.click());
    this.#action('clear').addEventListener('click', () => this.#clear());
    this.#action('link').addEventListener('click', () => void this.#link());
    this.#file.addEventListener('change', () => this.#take(this.#file.files));
    this.addEventListener('dragover', (event) => this.#dragged(event));
    this.addEventListener('dragleave', () => this.classList.remove('dropping'));
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('dropping');
      this.#take(event.dataTransfer?.files);
    });
    // The address can focus the box, and the user can choose a file, before this script loads.
    if (document.activeElement === this.#box) void this.#load();
    this.#take(this.#file.files);
    this.#start(readQuery() ?? (this.hasAttribute('data-ask-path') ? wordsOfPath() : ''));
  }

  get #box(): HTMLTextAreaElement {
    return this.#part('textarea');
  }

  get #file(): HTMLInputElement {
    return this.#part('input[type="file"]');
  }

  #action(name: string): HTMLButtonElement {
    return this.#part(`[data-action="${name}"]`);
  }

  #part<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`The search box has no ${selector}.`);
    return found;
  }

  #start(text: string): void {
    if (text !== '') this.#box.value = text;
    // A browser may restore text typed before the user left the page, and the user can type before
    // this script loads: Enter then made a new line.
    const typed = this.#box.value;
    if (/^.*\S.*\n$/.test(typed) && document.activeElement === this.#box) {
      this.#box.value = typed.trimEnd();
      this.#focusFirst();
    } else if (typed !== '') void this.#search();
  }

  /** Loads the engine when the box is used: readers of a runbook do not need it. */
  #load(): Promise<SearchRunner> {
    this.#runner ??= import('./search-runner.ts').then(
      ({ SearchRunner: Runner }) =>
        new Runner({
          prose: {
            base: this.dataset['base'] ?? '/',
            parts: Number(this.dataset['proseParts'] ?? 1),
          },
          status: this.#part('.search-status'),
          results: this.#part('.search-results'),
        }),
    );
    return this.#runner;
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
    if (readQuery() !== null && readQuery() !== this.#box.value) writeQuery(null);
  }

  async #search(): Promise<void> {
    const text = this.#box.value;
    this.#showActions(text);
    const runner = await this.#load();
    await runner.searchText(text);
  }

  #showActions(text: string): void {
    const query = text.trim();
    this.#action('clear').hidden = text === '';
    this.#action('link').hidden =
      query === '' || query.includes('\n') || query.length > longestLink;
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = event.clipboardData?.files;
    if (files && files.length > 0) {
      event.preventDefault();
      this.#take(files);
    } else if (text.length > longestText) {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#box.value = '';
      this.#action('clear').hidden = false;
      void this.#load().then((runner) => runner.searchText(text));
    }
  }

  #take(files: FileList | null | undefined): void {
    const [file] = files ?? [];
    if (file === undefined) return;
    clearTimeout(this.#timer);
    this.#box.value = '';
    this.#showActions('');
    this.#action('clear').hidden = false;
    void this.#load().then((runner) => runner.searchFile(file));
  }

  #dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.classList.add('dropping');
  }

  /** In a text of one line, Enter opens the first result. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (this.#box.value.trim().includes('\n')) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#focusFirst();
  }

  #focusFirst(): void {
    void this.#search().then(() => this.querySelector<HTMLElement>('.result a')?.focus());
  }

  #clear(): void {
    this.#box.value = '';
    this.#file.value = '';
    writeQuery(null);
    void this.#search();
    this.#box.focus();
  }

  async #link(): Promise<void> {
    writeQuery(this.#box.value.trim());
    const copied = await copyText(location.href);
    const button = this.#action('link');
    const words = button.textContent;
    button.textContent = copied ? 'Link copied' : 'It is in the address bar';
    announce(button.textContent);
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  }
}

/** The search in the address. */
function wordsOfPath(): string {
  const last =
    location.pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/\.html?$|\.md$/, '')
      .replace(/[-_+]+/g, ' ');
  } catch {
    return '';
  }
}
