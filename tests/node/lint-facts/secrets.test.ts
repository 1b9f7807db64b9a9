import { expect, test } from 'vitest';
import { findSecrets } from '../../../src/node/lint-facts/secrets.ts';

/** Made up, and put together here so that no scanner takes this file for a leak. */
const token = ['ghp', 'q7Vb2LxT9wKzR4mYc8NdP3sHf6GjE1uAoW5i'].join('_');

test('says what it is and where it stands, in UTF-16', async () => {
  const text = `# 🔑 Gate\r\n\r\nexport T=${token}\r\n`;
  const found = await findSecrets([{ path: 'a.md', text }]);
  const start = text.indexOf(token);
  expect(found).toEqual(
    new Map([['a.md', [{ name: 'GitHub Token', start, end: start + token.length }]]]),
  );
});

test('looks at many files, and leaves out those without', async () => {
  const words = 'Look at the log of the runner, then replay the gate. '.repeat(200);
  const files = Array.from({ length: 90 }, (_none, index) => ({
    path: `${index}.md`,
    text: index % 30 === 7 ? `${words}${token}` : words,
  }));
  const found = await findSecrets(files);
  expect([...found.keys()]).toEqual(['7.md', '37.md', '67.md']);
  expect(found.get('37.md')).toEqual([
    { name: 'GitHub Token', start: words.length, end: words.length + token.length },
  ]);
});

test('what stands in two files is in neither', async () => {
  const [begin, end] = ['-----BEGIN', '-----END'].map((mark) => `${mark} PRIVATE KEY-----`);
  const key = `MI${'q7Vb2LxT9wKzR4mYc8Nd'.repeat(10)}`;
  const files = [
    { path: 'a.md', text: `${begin}\n${key}` },
    { path: 'b.md', text: `${key}\n${end}` },
  ];
  expect(await findSecrets(files)).toEqual(new Map());
  expect((await findSecrets([{ path: 'c.md', text: `${begin}\n${key}\n${end}` }])).size).toBe(1);
});

test('a comment that turns the scanner off holds for its own file', async () => {
  const found = await findSecrets([
    { path: 'a.md', text: `<!-- secretlint-disable -->\n${token}\n` },
    { path: 'b.md', text: `${token}\n` },
  ]);
  expect([...found.keys()]).toEqual(['b.md']);
});

test('the whole value is covered, also where its variable is named', async () => {
  const value = 'wJalrXUtnFEMIK7MDENGbPxRfiCYqZ8vT3nL5sGh';
  const text = `AWS_SECRET_ACCESS_KEY=${value}\n`;
  const [secret] = (await findSecrets([{ path: 'a.md', text }])).get('a.md') ?? [];
  expect(text.slice(secret?.start, secret?.end)).toContain(value);
  expect(secret?.name).toBe('AWS Secret Access Key');
});

test('a key without its secret counts too', async () => {
  const id = `AKIA${'QYLPMN5HFIQR7XYB'}`;
  const found = await findSecrets([{ path: 'a.md', text: `The key is ${id}.` }]);
  expect(found.get('a.md')).toEqual([{ name: 'AWS Access Key ID', start: 11, end: 31 }]);
});

test('nothing is nothing', async () => {
  expect(await findSecrets([])).toEqual(new Map());
  expect(await findSecrets([{ path: 'a.md', text: '' }])).toEqual(new Map());
});
