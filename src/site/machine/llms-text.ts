import { groupPages } from '../content/browse/page-groups.ts';
import type { Page } from '../content/page.ts';
import type { SiteContent } from '../content/site-content.ts';
import { schemaNames, schemaUrl } from './schemas.ts';

/**
 * The site for language models, in the format of llmstxt.org: a heading, a summary, lists of links
 * to the Markdown of the pages.
 */
export function llmsText(site: SiteContent): string {
  const address = (url: string) => (site.origin === null ? url : new URL(url, site.origin).href);
  const line = (page: Page) => {
    const { runbook, description, sourceUrl, url } = page;
    const counted = `${runbook.entries.length} ${runbook.entries.length === 1 ? 'entry' : 'entries'}`;
    const about = `${runbook.kind}; ${counted}; ${description}`;
    return listItem(runbook.title, address(sourceUrl ?? url), about);
  };
  const isOptional = ({ runbook }: Page) => runbook.kind === 'campaign';
  const groups = groupPages(site.pages.filter((page) => !isOptional(page)));
  const optional = site.pages.filter(isOptional);
  const own = (path: string) => address(`${site.base}${path}`);
  const sections = [
    ...groups.map(({ folder, pages }) => {
      const heading = folder === '' ? 'Runbooks' : `Runbooks: ${oneLine(folder)}`;
      return section(heading, pages.map(line));
    }),
    section('Data', [
      listItem(
        'signatures.json',
        own('signatures.json'),
        'every failure signature with its replay commands',
      ),
      listItem('catalog.json', own('catalog.json'), 'everything the runbooks say, as JSON'),
      ...schemaNames.map((name) => {
        return listItem(`${name}.json`, address(schemaUrl(name, site)), 'JSON Schema');
      }),
    ]),
    ...(optional.length > 0 ? [section('Optional', optional.map(line))] : []),
  ];
  return `# ${oneLine(site.title)}

> Runbooks: what a failure looks like in a log, which artifacts to open, the command that replays it,
> and how to remedy it.

To find the entry of a failure, look for its line in the patterns of signatures.json. In a pattern,
\` ... \` stands for any text within the line and \`<name>\` for one word. Placeholders of a command
have to be filled in before it is run.

${sections.join('\n')}`;
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
