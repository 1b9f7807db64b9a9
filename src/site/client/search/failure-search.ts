import { loadStyles } from '../load/load-styles.ts';
import { followAlertName } from '../page/alert-name.ts';
import { FirstResult } from './first-result.ts';
import { hadSearch, keepSearch, keptSearch, markPage } from './kept-search.ts';
import { LazyRunner } from './lazy-runner.ts';
import { readQuery, wordsOfPath, writeQuery } from './query.ts';
import { SearchActions } from './search-actions.ts';
import { copyLink } from './search-link.ts';
import type { ReadLog } from './search-runner.ts';

/** Milliseconds after which the engine loads for a box that has the focus from the start. */
const arrival = 500;
/** Milliseconds without typing before a search begins. */
const pause = 140;
/** A longer paste stays out of the text box, which would be slow with it. */
const longestText = 200_000;

/** The search box. Text in it goes only through the index of the site. */
export class FailureSearch extends HTMLElement {
  /** Loads when the box is used: readers of a runbook do not need it. */
  readonly #runner = new LazyRunner(() => ({
    base: this.dataset['base'] ?? '/',
    status: this.#part('.search-status'),
    results: this.#part('.search-results'),
  }));
  #timer = 0;
  /** Counts what the reader asks for; an answer to something older comes too late. */
  #turn = 0;
  #read: ReadLog | null = null;
  /** The log that is being read. */
  #reading: Promise<void> | null = null;
  #first: FirstResult | null = null;
  #actions: SearchActions | null = null;

  connectedCallback(): void {
    void loadStyles();
    if (this.#first !== null) return;
    this.#first = new FirstResult(this.box, this);
    this.#actions = new SearchActions(this, {
      open: () => this.#file.click(),
      clear: () => this.#clear(),
      link: (button) => {
        const text = this.box.value.trim();
        if (this.closest('dialog') === null) writeQuery(text);
        void copyLink(button, this.dataset['base'] ?? '/', text);
      },
    });
    this.box.addEventListener('input', () => this.#typed());
    this.box.addEventListener('focus', () => void this.#runner.load(), { once: true });
    this.box.addEventListener('paste', (event) => this.#pasted(event));
    this.box.addEventListener('keydown', (event) => this.#pressed(event));
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
    if (text.length > longestText) return this.#readLog(new Blob([text]), '');
    this.box.value = text;
    return this.#search();
  }

  /** Reads a log. */
  take(file: File): Promise<void> {
    return this.#readLog(file, file.name);
  }

  /** Shows the last search of the tab again, if there is one and the reader does not ask for another. */
  async restore(): Promise<void> {
    const kept = keptSearch();
    if (kept === null) return;
    const turn = this.#begin();
    this.box.value = kept.text;
    this.#actions?.show(kept.text, kept.read !== null);
    const runner = await this.#runner.load();
    if (turn !== this.#turn) return;
    this.#read = kept.read;
    if (kept.read === null) await runner.searchText(kept.text);
    else await runner.showAgain(kept.read);
    if (turn !== this.#turn) return;
    markPage(this.#isShown);
    this.#scroller.scrollTop = kept.scroll;
  }

  /** Ends what was asked for before. */
  #begin(): number {
    clearTimeout(this.#timer);
    this.#read = null;
    this.#reading = null;
    this.#turn += 1;
    return this.#turn;
  }

  /** Moves the focus to the first result when it is there; asked twice, follows it. */
  #goToFirst(): Promise<void> | undefined {
    clearTimeout(this.#timer);
    return this.#first?.go(async () => {
      if (this.#reading !== null) {
        // Of a long log, the first of what is found so far.
        return this.querySelector('.result a') === null ? this.#reading : undefined;
      }
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
    this.#begin();
    this.#timer = window.setTimeout(() => void this.#search(), pause);
    if (readQuery() !== null && readQuery() !== this.box.value) writeQuery(null);
  }

  async #search(shown?: () => void): Promise<void> {
    const turn = this.#begin();
    const text = this.box.value;
    this.#actions?.show(text, false);
    // Before the code loads, which may have to load the page again.
    this.#keep();
    const runner = await this.#runner.load();
    if (turn === this.#turn) await runner.searchText(text, shown);
  }

  #readLog(log: Blob, file: string): Promise<void> {
    const turn = this.#begin();
    this.box.value = '';
    this.#actions?.show('', true);
    this.#forget();
    this.#reading = this.#readToEnd(log, file, turn);
    return this.#reading;
  }

  async #readToEnd(log: Blob, file: string, turn: number): Promise<void> {
    const runner = await this.#runner.load();
    if (turn !== this.#turn) return;
    const read = await runner.searchLog(log, file);
    if (turn !== this.#turn) return;
    this.#reading = null;
    this.#read = read;
    if (read !== null) this.#keep();
  }

  /** Keeps the search in the tab, for a reload and for the way back from a result. */
  #keep(): void {
    const text = this.box.value;
    if (text.trim() === '' && this.#read === null) return;
    keepSearch({ text, read: this.#read, scroll: this.#scroller.scrollTop });
    markPage(this.#isShown);
  }

  #forget(): void {
    keepSearch(null);
    markPage(false);
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
    this.#forget();
    this.box.focus();
  }
}
