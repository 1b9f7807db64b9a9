import { vectors } from '../core/render/xss-vectors.ts';
import { expect, searchBox, test } from './site-test.ts';

/** The policy stops what might get past the sanitizer; that nothing has to be stopped is the test. */
const pages = [...vectors.keys()].map((index) => `vector-${index}`);

test('pages of a hostile author run nothing and ask no other site', async ({ page, visit }) => {
  for (const name of pages) {
    await page.goto(`/hostile/runbooks/${name}/`);
    for (const link of await page.locator('article a[href]').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(/^(?:https?:|\/\/|mailto:|#|\/hostile\/)/);
    }
    expect(await page.locator('article :is(script, style, iframe, object, form)').count()).toBe(0);
  }
  await visit.open('/hostile/runbooks/diagram/');
  await expect(page.locator('.diagram')).toBeVisible();
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test('lists and results show hostile names as text', async ({ page, visit }) => {
  for (const path of ['/hostile/', '/hostile/signatures/', '/hostile/runbooks/front-matter/']) {
    await visit.open(path);
    await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible();
  }
  await visit.open('/hostile/');
  await searchBox(page).fill('"><img src=x onerror=alert(1)><script>alert(1)</script>');
  await expect(page.locator('.result').first()).toContainText('Your text is its signature.');
});

test('what programs read is well-formed, and every address in it answers', async ({
  page,
  request,
  visit,
}) => {
  await visit.open('/hostile/');
  const read = async (path: string): Promise<string> => {
    const response = await request.get(path);
    expect(`${response.status()} ${path}`).toBe(`200 ${path}`);
    return response.text();
  };
  const addresses: string[] = [];
  for (const path of ['/hostile/sitemap.xml', '/hostile/feed.xml']) {
    const found = await page.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml');
        const errors = [...xml.querySelectorAll('parsererror')].map((error) => error.textContent);
        const foreign = [...xml.querySelectorAll('*')].filter(
          ({ namespaceURI }) => !/sitemaps\.org|w3\.org\/2005\/Atom/.test(namespaceURI ?? ''),
        );
        const locations = [...xml.querySelectorAll('loc, entry > id')].map(
          (one) => one.textContent,
        );
        return { errors, foreign: foreign.length, locations };
      },
      await read(path),
    );
    expect(found).toMatchObject({ errors: [], foreign: 0 });
    expect(found.locations.length).toBeGreaterThan(vectors.length * Number(/sitemap/.test(path)));
    addresses.push(...found.locations.map(String));
  }
  const catalog: { runbooks: { url: string; source: string; title: string }[] } = JSON.parse(
    await read('/hostile/catalog.json'),
  );
  const index: { entries: { url: string }[] } = JSON.parse(await read('/hostile/signatures.json'));
  addresses.push(...catalog.runbooks.flatMap(({ url, source }) => [url, source]));
  addresses.push(...index.entries.map(({ url }) => url));
  const text = await read('/hostile/llms.txt');
  const links = [...text.matchAll(/^- \[(?:\\.|[^\]\\])*\]\(([^()\s]*)\): /gm)];
  expect(links.length).toBe(text.split('\n').filter((line) => line.startsWith('- ')).length);
  addresses.push(...links.map(([, url]) => url ?? ''));
  for (const address of new Set(addresses)) {
    const { origin, pathname } = new URL(address, 'https://hostile.example');
    expect(origin).toBe('https://hostile.example');
    await read(pathname);
  }
});
