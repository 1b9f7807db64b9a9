import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const styles = join(import.meta.dirname, '../../src/site/styles');
/** Of what paper does not have: buttons, and what has the focus. */
const ofScreens = new Set(['--slab-on-accent', '--slab-focus']);

function setIn(file: string): Set<string> {
  const text = readFileSync(join(styles, file), 'utf8');
  return new Set([...text.matchAll(/^\s*(--slab[\w-]*):/gm)].map(([, name = '']) => name));
}

it('on paper, commands have no colour that was made for their dark ground', () => {
  const printed = setIn('page/print.css');
  const left = [...setIn('tokens.css')].filter(
    (name) => !printed.has(name) && !ofScreens.has(name),
  );
  expect(left).toEqual([]);
});
