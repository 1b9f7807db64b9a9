import { describe, expect, it } from 'vitest';
import { pagesNamedIn } from '../../../src/site/client/search/pages-named-in.ts';
import { pagesBeside, type Tree, type TreePage } from '../../../src/site/client/tree/tree-file.ts';

const page = (title: string, path: string): TreePage => ({
  ...{ title, path, url: `/runbooks/${path}/`, kind: 'reference' },
  ...{ owners: [], severities: [], tags: [], aliases: [] },
});
const titles = ['Kiln door is open', 'Kiln', 'OvenDoorJammed', 'oven_fan_down', 'Overheat', 'Open'];
const tree: Tree = {
  ...{ title: 'Runbooks', path: '', url: '/', lists: [], proseParts: 1, kinds: {} },
  folders: [],
  pages: titles.map((title, index) => page(title, `p/${index}`)),
};

describe('a line of a log names', () => {
  it.each([
    ['12:01 ERROR: kiln door  is open (unit 4)', ['Kiln door is open']],
    ['kiln door is opening', []],
    ['alertname="OvenDoorJammed" severity=high', ['OvenDoorJammed']],
    ['oven_fan_down fired', ['oven_fan_down']],
    // A word is in a line by chance.
    ['Overheat: kiln open', []],
  ])('%s', (line, named) => {
    expect(pagesNamedIn(tree, line).map(({ title }) => title)).toEqual(named);
  });
});

it('pages of one title beside each other have their own names', () => {
  const own = page('Start', 'kiln');
  const folder = { title: 'Start', path: 'kiln', url: own.url, folders: [] };
  const beside = [
    page('Start', 'kiln/begin'),
    page('start', 'kiln/again'),
    page('End', 'kiln/end'),
  ];
  const names = pagesBeside({ ...folder, pages: [own, ...beside] }).map(({ name }) => name);
  expect(names).toEqual(['Start (begin)', 'start (again)', 'End']);
});
