import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMarkdown } from '../../src/node/files/find-files.ts';
import { requireReplaceable } from '../../src/node/files/replaceable-folder.ts';

let parent = '';
const at = (path: string) => join(parent, path);

beforeEach(() => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'replaceable-')));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** What every build has written, below a base or an address. */
function writeSite(folder: string, home = '/'): void {
  for (const name of ['signatures', 'catalog']) {
    write(`${folder}/${name}.json`, `{"$schema":"${home}schemas/${name}-1.json","version":1}`);
  }
  write(`${folder}/index.html`);
}

const refusal = (needed: readonly string[] = []) => {
  try {
    return requireReplaceable(at('dist'), { root: at('.'), needed });
  } catch (error) {
    return error;
  }
};

describe('a folder that a site may be written to', () => {
  it.each([
    ['that does not exist', () => undefined],
    ['that is empty', () => mkdirSync(at('dist'))],
    ['that holds what systems leave', () => write('dist/.DS_Store')],
    ['with a built site', () => writeSite('dist')],
    ['with a site built for an address', () => writeSite('dist', 'https://docs.example.org/ops/')],
  ])('is one %s', (_, prepare) => {
    prepare();
    expect(refusal()).toBe(at('dist'));
  });

  it.each([
    ['files of somebody else', () => write('dist/thesis.txt'), 'such as "thesis.txt"'],
    [
      'JSON files of somebody else',
      () => {
        write('dist/signatures.json', '{"mine": true}');
        write('dist/catalog.json', '[]');
      },
      'did not write',
    ],
    [
      'a repository beside a site',
      () => {
        writeSite('dist');
        write('dist/.git/HEAD');
      },
      'has a ".git"',
    ],
    ['a file in its place', () => write('dist'), 'it is not a folder'],
  ])('is none with %s', (_, prepare, reason) => {
    prepare();
    expect(refusal()).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(reason),
      hint: expect.stringContaining('--out-dir'),
    });
  });

  it('is the folder that a link leads to, also where that is yet to be made', () => {
    symlinkSync(at('www/site'), at('dist'));
    expect(refusal()).toBe(at('www/site'));
    mkdirSync(at('www/site'), { recursive: true });
    expect(refusal()).toBe(at('www/site'));
    write('www/site/thesis.txt');
    expect(refusal()).toMatchObject({ message: expect.stringContaining('thesis.txt') });
  });

  it('is none where a link leads out of the root', () => {
    mkdirSync(at('repo'));
    symlinkSync(at('www'), at('repo/dist'));
    const build = () => requireReplaceable(at('repo/dist'), { root: at('repo'), needed: [] });
    expect(build).toThrow(/is behind a symbolic link out of the repository, to ".*www"/);
    expect(requireReplaceable(at('www'), { root: at('repo'), needed: [] })).toBe(at('www'));
  });

  it('is none where a link leads to what the build needs, or round in a circle', () => {
    mkdirSync(at('docs/runbooks'), { recursive: true });
    symlinkSync(at('docs'), at('dist'));
    expect(refusal([at('docs/runbooks')])).toMatchObject({
      message: expect.stringContaining('it holds'),
    });
    rmSync(at('dist'));
    symlinkSync(at('dist'), at('dist'));
    expect(refusal()).toMatchObject({ message: expect.stringContaining('circle') });
  });
});

describe('the Markdown of a built site', () => {
  it('is no runbook, wherever the site lies', async () => {
    write('runbooks/ci.md');
    writeSite('runbooks/out');
    write('runbooks/out/runbooks/ci.md');
    write('runbooks/api/signatures.json', '{}');
    write('runbooks/api/disk.md');
    expect(await findMarkdown(at('runbooks'), [])).toEqual(['api/disk.md', 'ci.md']);
  });
});
