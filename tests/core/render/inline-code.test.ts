import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

/** The code of the page's only code span, `|` where a line may end, options in brackets. */
function shown(code: string): string {
  const [, inner = ''] = /<code[^>]*>(.*?)<\/code>/s.exec(renderPage(`x \`${code}\` y`).body) ?? [];
  return inner.replaceAll('<wbr>', '|').replace(/<span class="flag">(.*?)<\/span>/g, '[$1]');
}

describe('inline code', () => {
  it.each([
    ['.github/workflows/non-mock-gate.yml', '.github/|workflows/|non-|mock-|gate.yml'],
    ['/usr/local/share/replaybook', '/usr/|local/|share/|replaybook'],
    ['https://example.org/a/long/path', 'https://example.org/|a/|long/|path'],
    ['crate::compliance::gate::Verdict', 'crate::|compliance::|gate::|Verdict'],
    ['a_very_long_name_of_a_thing', 'a_|very_|long_|name_|of_|a_|thing'],
    ['release-2026.11.21-with-1.25.0', 'release-|2026.11.21-|with-|1.25.0'],
    ['org.example.service.Main', 'org.|example.|service.Main'],
    ['...and_the_rest_of_the_line', '...and_|the_|rest_|of_|the_|line'],
  ])('breaks between the parts of a long word: %s', (code, expected) => {
    expect(shown(code)).toBe(expected);
  });

  it.each(['verdict.json', 'a-b-c', 'out/log.txt', 'a b_c d/e f.g'])(
    'keeps short words whole: %s',
    (code) => expect(shown(code)).toBe(code),
  );

  it.each([
    ['cargo test -- --nocapture -x', 'cargo test [--] [--nocapture] [-x]'],
    ['--a-very-long-name-of-an-option=1', '[--a]-very-|long-|name-|of-|an-|option=1'],
  ])('never breaks after the dashes of an option: %s', (code, expected) => {
    expect(shown(code)).toBe(expected);
  });

  it('has the same places in a pattern and in an artifact', () => {
    const text =
      '# T\n\n## E\n\n**Signature:** `crates/core/src/matcher_1.rs ... died`\n\n**Artifacts:** `target/debug/build/core_1/stderr.log`\n\n**Fix:** x\n';
    const { body } = renderPage(text);
    expect(body).toContain('crates/<wbr>core/<wbr>src/<wbr>matcher_<wbr>1.rs <span');
    expect(body).toContain('target/<wbr>debug/<wbr>build/<wbr>core_<wbr>1/<wbr>stderr.log');
  });
});
