import { loadStyles } from '../load/load-styles.ts';
import { followAlertName } from '../page/alert-name.ts';
import { FirstResult } from './first-result.ts';
import { hadSearch, keepSearch, keptSearch, markPage } from './kept-search.ts';
import { LazyRunner } from './lazy-runner.ts';
import { readQuery, wordsOfPath, writeQuery } from './query.ts';
import { copyLink } from './search-link.ts';
import type { ReadLog } from './search-runner.ts';

/** Milliseconds after which the engine loads for a box that has the focus from the start. */
const arrival = 500;
/** Milliseconds without typing before a search begins. */
const pause = 140;
/** A longer paste stays out of the text box, which would be slow with it. */
const longestText = 200_000;
/** A longer text is a log, and the address must not contain parts of a log. */
const longestLink = 200;

/** The search box. Text in it goes only through the index of the site. */
export class FailureSearch extends HTMLElement {
  /** Loads when the box is used: readers of a runbook do not need it. */
  readonly #runner = new LazyRunner(() => ({
    base: this.dataset['base'] ?? '/',
    status: this.#part('.search-status'),
    results: this.#part('.search-results'),
  }));
  #timer = 0;
  #read: ReadLog | null = null;
  readonly #first = new FirstResult(this);
  #isReady = false;

  connectedCallback(): void {
    void loadStyles();
    if (this.#isReady) return;
    this.#isReady = true;
    this.box.addEventListener('input', () => this.#typed());
    this.box.addEventListener('focus', () => void this.#runner.load(), { once: true });
    this.box.addEventListener('paste', (event) => this.#pasted(event));
    this.box.addEventListener('keydown', (event) => this.#pressed(event));
    this.#action('open').addEventListener('click', () => this.#file.click());
    this.#action('clear').addEventListener('click', () => this.#clear());
    this.#action('link').addEventListener('click', () => {
      const text = this.box.value.trim();
      if (this.closest('dialog') === null) writeQuery(text);
      void copyLink(this.#action('link'), this.dataset['base'] ?? '/', text);
    });
    this.#file.addEventListener('change', () => this.#takeFirst(this.#file.files));
    addEventListener('pagehide', () => this.#keep());
    this.box.addEventListener('keydown', () => void this.#runner.load(), { once: true });
    // Who arrives in the box is about to search, but the page comes first.
    if (document.activeElement === this.box) setTimeout(() => void this.#runner.load(), arrival);
    // The user can choose a file before this script loads.
    this.#takeFirst(this.#file.files);
    const isLost = this.hasAttribute('data-ask-path');
    if (isLost) void followAlertName(this.dataset['base'] ?? '/');
    this.#start(readQuery() ?? (isLost ? wordsOfPath() : ''));
  }

  get box(): HTMLTextAreaElement {
    return this.#part('textarea');
  }

  /** Searches for a text, which replaces that of the box. */
  async searchFor(text: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#read = null;
    const isLong = text.length > longestText;
    this.box.value = isLong ? '' : text;
    if (!isLong) return this.#search();
    this.#action('clear').hidden = false;
    await this.#readLog(new Blob([text]), '');
  }

  /** Reads a log. */
  async take(file: File): Promise<void> {
    clearTimeout(this.#timer);
    this.box.value = '';
    this.#showActions('');
    this.#action('clear').hidden = false;
    await this.#readLog(file, file.name);
  }

  /** Shows the last search of the tab again; false if there is none. */
  async restore(): Promise<boolean> {
    const kept = keptSearch();
    if (kept === null) return false;
    this.box.value = kept.text;
    this.#showActions(kept.text);
    this.#action('clear').hidden = false;
    const runner = await this.#runner.load();
    this.#read = kept.read;
    if (kept.read === null) await runner.searchText(kept.text);
    else await runner.showAgain(kept.read);
    markPage(this.#isShown);
    this.#scroller.scrollTop = kept.scroll;
    return true;
  }

  /** Moves the focus to the first result when it is there; asked twice, follows it. */
  #goToFirst(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#first.go(async () => {
      const isShown = this.#runner.ready?.shown === this.box.value.trim();
      if (this.#read !== null || isShown) return;
      // The first results are enough: more come below them.
      await new Promise<void>((resolve) => void this.#search(resolve).finally(resolve));
    });
  }

  get #file(): HTMLInputElement {
    return this.#part('input[type="file"]');
  }

  /** Whether the reader sees the search: the dialog stays in the page after it is closed. */
  get #isShown(): boolean {
    return this.closest('dialog')?.open ?? true;
  }

  get #scroller(): Element {
    return this.closest('dialog') ?? document.documentElement;
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
    if (text === '' && this.box.value === '' && hadSearch()) {
      void this.restore();
      return;
    }
    if (text !== '') this.box.value = text;
    // A browser may restore text typed before the user left the page, and the user can type before
    // this script loads: Enter then made a new line.
    const typed = this.box.value;
    if (/^.*\S.*\n$/.test(typed) && document.activeElement === this.box) {
      this.box.value = typed.trimEnd();
      void this.#goToFirst();
    } else if (typed !== '') void this.#search();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
    if (readQuery() !== null && readQuery() !== this.box.value) writeQuery(null);
  }

  async #search(shown?: () => void): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.box.value;
    this.#read = null;
    this.#showActions(text);
    // Before the code loads, which may have to load the page again.
    this.#keep();
    const runner = await this.#runner.load();
    await runner.searchText(text, shown);
  }

  async #readLog(log: Blob, file: string): Promise<void> {
    const runner = await this.#runner.load();
    const read = await runner.searchLog(log, file);
    if (read === null) return;
    this.#read = read;
    this.#keep();
  }

  /** Keeps the search in the tab, for a reload and for the way back from a result. */
  #keep(): void {
    const text = this.box.value;
    if (text.trim() === '' && this.#read === null) return;
    keepSearch({ text, read: this.#read, scroll: this.#scroller.scrollTop });
    markPage(this.#isShown);
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
      this.#takeFirst(files);
    } else if (text.length > longestText) {
      event.preventDefault();
      void this.searchFor(text);
    }
  }

  #takeFirst(files: FileList | null | undefined): void {
    const [file] = files ?? [];
    if (file !== undefined) void this.take(file);
  }

  /** Enter goes to the first result, also of a log; Shift and Enter begin a new line. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.#goToFirst();
  }

  #clear(): void {
    this.box.value = '';
    this.#file.value = '';
    writeQuery(null);
    void this.#search();
    keepSearch(null);
    markPage(false);
    this.box.focus();
  }
}
