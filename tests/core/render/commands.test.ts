import { describe, expect, it } from 'vitest';
import { commandTexts, renderPage } from './render-page.ts';

const entry = (replay: string) =>
  `# P\n\n## E\n\n**Signature:** \`x FAILED\`\n\n**Replay:**\n\n${replay}\n\n**Remediation:**\n\n1. do\n`;

const fence = (code: string, language = 'bash') => `\`\`\`${language}\n${code}\n\`\`\``;

describe('commands', () => {
  it.each([
    ['a plain line', 'cargo test -- --nocapture'],
    ['comment lines, and # inside words', '# first\necho a#b # end\n#last'],
    ['a heredoc', 'cat <<\'EOF\' > x.json\n# not a comment\n{"a": "<b>"}\n\n\ttab\nEOF'],
    ['continuations and a shebang', '#!/bin/sh\nfoo \\\n  --bar \\\n  --baz'],
    ['HTML and entities', 'echo "<b>&amp; &lt;</b>" && x < y > z'],
    ['blank lines and trailing blanks', '\n\nls  \n\nls  '],
    ['placeholders', 'run <name> --id={{id}} PATH_TO_X $HOME'],
    ['dashes of every kind', "a -b --c -- --d '--e' x-y -1 ---"],
    ['characters beyond ASCII', 'echo "ü 🚨 \u200b 日本"'],
  ])('are copied byte for byte: %s', (_, code) => {
    expect(commandTexts(renderPage(entry(fence(code))).html)).toEqual([code]);
  });

  it('are those of the catalog, in order', () => {
    const { html, runbook } = renderPage(
      `${entry(`${fence('a <x>')}\n\nthen\n\n${fence('b', '')}`)}\n   ${'```'}bash\n   c\n   ${'```'}\n`,
    );
    const [found] = runbook.entries;
    const codes = [...(found?.replay ?? []), ...(found?.otherCommands ?? [])].map((c) => c.code);
    expect(codes).toEqual(['a <x>', 'b', 'c']);
    expect(commandTexts(html)).toEqual(codes);
  });

  it('keep the words of a fence inside a list', () => {
    const { html } = renderPage(entry('1. First:\n\n   ```sh\n   a\n     b\n   ```\n\n2. Then'));
    expect(commandTexts(html)).toEqual(['a\n  b']);
  });

  it('know the way to a value that is made of one that is made of another', () => {
    const made =
      '- `<class>`: the text before the first `#` of `<test>`\n- `<pkg>`: the text before the last `.` of `<class>`\n\n';
    const { html } = renderPage(entry(fence('run <pkg> <test>')).replace('## E', `${made}## E`));
    const [, way = ''] = /<replay-command[^>]* data-derived="([^"]+)"/.exec(html) ?? [];
    expect(JSON.parse(way.replaceAll('&#x22;', '"'))).toEqual([
      { name: 'class', from: 'test', operator: 'before-first', argument: '#' },
    ]);
  });

  it('may be a code span that is all of the field', () => {
    const { html } = renderPage(entry('`make <target>`'));
    expect(commandTexts(html)).toEqual(['make <target>']);
    expect(html).not.toMatch(/<p>\s*<replay-command/);
  });

  it.each([
    [
      'one command with its output',
      '$ df -h <disk>\nFilesystem Use%\n<disk> 100%',
      '<span class="prompt">$ </span>df <span class="flag">-h</span> <var data-name="disk">&#x3C;disk></var><span class="output">\nFilesystem Use%\n&#x3C;disk> 100%</span>',
    ],
    [
      'several commands',
      '$ make \\\n> all\ndone\n$ ls',
      '<span class="statement"><span class="prompt">$ </span>make \\\n<span class="prompt">> </span>all</span>\n<span class="output">done\n</span><span class="statement"><span class="prompt">$ </span>ls</span>',
    ],
  ])('of a terminal session are separated from its output: %s', (_, code, expected) => {
    const { html } = renderPage(entry(fence(code, 'console')));
    expect(html).toContain(`<replay-command data-shell="bash"><pre><code>${expected}</code>`);
  });

  it('name their shell and mark their placeholders', () => {
    const { html } = renderPage(entry(fence('run <name>', 'PowerShell')));
    expect(html).toContain('<replay-command data-shell="powershell">');
    expect(html).toContain('<var data-name="name">&#x3C;name></var>');
  });

  it('are offered for a shell outside of entries, not for other text', () => {
    const { html } = renderPage(
      `# P\n\n${fence('ls')}\n\n${fence('{}', 'json')}\n\n${fence('log', '')}\n`,
    );
    expect(commandTexts(html)).toEqual(['ls']);
    expect(html).toContain('<code-block data-label="JSON"><pre><code>{}</code></pre></code-block>');
  });

  it('survive raw HTML around them', () => {
    const { html } = renderPage(entry(`<p>\n\n${fence('a | b')}\n\n</p>`));
    expect(commandTexts(html)).toEqual(['a | b']);
    expect(html).not.toMatch(/<p>(?:(?!<\/p>)[\s\S])*<pre>/);
  });
});

describe('commands of one block', () => {
  it('are parted where each can be run by itself, and no byte changes', () => {
    const code = '# first\na --b <x>\n\nc \\\n  -d';
    const { html } = renderPage(entry(fence(code)));
    const parts = [...html.matchAll(/<span class="statement">(.*?)<\/span>(?=\n|<\/code>)/gs)];
    expect(parts.map(([, part = '']) => part.replace(/<[^>]*>/g, ''))).toEqual([
      'a --b &#x3C;x>',
      'c \\\n  -d',
    ]);
    expect(commandTexts(html)).toEqual([code]);
  });

  it('stay together where one depends on another', () => {
    expect(renderPage(entry(fence('x=1\necho $x'))).html).not.toContain('statement');
  });
});

describe('a destructive command', () => {
  const dangersOf = ({ code }: { code: string }) => {
    const start = code.indexOf('rm');
    return start < 0 ? [] : [{ does: 'deletes <all>', start, end: start + 2 }];
  };

  it('is called so in words, and its statement is marked', () => {
    const { html } = renderPage(entry(fence('ls\nrm x')), { dangersOf });
    expect(html).toMatch(
      /<p class="command-danger"[^>]*><strong>Destructive\.<\/strong> This deletes/,
    );
    expect(html).toContain('deletes &#x3C;all>.');
    expect(html).toContain('<span class="statement">ls</span>');
    expect(html).toContain('<span class="statement dangerous">rm x</span>');
    expect(commandTexts(html)).toEqual(['ls\nrm x']);
  });

  it('is so outside of entries, too', () => {
    const { html } = renderPage(`# P\n\n${fence('rm x')}\n\n${fence('ls')}\n`, { dangersOf });
    expect(html.match(/command-danger/g)).toHaveLength(1);
  });
});

describe('a declared placeholder', () => {
  it('carries what the runbook says of it', () => {
    const text =
      '- `<e>`: one of `a b`, `c`; default `a b`\n- `<n>`: a "number", pattern `/\\d+/`\n';
    const { html } = renderPage(`# P\n\n${text}\n${fence('run <e> <n> <o> <e>')}\n`);
    expect(html).toContain(
      '<var data-name="e" class="choice" title="one of a b, c; default a b" data-allowed="[&#x22;a b&#x22;,&#x22;c&#x22;]" data-default="a b" data-default-text="&#x27;a b&#x27;">',
    );
    expect(html).toContain(
      '<var data-name="n" title="a &#x22;number&#x22;, pattern /\\d+/" data-pattern="\\d+">',
    );
    expect(html).toContain('<var data-name="o">');
    expect(html.match(/class="choice"/g)).toHaveLength(1);
    expect(commandTexts(html)).toEqual(['run <e> <n> <o> <e>']);
  });
});
