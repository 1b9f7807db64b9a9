import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserNotFoundError } from '../../../src/node/browser/choice.ts';
import { type BrowserChoice, findBrowser } from '../../../src/node/browser.ts';
import { checkDiagrams } from '../../../src/node/diagrams/check.ts';
import { type Drawing, drawAll } from '../../../src/node/diagrams/draw.ts';
import { drawInPage } from '../../../src/node/diagrams/draw-in-page.ts';
import { type DiagramResult, renderDiagrams } from '../../../src/node/diagrams/render.ts';
import { FLOWCHART, KINDS, SAMPLES } from './samples.ts';

const valid = KINDS.map((kind) => SAMPLES[kind]?.valid ?? '');
const broken = KINDS.map((kind) => SAMPLES[kind]?.broken ?? '');

const noBrowser = () => Promise.reject(new Error('a browser was asked for'));

let cacheDir: string;
let results: Map<string, DiagramResult>;
const log: string[] = [];
const output: string[] = [];

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'replaybook-diagrams-test-'));
  const spies = (['log', 'info', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void output.push(words.join(' '))),
  );
  const browser = vi.fn(findBrowser);
  results = await renderDiagrams([...valid, FLOWCHART, ...broken], {
    cacheDir,
    browser,
    log: (line) => log.push(line),
  });
  for (const spy of spies) spy.mockRestore();
  expect(browser).toHaveBeenCalledOnce();
});

afterAll(async () => {
  await rm(cacheDir, { recursive: true, force: true });
});

describe('renderDiagrams', () => {
  it.each(KINDS)('draws a %s that a strict page can show', (kind) => {
    const result = results.get(SAMPLES[kind]?.valid ?? '');
    if (!result?.ok) throw new Error(result?.message);
    const { svg, css } = result;
    expect(svg).toMatch(/^<svg [^>]*id="dg-[0-9a-f]{10}"/);
    expect(svg).not.toMatch(
      / style=|<style|<script|foreignObject|<image|xlink:|\son\w+=|javascript:/,
    );
    expect(css).not.toMatch(/@import|@font-face|url\(|expression/);
    // A colour that is left over would be one of mermaid's, or a sentinel.
    expect(`${svg}${css}`).not.toMatch(/#(?:1a1b|e1e0)[0-9a-f]{2}\b/);
    expect(`${svg}${css}`.length).toBeLessThan(20_000);
  });

  it('draws the same without mermaid-cli, as an installed package does', async () => {
    const drawings = new Map<string, Drawing>();
    const keep = async (source: string, drawing: Drawing) => void drawings.set(source, drawing);
    await drawAll(valid, await findBrowser(), keep, drawInPage);
    expect(drawings.size).toBe(valid.length);
    for (const [source, drawing] of drawings) {
      if (!drawing.ok) throw new Error(drawing.problem.message);
      const expected = results.get(source);
      if (!expected?.ok) throw new Error(expected?.message);
      // Mermaid gives commits ids by chance, so only the looks of that kind are compared.
      if (source === SAMPLES['gitGraph']?.valid) expect(drawing.finished.css).toBe(expected.css);
      else expect({ ...drawing.finished, ok: true }).toEqual(expected);
    }
  });

  it.each(KINDS)('rejects a broken %s as the check does', (kind) => {
    const { broken: source = '', line, message } = SAMPLES[kind] ?? {};
    expect(results.get(source)).toEqual({ ok: false, line, message });
  });

  it('keeps a flowchart of 11 nodes small', () => {
    const result = results.get(FLOWCHART);
    expect(result?.ok && result.svg.length + result.css.length).toBeLessThan(12_000);
  });

  it('hands out what the author says about the diagram', () => {
    expect(results.get(FLOWCHART)).toMatchObject({
      title: 'Triage of a red check',
      description: expect.stringContaining('Name the workflow'),
    });
  });

  it.each([
    ['flowchart', '#ci-quality-failures'],
    ['flowchart', '../docs.md#pages'],
    ['sequence', 'https://grafana.example/d/1'],
    ['state', '#idle'],
    ['gantt', '#inventory'],
  ])('links from a %s to %s', (kind, href) => {
    const result = results.get(SAMPLES[kind]?.valid ?? '');
    expect(result?.ok && result.svg).toContain(`<a href="${href}"`.slice(3));
  });

  it('says in one line what it draws, and nothing else', () => {
    expect(log).toEqual([expect.stringMatching(/^Drawing 11 diagrams with /)]);
    expect(output).toEqual([]);
  });
});

describe('the cache', () => {
  it('makes a browser superfluous', async () => {
    const again = await renderDiagrams(valid, { cacheDir, browser: noBrowser });
    expect(again).toEqual(new Map(valid.map((source) => [source, results.get(source)])));
  });

  it('holds finished diagrams only, one a file', async () => {
    const files = await readdir(cacheDir);
    expect(files).toHaveLength(valid.length);
    for (const file of files) expect(file).toMatch(/^[0-9a-f]{64}\.diagram$/);
  });

  it('is not needed for what is broken', async () => {
    const found = await renderDiagrams(broken, { cacheDir: null, browser: noBrowser });
    expect([...found.values()].every(({ ok }) => !ok)).toBe(true);
    expect(await renderDiagrams([], { cacheDir: null, browser: noBrowser })).toEqual(new Map());
  });

  it('is rewritten where it is damaged, with the same bytes', async () => {
    const files = await readdir(cacheDir);
    const before = await Promise.all(files.map((file) => readFile(join(cacheDir, file), 'utf8')));
    const damage = ['', '{"ok":true,', '{"ok":false}', '[]', '{"ok":true,"svg":1}'];
    await Promise.all(damage.map((text, i) => writeFile(join(cacheDir, files[i] ?? ''), text)));
    const again = await renderDiagrams(valid, { cacheDir });
    expect(again).toEqual(new Map(valid.map((source) => [source, results.get(source)])));
    const after = await Promise.all(files.map((file) => readFile(join(cacheDir, file), 'utf8')));
    expect(after).toEqual(before);
    expect(await readdir(cacheDir)).toEqual(files);
  });
});

describe('the browser by itself', () => {
  it('gives the same verdict as the check, the same bytes as before, and is quiet', async () => {
    // Mermaid leaves names of commits and the layout of a mind map to chance.
    const drawnBefore = ['gitGraph', 'mindmap', 'sequence'].map(
      (kind) => SAMPLES[kind]?.valid ?? '',
    );
    const sources = [...drawnBefore, ...broken];
    const drawings = new Map<string, Drawing>();
    // The page complains about a score that is no number; only the check keeps it from being drawn.
    const noisy = 'journey\n  section a\n    Do: bad: Me';
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await drawAll([...sources, noisy], await findBrowser(), async (source, drawing) => {
      drawings.set(source, drawing);
    });
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
    const checked = await checkDiagrams(sources);
    for (const source of sources) {
      expect([source, drawings.get(source)?.ok]).toEqual([source, checked.get(source) === null]);
    }
    for (const source of drawnBefore) {
      const drawing = drawings.get(source);
      expect({ ok: true, ...(drawing?.ok && drawing.finished) }).toEqual(results.get(source));
    }
  });

  it('says so when it does not start', async () => {
    const browser = async () => ({ ...(await findBrowser()), executablePath: process.execPath });
    await expect(renderDiagrams([FLOWCHART], { cacheDir: null, browser })).rejects.toMatchObject({
      name: 'BrowserLaunchError',
      message: expect.stringContaining('does not start'),
    });
  });
});

describe('a machine without a browser', () => {
  const none = () => Promise.reject(new BrowserNotFoundError('There is none.', 'Install one.'));
  const venn = 'venn-beta\n  set A\n  set B\n  union A,B';
  let folder: string;
  const render = async (sources: readonly string[], browser: () => Promise<BrowserChoice>) => {
    const lines: string[] = [];
    const reasons: string[] = [];
    const found = await renderDiagrams(sources, {
      ...{ cacheDir: folder, browser },
      onUndrawn: ({ message }) => reasons.push(message),
      log: (line) => lines.push(line),
    });
    return { found, lines, reasons };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'replaybook-diagrams-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('draws what it can, says what it cannot, and keeps the verdicts of the check', async () => {
    const [wrong = ''] = broken;
    const { found, lines, reasons } = await render([FLOWCHART, venn, wrong], none);
    expect(found.get(FLOWCHART)).toMatchObject({ ok: true, title: 'Triage of a red check' });
    expect(found.has(venn)).toBe(false);
    expect(found.get(wrong)).toMatchObject({ ok: false, line: SAMPLES['flowchart']?.line });
    expect(lines).toEqual(['Drawing 2 diagrams without a browser']);
    expect(reasons).toEqual(['There is none.']);
  });

  it('draws nothing twice, and needs no browser for it', async () => {
    const first = await render([FLOWCHART], none);
    expect(first).toMatchObject({ lines: [], reasons: [] });
    const unstartable = async () => ({
      ...(await findBrowser()),
      executablePath: process.execPath,
    });
    const { found, reasons } = await render([FLOWCHART], unstartable);
    expect({ found, reasons }).toEqual({ found: first.found, reasons: [] });
  });

  it('draws without the browser that does not start', async () => {
    const source = 'flowchart LR\n  a --> b';
    const unstartable = async () => ({
      ...(await findBrowser()),
      executablePath: process.execPath,
    });
    const { found, reasons } = await render([source], unstartable);
    expect(found.get(source)?.ok).toBe(true);
    expect(reasons).toEqual([]);
  });

  it('has its drawings made again by a browser that comes later, and then keeps those', async () => {
    const before = await render([FLOWCHART], none);
    const { found } = await render([FLOWCHART], findBrowser);
    expect(found).not.toEqual(before.found);
    expect((await render([FLOWCHART], none)).found).toEqual(found);
  });
});
