import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';

const axeFile = new URL(import.meta.resolve('axe-core/axe.min.js'));
const widths = [768, 1920];

/** A page of Firefox, which notes what goes wrong on it. */
export class FirefoxVisit {
  readonly #page: Page;
  readonly #origin: string;
  readonly #errors: string[] = [];

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** Errors of scripts, what lies outside of the window, and what axe finds. */
  async faultsOf(path: string): Promise<string[]> {
    const faults: string[] = [];
    for (const width of widths) {
      await this.#open(path, width);
      const past = await this.#page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (past > 0) faults.push(`${past} pixels lie outside of a window of ${width}`);
      faults.push(...(await this.#violations()).map((found) => `at ${width}: ${found}`));
    }
    return [...faults, ...this.#errors.splice(0)];
  }

  /** Searches a line, opens its result and waits until its command is in the clipboard, by keys alone. */
  async copyMatch(path: string, line: string, command: string): Promise<void> {
    const page = this.#page;
    await this.#open(path, 1280);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] textarea');
    await page.keyboard.type(line);
    await page.waitForSelector('dialog[open] .result a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.result a:focus');
    await page.keyboard.press('c');
    await page.waitForFunction(
      async (wanted) => (await navigator.clipboard.readText()) === wanted,
      {},
      command,
    );
  }

  async #open(path: string, width: number): Promise<void> {
    await this.#page.setViewport({ width, height: 900 });
    await this.#page.goto(this.#origin + path, { waitUntil: 'load' });
    await this.#page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
  }

  async #violations(): Promise<string[]> {
    const found = await this.#page.evaluate(`${await readFile(axeFile, 'utf8')};
      axe.run().then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
    return found as string[];
  }
}
