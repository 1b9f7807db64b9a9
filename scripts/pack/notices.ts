import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const named = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const licenseFile = /^(?:licen[cs]e|copying|notice)/i;

/** The licences of the packages whose code, or files, the package holds. */
export function thirdPartyNotices(
  root: string,
  bundles: readonly Metafile[],
  copied: readonly string[],
): string {
  const folders = new Set(copied.map((name) => join('node_modules', name)));
  for (const path of bundles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const [ahead, name] = named.exec(path) ?? [];
    if (ahead !== undefined && name !== undefined) folders.add(ahead.slice(0, -1));
  }
  const holders = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { title, text } = noticeOf(join(root, folder));
    holders.set(text, [...(holders.get(text) ?? []), title]);
  }
  const rule = '-'.repeat(72);
  const notices = [...holders].map(
    ([text, titles]) => `${rule}\n${titles.join('\n')}\n\n${text}\n`,
  );
  return `This package holds code of the following packages.\n\n${notices.join('\n')}`;
}

/** Throws where a package has no licence that could be named. */
function noticeOf(folder: string): { title: string; text: string } {
  const { name, version, license }: { name: string; version: string; license?: unknown } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (typeof license !== 'string' && texts.length === 0) {
    throw new Error(`The package ${name} names no licence.`);
  }
  return {
    title: `${name} ${version}: ${String(license ?? 'see below')}`,
    text: texts.join('\n\n'),
  };
}
