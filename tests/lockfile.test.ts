import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
}

test('npm checks the bytes of every package that it installs', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  const installed = Object.entries(packages).filter(([place, { link }]) => place !== '' && !link);
  const unchecked = installed.filter(([, { integrity }]) => !/^sha512-\S+$/.test(integrity ?? ''));
  expect(installed.length).toBeGreaterThan(100);
  // `node scripts/complete-lockfile.ts` asks the registry for what is missing.
  expect(unchecked.map(([place]) => place)).toEqual([]);
});
