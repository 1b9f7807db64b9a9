import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { foundBy, underlined } from '../command.ts';

const rule = 'no-unclosed-fence';

function wording(text: string): string[] {
  return foundBy(rule, text).map((diagnostic) => wordingOf(diagnostic).what);
}

describe('closed is', () => {
  test.each([
    ['a fence', '```bash\nls\n```\n'],
    ['a fence at the end of the file', '```bash\nls\n```'],
    ['a longer one', '```bash\nls\n`````\n'],
    ['one with text that looks like fences', '````md\n```\nls\n```\n````\n'],
    ['one in a list', '- x\n\n  ```bash\n  ls\n  ```\n- y\n'],
    ['one in a quotation', '> ```bash\n> ls\n> ```\n\nText\n'],
    ['one with Windows line endings', '```bash\r\nls\r\n```\r\n'],
    ['an indented block', 'x\n\n    ls\n'],
    ['one whose code opens a fence', "```bash\necho '\n```yaml\n'\n```\n"],
    ['an example of Markdown', '~~~md\n## Fix\n\n```bash\nls\n```\n~~~\n'],
  ])('%s', (_name, text) => {
    expect(wording(text)).toEqual([]);
  });
});

describe('it says what went wrong', () => {
  test.each([
    ['nothing closes it', '```bash\nls\n', 'This code fence is never closed.'],
    [
      'it swallows headings and labels',
      '```bash\nls\n\n## Fix\n\n**Replay:**\n\n### Next steps\n\n#### And\n',
      'This code fence is never closed, so "Fix", "Replay", "Next steps" and 1 more headings or labels are code and not part of the page.',
    ],
    [
      'the end of another closes it',
      '```mermaid\ngraph LR\n\n## Fix\n\n```bash\nls\n```\n',
      'This code fence is never closed, so "Fix" is code and not part of the page.',
    ],
    [
      'it closes a block again',
      '```bash\nls\n```\n```\n\n## Fix\n\nText\n',
      'This line closes a code fence, but none is open.',
    ],
    [
      'a comment is no heading, but the name of a field is',
      '```bash\nls\n# list it all\n# Mitigation\n',
      'This code fence is never closed, so "Mitigation" is code and not part of the page.',
    ],
    [
      'too few marks',
      '````bash\nls\n```\n\n## Fix\n',
      'Line 3 does not close this code fence, because it has 3 marks and not 4, so "Fix" is code and not part of the page.',
    ],
    [
      'other marks',
      '```bash\nls\n~~~\n',
      'Line 3 does not close this code fence, because its marks are ~~~ and not ```.',
    ],
    [
      'text behind the marks',
      '```bash\nls\n``` that is all\n',
      'Line 3 does not close this code fence, because text stands behind its marks.',
    ],
    [
      'too much indentation',
      '```bash\nls\n    ```\n',
      'Line 3 does not close this code fence, because it is indented too far.',
    ],
    [
      'quotation marks',
      "```bash\nls\n'''\n",
      "Line 3 does not close this code fence, because its marks are ''' and not ```.",
    ],
  ])('%s', (_name, text, expected) => {
    expect(wording(text)).toEqual([expected]);
  });

  test('another fence opens, and does not close', () => {
    expect(wording('```bash\nls\n\n```sql\nSELECT 1\n')).toEqual([
      'This code fence is never closed.',
    ]);
  });
});

test('points at the line that opens it', () => {
  const text = '- x\n\n  ~~~bash title="x"  \n  ls\n\nText\n';
  expect(underlined(text, foundBy(rule, text))).toEqual(['~~~bash title="x"']);
});

test('is not sure below the tag of a site, which GitHub reads as text', () => {
  const text =
    '# K\n\n- a\n\n{% tabs %}\n{% tab title="b" %}\n\n  ```bash\n  ls\n```\n\n{% endtab %}\n{% endtabs %}\n';
  expect(foundBy(rule, text).map(({ severity }) => severity)).not.toContain('error');
});

test('is not sure where a tag that is filled in has less indentation', () => {
  const text = '- a\n\n    ```yaml\n    b: c\n{% include "d" %}\n    ```\n';
  expect(foundBy(rule, text).map(({ severity }) => severity)).toEqual(['info']);
});

describe('a fence right behind a line of HTML', () => {
  const page =
    '<div>\n\n* One\n\n</div>\n```md\n* One\n\n* Two\n```\n\n## More\n\n```sh\nls\n```\n';

  test.each([
    ['is the cause of all', page, ['error 6']],
    ['may be read by a site', `---\ntitle: X\n---\n\n${page}`, ['info 10']],
    ['has an empty line above it', page.replace('</div>\n', '</div>\n\n'), []],
    ['comes below the fault', `\`\`\`sh\nls\n\n## A\n\n${page}`, ['error 1']],
  ])('%s', (_name, text, expected) => {
    const found = foundBy(rule, text);
    expect(found.map(({ severity, position }) => `${severity} ${position.start.line}`)).toEqual(
      expected,
    );
  });
});

test('a block of Markdown whose fences are even ends too early, too', () => {
  const inner = '# Guide\n\n```bash\nmake up\n```\n\n```bash\nmake down\n```\n';
  const text = `# Plan\n\n\`\`\`markdown\n${inner}\`\`\`\n\n\`\`\`bash\nmake lint\n\`\`\`\n\n\`\`\`bash\nls\n\`\`\`\n`;
  const found = foundBy(rule, text);
  expect(found.map(({ messageId, position }) => [messageId, position.start.line])).toEqual([
    ['nested', 3],
  ]);
  expect(
    foundBy(
      rule,
      text
        .replace('```markdown', '````markdown')
        .replace('\n```\n\n```bash\nmake lint', '\n````\n\n```bash\nmake lint'),
    ),
  ).toEqual([]);
});
