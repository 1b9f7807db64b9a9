import { expect, it } from 'vitest';
import { withModulesOfNode } from '../../scripts/pack/modules-of-node.ts';

const fs = 'process.getBuiltinModule("node:fs")';

it.each([
  ['import{join as a}from"node:fs";b()', `const {join:a}=${fs};b()`],
  ['a();import{b,c as d}from"node:fs";', `const {b:b}=${fs},{c:d}=${fs};a();`],
  ['import a from"node:fs";', `const a=${fs};`],
  ['import*as a from"node:fs";', `const a=${fs};`],
  ['import{default as a}from"node:fs";', `const a=${fs};`],
  ['import a,{b}from"node:fs";', `const a=${fs},{b:b}=${fs};`],
  ['import{a}from"./part.mjs";', 'import{a}from"./part.mjs";'],
])('%s', (code, taken) => {
  expect(withModulesOfNode(code)).toBe(taken);
});

it('leaves the names of a module that is to load later', () => {
  const code = 'import{pipe as a}from"node:stream";import b from"node:stream";';
  const taken =
    'const b=process.getBuiltinModule("node:stream");import{pipe as a}from"node:stream";';
  expect(withModulesOfNode(code, new Set(['node:stream']))).toBe(taken);
});
