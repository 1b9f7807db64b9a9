import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer';
import { findBrowser } from '../../src/node/browser.ts';
import { loadSettings } from '../../src/node/config/settings.ts';
import { buildSite } from '../../src/site/build/build-site.ts';
import { serveFolders } from '../browser/static-server.ts';
import type { Bench } from './bench.ts';
import { installPeers } from './peers.ts';
import type { Report } from './report.ts';
import { benchFolder } from './workspace.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const pages = ['/', '/runbooks/cicd-failures/', '/signatures/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The part of Lighthouse's result that is reported. */
interface LighthouseResult {
  lhr: {
    categories: Record<string, Category>;
    audits: Record<string, Audit>;
  };
}

interface Category {
  score: number | null;
  auditRefs: { id: string; weight: number }[];
}

interface Audit {
  title: string;
  score: number | null;
  displayValue?: string;
  details?: { items?: { node?: { snippet: string } }[] };
}

type Lighthouse = (url: string, flags: object, config?: object) => Promise<LighthouseResult>;

export const lighthouseBench: Bench = {
  name: 'lighthouse',
  summary: 'Lighthouse (npm, once) on home, a runbook and the signature index: all have to be 100',

  async run(report) {
    report.heading('lighthouse');
    const peers = await installPeers('peers-site');
    const file = peers.file('lighthouse/core/index.js');
    if (file === null) {
      report.note(`  not measured, ${peers.trouble ?? 'lighthouse is not installed'}`);
      return;
    }
    const module = (await import(pathToFileURL(file).href)) as { default: Lighthouse };
    const outDir = join(benchFolder, 'lighthouse-site');
    const settings = await loadSettings({ cwd: projectRoot, outDir });
    await buildSite(settings);
    const server = await serveFolders({ '/': outDir });
    const { executablePath, args, env, source } = await findBrowser();
    const headless = source === 'bundled' ? ('shell' as const) : true;
    const browser = await launch({
      executablePath,
      args,
      headless,
      env: { ...process.env, ...env },
    });
    try {
      const port = Number(new URL(browser.wsEndpoint()).port);
      for (const path of pages) {
        const url = `${server.origin}${path}`;
        const flags = { port, onlyCategories: categories, logLevel: 'error' };
        reportPage(path, await module.default(url, flags), report);
      }
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

function reportPage(path: string, { lhr }: LighthouseResult, report: Report): void {
  const scores = categories.map((name) => {
    const score = lhr.categories[name]?.score ?? null;
    return [name, score === null ? 'unknown' : String(Math.round(score * 100))];
  });
  report.table(path, ['', 'score'], scores);
  for (const name of categories) {
    for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
      const audit = lhr.audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score === 1)
        continue;
      report.note(`  ${name}: ${audit.title} ${audit.displayValue ?? ''}`);
      for (const { node } of audit.details?.items?.slice(0, mostItems) ?? []) {
        if (node !== undefined) report.note(`    ${node.snippet}`);
      }
    }
  }
}

/** Of one finding. */
const mostItems = 5;
