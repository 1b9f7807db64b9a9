import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../src/node/browser.ts';
import { drawAll } from '../../../../src/node/diagrams/draw.ts';
import { drawInPage, measuringFont } from '../../../../src/node/diagrams/draw-in-page.ts';
import { drawInProcess } from '../../../../src/node/diagrams/in-process/draw-in-process.ts';
import { textWidth } from '../../../../src/node/diagrams/in-process/text-width.ts';
import type { FinishedSvg } from '../../../../src/node/diagrams/svg/finish.ts';
import { DRAWINGS, FOREIGN } from './drawings.ts';

/** What the eye does not see beside each other, in CSS pixels. */
const TOLERANCE = 2.1;

const here = new Map<string, FinishedSvg | null>();
const inBrowser = new Map<string, FinishedSvg>();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const choice = await findBrowser();
  const compared = Object.values(DRAWINGS);
  await drawInProcess([...compared, ...Object.values(FOREIGN)], (source, finished) => {
    here.set(source, finished);
  });
  const keep = async (source: string, drawing: Parameters<Parameters<typeof drawAll>[2]>[1]) => {
    if (!drawing.ok) throw new Error(drawing.problem.message);
    inBrowser.set(source, drawing.finished);
  };
  await drawAll(compared, choice, keep, drawInPage);
  const { executablePath, args } = choice;
  browser = await chromium.launch({
    ...{ executablePath, args },
    env: { ...(process.env as Record<string, string>), ...choice.env },
  });
  page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
}, 240_000);

afterAll(() => browser?.close());

/** Name, words and box of each part of a drawing, from its top left corner. */
async function partsOf({ svg, css }: FinishedSvg) {
  await page.setContent(`<style>${measuringFont()}body{margin:0}${css}</style>${svg}`);
  return page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    const [picture] = document.getElementsByTagName('svg');
    if (picture === undefined) return [];
    const { x, y } = picture.getBoundingClientRect();
    return [picture, ...picture.querySelectorAll(':not(defs, defs *, marker, marker *)')].map(
      (part) => {
        const box = part.getBoundingClientRect();
        const words = /^t/.test(part.nodeName) ? part.textContent : '';
        return {
          part: `${part.nodeName} ${words}`,
          box: [box.x - x, box.y - y, box.width, box.height],
        };
      },
    );
  });
}

describe('without a browser', () => {
  it.each(Object.entries(DRAWINGS))('%s stands where a browser draws it', async (_name, source) => {
    const [ours, theirs] = [here.get(source), inBrowser.get(source)];
    if (!ours || !theirs) throw new Error('It was not drawn.');
    const [mine, expected] = [await partsOf(ours), await partsOf(theirs)];
    expect(mine.map(({ part }) => part)).toEqual(expected.map(({ part }) => part));
    const apart = mine.flatMap(({ part, box }, i) => {
      const distances = box.map((value, side) => Math.abs(value - (expected[i]?.box[side] ?? 0)));
      return Math.max(...distances) > TOLERANCE ? [{ part, box, expected: expected[i]?.box }] : [];
    });
    expect(apart).toEqual([]);
  });

  it.each(Object.entries(FOREIGN))('%s keeps its labels in their boxes', async (_name, source) => {
    const drawn = here.get(source);
    if (!drawn) throw new Error('It was not drawn.');
    await page.setContent(
      `<style>${measuringFont()}body{margin:0}${drawn.css}</style>${drawn.svg}`,
    );
    const misfits = await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((font) => font.load()));
      const boxes = [...document.querySelectorAll('svg rect, svg path, svg circle, svg polygon')];
      const frame = document.querySelector('svg')?.getBoundingClientRect();
      return [...document.querySelectorAll('svg text')].flatMap((text) => {
        const label = text.getBoundingClientRect();
        const [x, y] = [(label.left + label.right) / 2, (label.top + label.bottom) / 2];
        const around = [frame, ...boxes.map((box) => box.getBoundingClientRect())].filter(
          (box) =>
            box &&
            box.height > 12 &&
            x > box.left &&
            x < box.right &&
            y > box.top &&
            y < box.bottom,
        );
        const fits = around.every(
          (box) => box && label.left >= box.left - 1 && label.right <= box.right + 1,
        );
        return fits ? [] : [text.textContent];
      });
    });
    expect(misfits).toEqual([]);
  });

  it.each([
    'Hamburg',
    'A check is red',
    'office ffi fl',
    'AVATo, Type.',
    'São Paulo – “quoted”',
    'e\u0301',
  ])('%s is as wide as in a browser', async (words) => {
    expect(Math.abs(textWidth(words) * 16 - (await widthInBrowser(words)))).toBeLessThan(0.1);
  });

  it.each(['Проверить', 'Ελλάδα', 'مرحبا بالعالم', 'שלום', '→ ⇒ ≤ ✓'])(
    '%s is at least as wide as in a browser',
    async (words) => {
      expect(textWidth(words) * 16).toBeGreaterThanOrEqual((await widthInBrowser(words)) - 0.1);
    },
  );
});

/** Width of a line of text in the measuring font, at 16 pixels. */
async function widthInBrowser(words: string): Promise<number> {
  await page.setContent(
    `<style>${measuringFont()}text{font:16px "Open Sans",sans-serif}</style><svg><text></text></svg>`,
  );
  return page.evaluate(async (text) => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    const [element] = document.getElementsByTagName('text') as unknown as SVGTextElement[];
    if (element === undefined) return 0;
    element.textContent = text;
    return element.getComputedTextLength();
  }, words);
}
