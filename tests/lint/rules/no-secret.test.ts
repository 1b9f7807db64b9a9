import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lintChecked } from '../catalog.ts';
import { runbookWith, underlined } from '../command.ts';

/** Made up, and put together here so that no scanner takes this file for a leak. */
const random = 'q7Vb2LxT9wKzR4mYc8NdP3sHf6GjE1uAoW5i';
const github = ['ghp', random].join('_');
const slack = ['xoxb', '218493175064', '6038251947360', random.slice(0, 24)].join('-');
const key = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
const keyEnd = ['-----END', 'PRIVATE KEY-----'].join(' ');

async function check(text: string) {
  const { diagnostics } = await lintChecked(text);
  return diagnostics.filter(({ ruleId }) => ruleId === 'no-secret');
}

describe('a credential', () => {
  test.each([
    ['in a command', `gh auth login --with-token <<< ${github}`, github],
    ['of another service', `curl -H "Authorization: Bearer ${slack}" https://slack.com`, slack],
    ['the password of an address', 'curl https://ci:Vf7wq2LmzT@ci.io/', 'Vf7wq2LmzT'],
    ['the password of a database', 'psql postgres://ci:Vf7wq2LmzT@db.ci.io/ci', 'Vf7wq2LmzT'],
    [
      'of several lines',
      `${key}\nMI${random}${random}\n${random}${random}\n${keyEnd}`,
      `${key}\nMI${random}${random}\n${random}${random}\n${keyEnd}`,
    ],
  ])('%s is found in its place', async (_name, code, value) => {
    const text = runbookWith(code);
    const found = await check(text);
    expect(underlined(text, found)).toEqual([value]);
  });

  test('stands anywhere in the text', async () => {
    expect(await check(`---\nowner: x\n---\n\n# A\n\nThe token is ${github}.\n`)).toHaveLength(1);
  });

  test('is never repeated, and marked as not to be shown', async () => {
    const [found] = await check(runbookWith(`export GITHUB_TOKEN=${github}`));
    if (found === undefined) throw new Error('Nothing was found.');
    const { what, how } = wordingOf(found);
    expect(what).toBe('This looks like a live credential: GitHub Token.');
    expect(`${what}${how}${JSON.stringify(found.data)}`).not.toContain(random.slice(0, 8));
    expect(found.sensitive).toBe(true);
  });
});

describe('no credential is', () => {
  test.each([
    ['a placeholder', 'curl https://ci:<password>@ci.io/'],
    ['a variable', 'curl "https://ci:$PASSWORD@ci.io/"'],
    ['a mask', `export T=${['ghp', 'x'.repeat(36)].join('_')}`],
    ['a password that says so', 'psql postgres://ci:changeme@db.ci.io/ci'],
    ['a password that is the user', 'psql postgres://ci:ci@db.ci.io/ci'],
    ['one for the own machine', 'psql postgres://ci:Vf7wq2LmzT@localhost/ci'],
    ['one for an example', 'curl https://ci:Vf7wq2LmzT@ci.example.com/'],
    ['a counted-up token', `export T=${['ghp', '0123456789abcdefghij0123456789abcdef'].join('_')}`],
    ['a key that is left out', `${key}\n...\n${keyEnd}`],
    ['the number of an account', 'arn:aws:iam::123456789012:role/ci'],
  ])('%s', async (_name, code) => {
    expect(await check(runbookWith(code))).toEqual([]);
  });
});
