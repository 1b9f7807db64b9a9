import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

const token = `ghp_${'9Zk3Qw8Lx2Nv7Rt5Yb1Mc6Hd4Js0Fg'}Aa1Bb2`;
const excuse = (reason: string) => `<!-- replaybook-disable-next-line no-secret${reason} -->`;

let workspace: Workspace;
afterEach(() => workspace.remove());

async function build(text: string, config = '{}') {
  workspace = new Workspace({ 'runbooks/ci.md': text, 'replaybook.config.json': config });
  const result = await workspace.run(['build', '--diagrams=source']);
  return { ...result, built: existsSync(join(workspace.folder, 'dist')) };
}

describe('build of a runbook with a credential', () => {
  it.each([
    ['in the text', `${goodRunbook}\nUse ${token}\n`],
    ['in an alias that cannot be served', `---\naliases: ["../${token}"]\n---\n\n${goodRunbook}`],
    ['under a comment without a reason', `${goodRunbook}\n${excuse('')}\nUse ${token}\n`],
    ['in broken front matter', `---\ntitle: [${token}\n---\n\n${goodRunbook}`],
  ])(
    'fails where it stands %s, and does not print it',
    async (_name, text) => {
      const { code, out, err, built } = await build(text);
      expect(code).toBe(2);
      expect(err).toMatch(/runbooks\/ci\.md:\d+:\d+: GitHub/);
      expect(err).toContain('replaybook-disable-next-line no-secret -- ');
      expect(out + err).not.toContain(token.slice(0, 12));
      expect(built).toBe(false);
    },
    60_000,
  );

  it.each([
    [
      'the author says why it is none',
      `${goodRunbook}\n${excuse(' -- revoked')}\nUse ${token}\n`,
      '{}',
    ],
    ['the rule is off', `${goodRunbook}\nUse ${token}\n`, '{"rules":{"no-secret":"off"}}'],
  ])(
    'goes on where %s',
    async (_name, text, config) => {
      const { code, built } = await build(text, config);
      expect(code).toBe(0);
      expect(built).toBe(true);
    },
    60_000,
  );
});

describe('lint --fix-dry-run', () => {
  it.each([
    ['a credential', token],
    ['one that a fix joins', `${token.slice(0, 14)}\u200B${token.slice(14)}`],
  ])('prints a diff without %s', async (_name, value) => {
    const text = `# A\n\n## E\n\n**Replay:**\n\n\`\`\`bash\n$ export TOKEN=${value}\n\`\`\`\n`;
    workspace = new Workspace({ 'runbooks/ci.md': text });
    const { out } = await workspace.run(['lint', '--fix-dry-run', '--no-cache']);
    expect(out).toContain('+export TOKEN=');
    expect(out).not.toContain(token.slice(0, 12));
    expect(out).not.toContain(token.slice(-12));
  });
});

describe('control characters of a runbook', () => {
  const hostile = '\u001B]0;PWN\u0007\u001B[31m\u009B2J\u202E\b';
  const text = `# A ${hostile}\n\n## E ${hostile}\n\n**Signature:** \`boom ${hostile}\`\n\n**Replay:**\n\n\`\`\`bash\n$ ls ${hostile}\n\`\`\`\n\nSee [x](gone${hostile}.md)\n`;
  it.each([
    ['lint', '--fix-dry-run'],
    ...['text', 'json', 'sarif', 'github'].map((format) => ['lint', '--format', format]),
    ...['text', 'json', 'github', 'markdown'].map((format) => [
      'match',
      '--format',
      format,
      'x.log',
    ]),
    ['export'],
    ['new', '--from', 'x.log:1'],
    ['lint', '--config', `gone${hostile}.json`],
    ['match', `gone${hostile}.log`],
    [`gone${hostile}`],
  ])('reach no terminal through %s %s %s', async (...args) => {
    workspace = new Workspace({ 'runbooks/ci.md': text, 'x.log': `boom ${hostile}\n` });
    const { out, err } = await workspace.run(args.filter((arg) => arg !== undefined));
    expect(out + err).not.toBe('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
  });
});
