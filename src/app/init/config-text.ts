import { existsSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Survey } from './survey.ts';
import { isSameOrBelow } from './survey-runbooks.ts';

export const configName = 'replaybook.config.json';

const installedSchema = 'node_modules/replaybook/schema/config.json';

/** The configuration of a repository: only what differs from the defaults, and its schema. */
export function configText(
  root: string,
  folders: readonly string[],
  { site, repository }: Survey,
): string {
  const isPublished =
    site !== null && folders.some((folder) => isSameOrBelow(folder, site.content));
  const [first, ...others] = folders;
  const links = {
    ...(isPublished ? { slug: site.slug } : {}),
    ...(site === null ? {} : { routes: { [site.address]: site.content } }),
  };
  const config = {
    $schema: schemaAddress(root),
    ...(first === 'runbooks' && others.length === 0
      ? {}
      : { runbooks: others.length === 0 ? first : folders }),
    ...(repository === null ? {} : { repository }),
    ...(site === null ? {} : { links }),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function schemaAddress(root: string): string {
  if (existsSync(join(root, installedSchema))) return `./${installedSchema}`;
  return `https://unpkg.com/replaybook@${packageJson.version}/schema/config.json`;
}
