import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLinkGraph } from '../../src/core/links/graph.ts';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import { Images } from '../../src/site/content/images.ts';

const plain = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
const files: Readonly<Record<string, string>> = {
  'img/a.png': 'png',
  'img/b c#.PNG': 'png',
  'img/plain.svg': plain,
  'img/active.svg': plain.replace('<path', '<script>alert(1)</script><path'),
  'img/handler.svg': plain.replace('<path', '<path onload="alert(1)"'),
  'img/link.svg': plain.replace('<path', '<a href="javascript:alert(1)"/><path'),
  'notes.txt': 'text',
  'img/markup.png': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'img/page.gif': '<!doctype html><script>alert(1)</script>',
  ...Object.fromEntries(
    [
      'html',
      'xhtml',
      'xml',
      'svgz',
      'js',
      'mjs',
      'css',
      'pdf',
      'wasm',
      'md',
      'png.html',
      'svg_',
      '',
    ].map((ending) => [`img/raw.${ending}`, 'x']),
  ),
  'runbooks/page.md': '',
};

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'images-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function imagesOf(text: string): Images {
  const { runbook } = parseRunbook({ id: 'page', path: 'runbooks/page.md', text });
  const catalog = { folder: 'runbooks', runbooks: [runbook] };
  const links = buildLinkGraph(catalog, { pathType: (path) => (path in files ? 'file' : null) });
  return new Images(catalog, links, root, '/docs/');
}

describe('images', () => {
  it('are copied where a runbook shows them, in Markdown or HTML', () => {
    const images = imagesOf(
      '![a](../img/a.png)\n\n<img src="../img/plain.svg">\n\n![b](<../img/b c%23.PNG>)',
    );
    expect(images.url('img/a.png')).toBe('/docs/files/img/a.png');
    expect(images.url('img/plain.svg')).toBe('/docs/files/img/plain.svg');
    expect(images.url('img/b c#.PNG')).toBe('/docs/files/img/b%20c-.PNG');
    expect(images.copies.map(({ to }) => to)).toContain('img/b c-.PNG');
    expect(images.contentType('img/b c#.PNG')).toBe('image/png');
    expect(images.read('img/a.png').toString()).toBe('png');
  });

  it.each(['img/active.svg', 'img/handler.svg', 'img/link.svg', 'notes.txt', 'img/missing.png'])(
    '%s is not',
    (path) => {
      expect(imagesOf(`![x](../${path})`).url(path)).toBeNull();
    },
  );

  it.each([
    ['img/markup.png', 'image/png'],
    ['img/page.gif', 'image/gif'],
  ])('%s is published with the name and type of a picture, whatever it holds', (path, type) => {
    const images = imagesOf(`![x](../${path})`);
    expect(images.url(path)).toBe(`/docs/files/${path}`);
    expect(images.contentType(path)).toBe(type);
  });

  it.each(Object.keys(files).filter((path) => path.startsWith('img/raw.')))(
    '%s, which is none by its name, is not',
    (path) => {
      const images = imagesOf(`![x](../${path})\n\n<img src="../${path}">`);
      expect(images.copies).toEqual([]);
    },
  );

  it('that are only linked to are not', () => {
    expect(imagesOf('[a](../img/a.png)').url('img/a.png')).toBeNull();
  });
});
