import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

const pages = {
  'other.md': '# Other\n\n## A b\n',
  'sub dir/ü.md': '# U\n',
};

const link = (markdown: string, around = {}) =>
  renderPage(`# P\n\n## Here\n\n${markdown}\n`, {
    pages,
    files: ['docs/x.pdf', 'img/a.png'],
    ...around,
  }).body;

describe('links', () => {
  it.each([
    ['[x](other.md)', '<a href="/runbooks/other/">x</a>'],
    ['[x](./other.md#a-b)', '<a href="/runbooks/other/#a-b">x</a>'],
    ['[x](<sub dir/ü.md>)', '<a href="/runbooks/sub dir/ü/">x</a>'],
    ['[x](sub%20dir/%C3%BC.md)', '<a href="/runbooks/sub dir/ü/">x</a>'],
    ['[x](#here)', '<a href="#here">x</a>'],
    ['[x][r]\n\n[r]: other.md#a-b "T"', '<a title="T" href="/runbooks/other/#a-b">x</a>'],
    ['<a href="other.md#A-B">x</a>', '<a href="/runbooks/other/#a-b">x</a>'],
    [
      '[x](https://e.org/ü?a=b&c)',
      '<a href="https://e.org/ü?a=b&#x26;c" rel="noopener noreferrer" class="external">x</a>',
    ],
    ['<mail@e.org>', '<a href="mailto:mail@e.org" rel="noopener noreferrer" class="external">'],
    ['[x](//e.org/y)', '<a href="//e.org/y" rel="noopener noreferrer" class="external">x</a>'],
  ])('%s leads to the site', (markdown, html) => {
    expect(link(markdown)).toContain(html);
  });

  it.each([
    ['[x](nowhere.md)', 'There is nothing at runbooks/nowhere.md.'],
    ['[x](#nowhere)', 'There is no “nowhere” on this page.'],
    ['[x](../docs/x.pdf)', 'In the repository: docs/x.pdf'],
    ['[x](../../../issues)', 'Leads out of the repository: ../../../issues'],
    ['[x]({{url}})', 'The address is a template: {{url}}'],
    ['[x](javascript:alert(1))', 'Not linked, for safety: javascript:alert(1)'],
    ['[x]()', 'The link has no address.'],
  ])('%s keeps its text and says why it is none', (markdown, reason) => {
    expect(link(markdown)).toContain(`<span class="unlinked" title="${reason}">x</span>`);
  });

  it('leads to files of the repository where it is known', () => {
    const fileUrl = (path: string, type: string) => `https://git.example/${type}/${path}`;
    expect(link('[x](../docs/x.pdf)', { fileUrl })).toContain(
      'href="https://git.example/file/docs/x.pdf"',
    );
  });
});

describe('images', () => {
  it('are copied from the project', () => {
    const html = link('![A](../img/a.png "T")', { imageUrl: (path: string) => `/files/${path}` });
    expect(html).toContain(
      '<a href="/files/img/a.png" class="zoom"><img src="/files/img/a.png" alt="A" title="T" loading="lazy"></a>',
    );
  });

  it('of other sites become links, so that nothing is fetched there', () => {
    const html = link('![Badge](https://e.org/b.svg) [![In link](https://e.org/c.svg)](other.md)');
    expect(html).not.toContain('<img');
    expect(html).toMatch(/<a [^>]*href="https:\/\/e\.org\/b\.svg"[^>]*>Badge<\/a>/);
    expect(html).toContain('<a href="/runbooks/other/"><span>In link</span></a>');
  });

  it('that are missing leave their description', () => {
    expect(link('![Chart](no.png)')).toContain('>Chart</span>');
    expect(link('![](no.png)')).toContain('>no.png</span>');
  });
});
