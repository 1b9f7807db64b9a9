import { describe, expect, test } from 'vitest';
import { fixedBy, foundBy, runbookWith, underlined } from '../command.ts';

const rule = 'no-hidden-characters';

function found(text: string): string[] {
  const diagnostics = foundBy(rule, text);
  const parts = underlined(text, diagnostics);
  return diagnostics.map(({ messageId }, index) => `${messageId} ${parts[index]}`);
}

describe('in a command', () => {
  test.each([
    ['ls\u00A0-la', ['space \u00A0']],
    ['ls\u3000-la', ['space \u3000']],
    ['echo "a\u00A0b"', ['space \u00A0']],
    ['ls \u200B/tmp', ['invisible \u200B']],
    ['ls # \u200B', ['invisible \u200B']],
    ['git check\u00ADout', ['invisible \u00AD']],
    ['ls \uFEFF/tmp', ['invisible \uFEFF']],
    ['echo \u{E0041}x', ['invisible \u{E0041}']],
    ['echo a\u200Db', ['invisible \u200D']],
    ['echo \u200Fx', ['bidi \u200F']],
    ['ls –la', ['dash –']],
    ['ls —all', ['dash —']],
    ['echo 1 − 2', ['dash −']],
    ['echo “a b”', ['quote “']],
    ['echo ‘a’ “b”', ['quote ‘', 'quote “']],
    ['echo don’t', ['quote ’']],
    ['The log – of today – ends here', []],
    ['Filter: suffix=”.jpg”', []],
  ])('%j', (code, expected) => {
    expect(found(runbookWith(code))).toEqual(expected);
  });

  test.each([
    [
      'emoji and flags',
      'echo 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    ],
    ['joiners of a script', 'echo می‌خواهم क्‍ष'],
    ['typography in strings', 'git commit -m "Runner’s disk – “full”"'],
    ['typography in comments', 'ls # the runner’s disk — full'],
    ['typography in here-documents', 'cat <<EOF\n– it’s full\nEOF'],
    ['an ideographic space in a string', 'echo "磁盘　已满"'],
  ])('but not %s', (_name, code) => {
    expect(found(runbookWith(code))).toEqual([]);
  });

  test('but not in output, in tables and in quotes of PowerShell', () => {
    expect(found(runbookWith('$ tree\n├──\u00A0src – “x”', 'console'))).toEqual([]);
    expect(found(runbookWith('├──\u00A0src – “x”', ''))).toEqual([]);
    expect(found(runbookWith('Get-Item “a b” –Force', 'powershell'))).toEqual([]);
    expect(found(runbookWith('SELECT 1; -- it’s one', 'sql'))).toEqual([]);
  });

  test('every character once, with the number of the others', () => {
    const [first, ...others] = foundBy(rule, runbookWith('a\u00A0b\u00A0c\nd\u00A0e'));
    expect(others).toEqual([]);
    expect(first?.data).toMatchObject({ name: 'U+00A0 NO-BREAK SPACE', others: '2' });
    expect(first?.fix).toHaveLength(3);
  });
});

describe('the fix of a command', () => {
  test.each([
    ['ls\u00A0-la\u2009/tmp', 'ls -la /tmp'],
    ['ls \u200B/tmp\uFEFF', 'ls /tmp'],
    ['echo \u202Eabc\u202C', 'echo abc'],
    ['df –h', 'df -h'],
    ['df —human-readable', 'df --human-readable'],
    ['make –dry-run', 'make --dry-run'],
    ['cargo test — x', 'cargo test -- x'],
    ['seq 5 −1 1', 'seq 5 -1 1'],
    ['echo “a b” “c”', 'echo "a b" "c"'],
    ['echo ‘a b’', "echo 'a b'"],
    ['echo „a b“', 'echo "a b"'],
  ])('%j becomes %j', (code, expected) => {
    expect(fixedBy(rule, runbookWith(code))).toBe(runbookWith(expected));
  });

  test.each([
    ['rm –rf x'],
    ['find . –name x'],
    ['cat report–2026.txt'],
    ['echo – x'],
    ['echo don’t'],
    ['echo “a'],
    ['echo “a "b" c”'],
  ])('leaves %j alone', (code) => {
    const text = runbookWith(code);
    expect(foundBy(rule, text)).not.toEqual([]);
    expect(fixedBy(rule, text)).toBe(text);
  });

  test('keeps everything else of a file', () => {
    const text =
      '# Gate\r\n\r\n**Replay:**\r\n\r\n> - ```sh\r\n>   ls\u00A0–a\r\n>   ls\u00A0x\r\n>   ```\r\n';
    expect(fixedBy(rule, text)).toBe(text.replaceAll('\u00A0', ' ').replace('–', '-'));
  });
});

describe('in a pattern and a path', () => {
  const entry = (signature: string, more = '') =>
    `# Gate\n\n**Signature:** \`${signature}\`\n\n**Artifacts:**\n\n- \`out\u200B.json\`\n${more}`;

  test('what cannot be seen is an error, a dash information', () => {
    const text = entry('gate–x “y” FA\u00ADILED');
    expect(found(text)).toEqual(['look-alike –', 'invisible \u00AD', 'invisible \u200B']);
    expect(foundBy(rule, text).map(({ severity }) => severity)).toEqual(['info', 'error', 'error']);
    expect(fixedBy(rule, text)).toBe(text.replace('\u00AD', '').replace('\u200B', ''));
  });

  test('an example that has the character speaks for it', () => {
    const example = '\n**Example:**\n\n```text\ngate – x FAILED\n```\n';
    expect(found(entry('gate – x FAILED', example))).toEqual(['invisible \u200B']);
  });

  test('a blank is a blank to a pattern', () => {
    expect(found(entry('gate\u00A0FAILED'))).toEqual(['invisible \u200B']);
  });

  test('a path in prose may have a dash behind it', () => {
    const text = '# Gate\n\n**Artifacts:**\n\n- out/report.json — the report\n';
    expect(found(text)).toEqual([]);
  });
});

describe('in other text', () => {
  test('what turns its direction is found, unless the text has both directions', () => {
    expect(found('# A\n\nRun \u2066abc\u2069 now.\n')).toEqual(['bidi \u2066', 'bidi \u2069']);
    expect(found('# A\n\nהפעל \u2066abc\u2069 עכשיו\n')).toEqual([]);
    expect(found('# A\n\nהפעל \u202Eabc\u202C עכשיו\n')).toEqual(['bidi \u202E']);
    expect(found('# A\n\nמילה\u200F!\n')).toEqual([]);
  });

  test('in code that is no command too', () => {
    expect(found('# A\n\n```text\nx \u202Ecba\n```\n')).toEqual(['bidi \u202E']);
  });

  test('typography is what it should be', () => {
    expect(found('# “A” – B\n\nIt’s full\u00A0— 90\u202F%.\u200B\n')).toEqual([]);
  });
});
