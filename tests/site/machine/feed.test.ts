import { expect, it } from 'vitest';
import type { Site } from '../../../src/site/content/site.ts';
import { feed } from '../../../src/site/machine/feed.ts';
import { sitePages } from '../site-pages.ts';

const files = {
  'a.md': '# Changed in the morning\n',
  'b.md': '# Changed at night\n',
  'c.md': '---\nreviewed: 2026-03-01\n---\n\n# Only reviewed\n',
  'd.md': '# Of no date\n',
};
const times: Readonly<Record<string, string>> = {
  'a.md': '2026-02-01T06:00:00Z',
  'b.md': '2026-02-01T22:30:05Z',
};

it('orders changes of one day by their time', () => {
  const pages = sitePages(files).pages.map((page) => {
    const time = times[page.file];
    if (time === undefined) return page;
    const { file: path } = page;
    const change = {
      path,
      how: 'changed',
      date: time.slice(0, 10),
      time,
      commit: 'c',
      subject: 'S',
    };
    return { ...page, lastChange: change } as typeof page;
  });
  const text = feed({ title: 'Ours', base: '/', pages } as unknown as Site, (url) => url);
  const entries = [...text.matchAll(/<title>([^<]*)<\/title>\s*<updated>([^<]*)/g)];
  expect(entries.map(([, title, time]) => `${time} ${title}`)).toEqual([
    '2026-03-01T00:00:00Z Ours',
    '2026-03-01T00:00:00Z Only reviewed',
    '2026-02-01T22:30:05Z Changed at night',
    '2026-02-01T06:00:00Z Changed in the morning',
  ]);
});
