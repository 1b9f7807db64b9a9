import { expect, it } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';

const withOptions = rules.flatMap(({ meta, options }) =>
  options ? [{ id: meta.id, options }] : [],
);

it.each(withOptions)('the defaults of $id are what its schema makes of nothing', ({ options }) => {
  expect(options.defaults).toEqual(options.schema().parse({}));
});
