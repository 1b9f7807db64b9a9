import { describe, expect, it } from 'vitest';
import { redirectsOf } from '../../src/site/content/redirects.ts';
import { sitePages } from './site-pages.ts';

function redirects(aliases: string, ...more: string[]) {
  const page = (list: string) => `---\naliases: [${list}]\n---\n\n# CI\n`;
  const files = Object.fromEntries([aliases, ...more].map((list, n) => [`p${n}.md`, page(list)]));
  const { pages, folders, listings, parts } = sitePages(files);
  const file = { path: 'catalog.json', contentType: '', content: () => '' };
  const found = redirectsOf({ pages, folders, listings, parts, base: '/' }, [file]);
  return {
    from: found.redirects.map(({ from }) => from).filter((from) => from !== 'runbooks'),
    lost: found.lostAliases.map(({ alias }) => alias),
  };
}

describe('the name of an alert', () => {
  const fields = '## Meaning\n\nx\n\n## Diagnosis\n\ny\n\n## Mitigation\n\nz\n';
  const shortTo = (files: Record<string, string>) => {
    const { pages, folders, listings, parts } = sitePages(files);
    const { redirects: all, lostAliases } = redirectsOf(
      { pages, folders, listings, parts, base: '/' },
      [],
    );
    expect(lostAliases).toEqual([]);
    const short = all.filter(({ isShort }) => isShort);
    return Object.fromEntries(
      short.map(({ from, places }) => [from, places.map(({ url }) => url).join(' or ')]),
    );
  };

  it('leads to its page, as it is written and in small letters', () => {
    expect(shortTo({ 'api/KubeAPIDown.md': `# KubeAPIDown\n\n${fields}` })).toEqual({
      KubeAPIDown: '/runbooks/api/KubeAPIDown/',
      'alerts/KubeAPIDown': '/runbooks/api/KubeAPIDown/',
      kubeapidown: '/runbooks/api/KubeAPIDown/',
      'alerts/kubeapidown': '/runbooks/api/KubeAPIDown/',
    });
  });

  it('is that of the file where the title is a sentence', () => {
    const text = `# The API is down\n\n${fields}`;
    expect(shortTo({ 'KubeAPIDown.md': text, 'other.md': text })).toMatchObject({
      'alerts/KubeAPIDown': '/runbooks/KubeAPIDown/',
    });
    expect(shortTo({ 'other.md': text })).toEqual({});
  });

  it('leads to its entry on a page of several, and never takes what a page has', () => {
    const entry = (name: string) => `## ${name}\n\n${fields.replaceAll('## ', '### ')}`;
    const text = `---\nkind: alert\n---\n\n# Alerts\n\n${entry('etcd_down')}\n${entry('signatures')}`;
    expect(shortTo({ 'etcd.md': text })).toEqual({
      etcd_down: '/runbooks/etcd/#etcd_down',
      'alerts/etcd_down': '/runbooks/etcd/#etcd_down',
      'alerts/signatures': '/runbooks/etcd/#signatures',
    });
  });

  it('lets readers choose where several pages have it, in any case', () => {
    const both = {
      'a/DiskFull.md': `# DiskFull\n\n${fields}`,
      'b/disk.md': `# DiskFull\n\n${fields}`,
    };
    const third = { 'c.md': `# DISKFULL\n\n${fields}` };
    const two = '/runbooks/a/DiskFull/ or /runbooks/b/disk/';
    expect(shortTo({ ...both, ...third })).toEqual({
      DiskFull: two,
      'alerts/DiskFull': two,
      DISKFULL: '/runbooks/c/',
      'alerts/DISKFULL': '/runbooks/c/',
      diskfull: `${two} or /runbooks/c/`,
      'alerts/diskfull': `${two} or /runbooks/c/`,
    });
  });

  it('may be that of one failure among others', () => {
    const text =
      '# Checkout\n\n## Disk full\n\n**Signature:** `No space on <disk>`\n\n**Replay:** `df`\n\n';
    const alert = `## CheckoutSlow\n\n${fields.replaceAll('## ', '### ')}`;
    expect(shortTo({ 'checkout.md': text + alert })).toMatchObject({
      CheckoutSlow: '/runbooks/checkout/#checkoutslow',
      'alerts/checkoutslow': '/runbooks/checkout/#checkoutslow',
    });
  });

  it('is that of each where two differ in case, and never one that a disk takes for a page', () => {
    const alert = (name: string) => `# ${name}\n\n${fields}`;
    const names = ['DiskFull', 'diskfull', 'Print', 'SIGNATURES'];
    expect(shortTo(Object.fromEntries(names.map((name, n) => [`p${n}.md`, alert(name)])))).toEqual({
      DiskFull: '/runbooks/p0/',
      'alerts/DiskFull': '/runbooks/p0/',
      diskfull: '/runbooks/p1/',
      'alerts/diskfull': '/runbooks/p1/',
      'alerts/Print': '/runbooks/p2/',
      'alerts/print': '/runbooks/p2/',
      'alerts/SIGNATURES': '/runbooks/p3/',
      'alerts/signatures': '/runbooks/p3/',
    });
  });
});

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
    'reviews',
    'print',
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
