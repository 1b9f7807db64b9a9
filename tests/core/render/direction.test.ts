import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

/** The directions of some elements of a page. */
function directions(text: string): string[] {
  const tags = /<(ul|ol|table|blockquote|li|p|td)\b[^>]*?(?: dir="(\w+)")?(?: class="[^"]*")?>/g;
  return [...renderPage(`# T\n\n${text}\n`).html.matchAll(tags)].map(
    ([, tag, direction = 'none']) => `${tag} ${direction}`,
  );
}

describe('on a page in both directions', () => {
  it.each([
    ['a list', '- `ls` שלום\n', ['ul rtl', 'li auto']],
    ['a list in another language', 'שלום\n\n- Look\n', ['p auto', 'ul ltr', 'li auto']],
    ['a table', '| שם |\n|---|\n| `a` |\n', ['table rtl', 'td auto']],
    // The word of the site above it is in no direction of its own.
    ['a callout', '> [!NOTE]\n> שלום\n', ['blockquote rtl', 'p none', 'p auto']],
    ['only code', 'שלום\n\n- `ls`\n', ['p auto', 'ul none', 'li auto']],
  ])('%s reads in that of its first letter', (_, text, expected) => {
    expect(directions(text)).toEqual(expected);
  });

  it('nothing of this stands on a page in one', () => {
    expect(renderPage('# T\n\n- Look\n').html).not.toContain('dir=');
  });
});
