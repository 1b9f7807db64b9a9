import { describe, expect, it } from 'vitest';
import { redirectsOf } from '../../src/site/content/redirects.ts';
import { sitePages } from './site-pages.ts';

function redirects(aliases: string, ...more: string[]) {
  const page = (list: string) => `---\naliases: [${list}]\n---\n\n# CI\n`;
  const files = Object.fromEntries([aliases, ...more].map((list, n) => [`p${n}.md`, page(list)]));
  const { pages, folders } = sitePages(files);
  const file = { path: 'catalog.json', contentType: '', content: () => '' };
  const found = redirectsOf({ pages, folders, base: '/' }, [file]);
  return {
    from: found.redirects.map(({ from }) => from).filter((from) => from !== 'runbooks'),
    lost: found.lostAliases.map(({ alias }) => alias),
  };
}

describe('redirects from former addresses', () => {
  it.each([
    ['old/page', 'old/page'],
    ['/old/page/', 'old/page'],
    ['old/page.md', 'old/page'],
    ['old/page.html', 'old/page.html'],
    ['old/page.HTM', 'old/page.HTM'],
    ['old/index.html', 'old'],
    ['runbooks/former', 'runbooks/former'],
  ])('%s is answered at %s', (alias, from) => {
    expect(redirects(alias)).toEqual({ from: [from], lost: [] });
  });

  it.each([
    'signatures',
    'index.html',
    'catalog.json',
    'runbooks/p0',
    '_astro/x',
    'pagefind',
    'catalog.json/x',
  ])('%s is lost, since the site has something there', (alias) => {
    expect(redirects(alias)).toEqual({ from: [], lost: [alias] });
  });

  it('go to the first that claims one, and never make a file and a folder of one name', () => {
    expect(redirects('old, old', 'old')).toEqual({ from: ['old'], lost: ['old'] });
    expect(redirects('a.html, a.html/b')).toEqual({ from: ['a.html'], lost: ['a.html/b'] });
    expect(redirects('a.html/b, a.html')).toEqual({ from: ['a.html/b'], lost: ['a.html'] });
  });
});
