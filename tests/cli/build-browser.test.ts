import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

const diagram = '# D\n\n```mermaid\nflowchart LR\n  nobody --> drew --> this\n```\n';
/** Hides every browser of the machine. */
const none = { CHROME_PATH: '/nowhere/chrome', PUPPETEER_EXECUTABLE_PATH: '' };

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace({ 'runbooks/d.md': diagram, 'dist/index.html': 'as it was' });
});
afterEach(() => workspace.remove());

describe('a build that has to draw a diagram', () => {
  it('says what is wrong and what to do where there is no browser', async () => {
    const { code, out, err } = await workspace.run(['build'], '', none);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(
      'replaybook: CHROME_PATH names /nowhere/chrome, which is not a file that can be run.\n' +
        '  Correct it or unset it, or build with --diagrams=source.\n',
    );
    expect(workspace.read('dist/index.html')).toBe('as it was');
  }, 60_000);

  it('needs none with --diagrams=source', async () => {
    const { code, err } = await workspace.run(['build', '--diagrams=source'], '', none);
    expect([code, err]).toEqual([0, '']);
    expect(workspace.read('dist/runbooks/d/index.html')).toContain('nobody --> drew --> this');
  }, 60_000);

  it('names the browser with --verbose, and needs it once', async () => {
    const first = await workspace.run(['build', '--verbose']);
    expect(first.err).toMatch(/^Drawing 1 diagram with .*Chrom/);
    const second = await workspace.run(['build', '--verbose'], '', none);
    expect(second).toMatchObject({
      code: 0,
      err: 'No browser was started: every diagram was in the cache\n',
    });
  }, 120_000);
});
