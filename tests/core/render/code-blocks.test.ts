import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

const block = (info: string, code: string) =>
  renderPage(`# P\n\n\`\`\`${info}\n${code}\n\`\`\`\n`).html;
const text = (html: string) =>
  /<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '');

describe('a block of code', () => {
  it.each([
    [
      'yaml',
      'a: "b" # c',
      ['<span class="tn">a</span>', '<span class="ts">"b"</span>', '<span class="tc"># c</span>'],
    ],
    ['json', '{"a": 1}', ['<span class="tn">"a"</span>', '<span class="tk">1</span>']],
    [
      'postgresql',
      'SELECT 1 -- x',
      ['<span class="tk">SELECT</span>', '<span class="tc">-- x</span>'],
    ],
    ['promql', 'sum(up) by (job)', ['<span class="tk">sum</span>', '<span class="tk">by</span>']],
    ['diff', '-a\n+b', ['class="td"', 'class="ti"']],
    ['hcl', 'count = 2', ['<span class="tn">count</span>', '<span class="tk">2</span>']],
    ['py', 'return "x"', ['<span class="tk">return</span>', '<span class="ts">"x"</span>']],
    ['go', 'return nil', ['<span class="tk">return</span>']],
  ])('of %s has its colours', (language, code, spans) => {
    const html = block(language, code);
    for (const span of spans) expect(html).toContain(span);
  });

  it.each([
    ['yaml', 'data-label="YAML"'],
    ['yaml title="a b.yml" {1,3}', 'data-label="a b.yml"'],
    ['js [Node]', 'data-label="Node"'],
    ['dockerfile', 'data-label="dockerfile"'],
    ['text', '<code-block><pre>'],
    ['', '<code-block><pre>'],
  ])('%s says what it is', (info, expected) => {
    expect(block(info, 'x')).toContain(expected);
  });

  it.each(['yaml', 'json', 'sql', 'promql', 'diff', 'hcl', 'python', 'go', 'rust', ''])(
    'of %j keeps every character, and none is markup',
    (language) => {
      const code = `<script>"a' -- # +x {{ y }} $(z)\n\t-1 & /* c */`;
      expect(text(block(language, code))).toBe(
        code.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;'),
      );
    },
  );

  it('that is long stays without colours', () => {
    expect(block('yaml', 'a: 1\n'.repeat(5_000))).not.toContain('class="tn"');
  });

  it('of HTML has a button, too', () => {
    expect(renderPage('# P\n\n<pre>x</pre>\n').html).toContain(
      '<code-block><pre>x</pre></code-block>',
    );
  });

  it('of a shell shows remarks, but not in what follows on a line', () => {
    const html = block('bash', '# who\nls # no');
    expect(html).toContain('<span class="tc"># who</span>');
    expect(html.match(/class="tc"/g)).toHaveLength(1);
  });
});
