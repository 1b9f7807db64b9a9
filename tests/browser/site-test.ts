import { test as base, expect, type Page, type Request } from '@playwright/test';

export { expect };

export interface Visit {
  /** Opens a page by its path on the server and waits until it is loaded and its scripts ran. */
  open(path: string): Promise<void>;
  /** Reads the clipboard. */
  clipboard(): Promise<string>;
}

/** Pages are watched throughout: an error, or a request to any other site, fails the test. */
export const test = base.extend<{ visit: Visit; allowedErrors: RegExp | null }>({
  allowedErrors: [null, { option: true }],
  visit: [
    async ({ page, baseURL, allowedErrors, javaScriptEnabled }, use) => {
      const origin = baseURL ?? '';
      const trouble: string[] = [];
      watch(page, origin, (words) => {
        if (!allowedErrors?.test(words)) trouble.push(words);
      });
      await use({
        open: async (path) => {
          await page.goto(path, { waitUntil: 'load' });
          if (javaScriptEnabled === false) return;
          await expect(page.locator(':not(:defined)')).toHaveCount(0);
        },
        clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
      });
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

/** Requests without an answer. Playwright tells only of the first time that there are none. */
const underway = new WeakMap<Page, Set<Request>>();

function watch(page: Page, origin: string, report: (words: string) => void): void {
  const open = new Set<Request>();
  underway.set(page, open);
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('request', (request) => {
    open.add(request);
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) report(`request to ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') report(message.text());
  });
  page.on('pageerror', (error) => report(error.message));
  page.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** The search box of a page. */
export function searchBox(page: Page) {
  return page.getByRole('textbox', { name: 'Failure line, log, or words' });
}

export function status(page: Page) {
  return page.locator('.search-status');
}

/** Pastes into the search box, as a person does with a log. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await searchBox(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/**
 * Waits until the page is at rest: no request is on the way, no result waits for its runbook, and 20
 * frames change nothing.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  do {
    await expect.poll(() => underway.get(page)?.size ?? 0).toBe(0);
    await untilStill(page);
  } while ((underway.get(page)?.size ?? 0) > 0);
}

async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rest = 20;
    let frames = 0;
    const changes = new MutationObserver(() => {
      frames = 0;
    });
    changes.observe(document, {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    });
    while (frames < rest) {
      await new Promise(requestAnimationFrame);
      frames += 1;
      if (document.querySelector('.search-results [data-loading]') !== null) frames = 0;
    }
    changes.disconnect();
  });
}
