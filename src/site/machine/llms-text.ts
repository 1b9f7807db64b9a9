import { groupPages } from '../content/browse/page-groups.ts';
import type { Page } from '../content/page.ts';
import type { SiteContent } from '../content/site-content.ts';
import { schemaNames, schemaUrl } from './schemas.ts';

/** So many pages are in one file, so that none grows with the catalog. */
const MOST_PAGES = 300;
/** So many folders say what is in a file. */
const MOST_NAMES = 12;

/** A section of pages in one folder. */
interface Group {
  /** Empty for the runbooks folder itself. */
  folder: string;
  pages: Page[];
}

/**
 * The site for language models, in the format of llmstxt.org: a heading, a summary, lists of links
 * to the Markdown of the pages. The list of many pages is in files of its own, to which the first one leads.
 */
export function llmsTexts(site: SiteContent): { path: string; text: () => string }[] {
  const address = (url: string) => (site.origin === null ? url : new URL(url, site.origin).href);
  const own = (path: string) => address(`${site.base}${path}`);
  const isOptional = ({ runbook }: Page) => runbook.kind === 'campaign';
  const optional = site.pages.filter(isOptional);
  const groups = groupPages(site.pages.filter((page) => !isOptional(page)));
  const sectionOf = ({ folder, pages }: Group) => {
    const heading = folder === '' ? 'Runbooks' : `Runbooks: ${oneLine(folder)}`;
    return section(heading, pages.map(line));
  };
  const line = ({ runbook, description, sourceUrl, url }: Page) => {
    const counted = `${runbook.entries.length} ${runbook.entries.length === 1 ? 'entry' : 'entries'}`;
    const about = `${runbook.kind}; ${counted}; ${description}`;
    return listItem(runbook.title, address(sourceUrl ?? url), about);
  };
  const data = section('Data', [
    listItem(
      'signatures.json',
      own('signatures.json'),
      'every failure signature with its replay commands',
    ),
    listItem('catalog.json', own('catalog.json'), 'everything the runbooks say, as JSON'),
    ...schemaNames.map((name) => {
      return listItem(`${name}.json`, address(schemaUrl(name, site)), 'JSON Schema');
    }),
  ]);
  const first = (runbooks: string, others: string[]) => `# ${oneLine(site.title)}

> Runbooks: what a failure looks like in a log, which artifacts to open, the command that replays it,
> and how to remedy it.

To find the entry of a failure, look for its line in the patterns of signatures.json. In a pattern,
\` ... \` stands for any text within the line and \`<name>\` for one word. Placeholders of a command
have to be filled in before it is run.

${[runbooks, data, ...(others.length > 0 ? [section('Optional', others)] : [])].join('\n')}`;
  if (site.pages.length <= MOST_PAGES) {
    const text = () => first(groups.map(sectionOf).join('\n'), optional.map(line));
    return [{ path: 'llms.txt', text }];
  }
  const files = [
    ...inFiles(groups).map((parts) => ({ parts, isOptional: false })),
    ...inFiles(optional.length > 0 ? [{ folder: '', pages: optional }] : []).map((parts) => {
      return { parts, isOptional: true };
    }),
  ].map((file, index) => ({ ...file, path: `llms/${index + 1}.txt` }));
  const linkTo = ({ parts, path }: (typeof files)[number]) =>
    listItem(path, own(path), whatIsIn(parts));
  const text = () =>
    first(
      section('Runbooks', files.filter((file) => !file.isOptional).map(linkTo)),
      files.filter((file) => file.isOptional).map(linkTo),
    );
  return [
    { path: 'llms.txt', text },
    ...files.map(({ path, parts }) => ({
      path,
      text: () => `# ${oneLine(site.title)}\n\n${parts.map(sectionOf).join('\n')}`,
    })),
  ];
}

/** The groups in their order, those of a file with as many pages as it may have. */
function inFiles(groups: readonly Group[]): Group[][] {
  const files: Group[][] = [];
  let left = 0;
  for (const { folder, pages } of groups) {
    for (let at = 0; at < pages.length; at += MOST_PAGES) {
      const some = pages.slice(at, at + MOST_PAGES);
      if (some.length > left) {
        files.push([]);
        left = MOST_PAGES;
      }
      files.at(-1)?.push({ folder, pages: some });
      left -= some.length;
    }
  }
  return files;
}

/** `300 pages: aws / orders, aws / payments`; of a part of one folder the first and last title. */
function whatIsIn(groups: readonly Group[]): string {
  const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  const titles = groups.flatMap(({ pages }) => pages.map(({ runbook }) => runbook.title));
  const span = count === 1 ? titles[0] : `${titles[0]} to ${titles.at(-1)}`;
  const [only, ...more] = groups;
  const names =
    more.length > 0
      ? groups.map(({ folder }) => folder || 'no folder')
      : [only?.folder ? `${only.folder}, ${span}` : span];
  const others = names.length - MOST_NAMES;
  const named = names.slice(0, MOST_NAMES).join(', ');
  return `${count} ${count === 1 ? 'page' : 'pages'}: ${named}${others > 0 ? ` and ${others} more folders` : ''}`;
}

function section(heading: string, items: readonly string[]): string {
  return `## ${heading}\n\n${items.join('')}`;
}

function listItem(title: string, url: string, about: string): string {
  const name = oneLine(title).replace(/[\\[\]]/g, '\\$&');
  const target = url.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `- [${name}](${target}): ${oneLine(about)}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
