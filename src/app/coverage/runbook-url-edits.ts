import { join } from 'node:path';
import { pagePaths, pageUrl } from '../../core/links/page-paths.ts';
import type { Settings } from '../../node/config/settings.ts';
import { replaceText } from '../../node/files/write-text.ts';
import { UserError } from '../../node/user-error.ts';
import type { Project } from '../project/project.ts';
import type { CoverageReport, CoveredTarget } from './coverage.ts';
import { sourceFiles } from './read-targets.ts';
import { readRuleFile } from './sources/rule-file.ts';

/** The address that the rules of an alert need. */
export interface AlertUrl {
  alert: string;
  /** The rule file, relative to the root. */
  path: string;
  /** 0-based place of its name in the file. */
  offset: number;
  url: string;
  /** Whether the rule has no address, or one that leads to no page. */
  isOpen: boolean;
}

/** The address of the entry of every alert that has one. Throws UserError without `site`. */
export function alertUrls({ settings, catalog }: Project, report: CoverageReport): AlertUrl[] {
  const { site, base } = settings;
  if (site === null) {
    throw new UserError(
      'The address of the published site is not known.',
      'Set "site" in replaybook.config to its address, such as "https://runbooks.example.org".',
    );
  }
  const origin = site.replace(/\/+$/, '');
  const paths = new Map([...pagePaths(catalog)].map(([runbook, path]) => [runbook.path, path]));
  const dead = new Set(
    report.diagnostics.flatMap(({ ruleId, path, position }) =>
      ruleId === 'dead-runbook-url' ? [placeKey(path, position.start.offset)] : [],
    ),
  );
  return report.targets.flatMap((target): AlertUrl[] => {
    const { kind, name: alert, path, runbookUrl, position } = target;
    const page = pageOf(target, paths);
    if (kind !== 'alert' || page === null) return [];
    const isOpen =
      runbookUrl === null || dead.has(placeKey(path, runbookUrl.position.start.offset));
    const url = `${origin}${pageUrl(base, page.path, page.anchor)}`;
    return [{ alert, path, offset: position.start.offset, url, isOpen }];
  });
}

function placeKey(path: string, offset: number): string {
  return `${path}:${offset}`;
}

function pageOf(
  { answers }: CoveredTarget,
  paths: ReadonlyMap<string, string>,
): { path: string; anchor: string } | null {
  const [answer] = answers;
  const path = answer === undefined ? undefined : paths.get(answer.runbook);
  if (answer === undefined || path === undefined) return null;
  // An entry without a heading of its own has the id of its page.
  return { path, anchor: answer.entry?.split('#', 2)[1] ?? '' };
}

export interface FixedUrls {
  /** Rules that got an address, by file. */
  files: ReadonlyMap<string, number>;
  /** Alerts whose rule a person has to change, with the file. */
  left: readonly AlertUrl[];
}

/** Writes the addresses of open alerts into plain rule files, and changes nothing else in them. */
export async function fixAlertUrls(
  { root }: Pick<Settings, 'root'>,
  urls: readonly AlertUrl[],
): Promise<FixedUrls> {
  const files = new Map<string, number>();
  const left: AlertUrl[] = [];
  const byFile = Map.groupBy(
    urls.filter(({ isOpen }) => isOpen),
    ({ path }) => path,
  );
  const { read } = sourceFiles(root, []);
  for (const [path, open] of byFile) {
    const source = read(path);
    const wanted = new Map(open.map(({ offset, url }) => [offset, url]));
    const fixed = 'text' in source ? withUrls(path, source.text, wanted) : null;
    if (fixed === null) left.push(...open);
    else {
      await replaceText(join(root, path), fixed.text, root);
      files.set(path, fixed.count);
    }
  }
  return { files, left };
}

/** Null where the text is a template, or would not read back as it should. */
function withUrls(
  path: string,
  text: string,
  wanted: ReadonlyMap<number, string>,
): { text: string; count: number } | null {
  const before = readRuleFile(path, text);
  const places = before.alerts.flatMap(({ position, urlPlace, runbookUrl }) => {
    const url = wanted.get(position.start.offset);
    if (url === undefined || runbookUrl?.text === url) return [];
    return urlPlace === null ? [null] : [{ ...urlPlace, url }];
  });
  let fixed = text;
  for (const place of places.toReversed()) {
    if (place === null) return null;
    const { start, end, before: head, after, url } = place;
    fixed = `${fixed.slice(0, start)}${head}${url}${after}${fixed.slice(end)}`;
  }
  const { alerts, problems } = readRuleFile(path, fixed);
  const isSound =
    problems.length === 0 &&
    alerts.length === before.alerts.length &&
    before.alerts.every(({ name, position, runbookUrl }, at) => {
      const url = wanted.get(position.start.offset) ?? runbookUrl?.text;
      return alerts[at]?.name === name && alerts[at]?.runbookUrl?.text === url;
    });
  return isSound ? { text: fixed, count: places.length } : null;
}
