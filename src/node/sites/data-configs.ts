import { dirname, join } from 'node:path/posix';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { fileLimit } from '../time-limit.ts';
import { at, contentAt, pathOf, type ReadConfig } from './site-config.ts';

const text = z.string().catch('');
const mkdocsSchema = z.object({ docs_dir: text, site_url: text });
const hugoSchema = z.object({
  baseURL: z.string().optional().catch(undefined),
  baseurl: z.string().optional().catch(undefined),
  contentDir: text,
  module: z
    .object({ mounts: z.array(z.object({ source: text, target: text })) })
    .optional()
    .catch(undefined),
});

export function readMkdocs(source: string, config: string): ReturnType<ReadConfig> {
  const parsed = mkdocsSchema.safeParse(dataOf(source, config));
  if (!parsed.success) return null;
  const content = contentAt(dirname(config), parsed.data.docs_dir || 'docs');
  const address = pathOf(parsed.data.site_url);
  return content === null ? null : { name: 'MkDocs', slug: 'mkdocs', content, address };
}

/** The successor of MkDocs, with the same dialect. */
export function readZensical(source: string, config: string): ReturnType<ReadConfig> {
  const parsed = z.object({ project: mkdocsSchema }).safeParse(dataOf(source, config));
  if (!parsed.success) return null;
  return readMkdocs(JSON.stringify(parsed.data.project), join(dirname(config), 'mkdocs.yml'));
}

/** `config.toml` is a name that many programs have; only Hugo's has a base address. */
export function readHugo(source: string, config: string): ReturnType<ReadConfig> {
  const parsed = hugoSchema.safeParse(dataOf(source, config));
  const address = parsed.data?.baseURL ?? parsed.data?.baseurl;
  if (!parsed.success || address === undefined) return null;
  const folder = dirname(config).replace(/(?:^|\/)config\/_default$/, '') || '.';
  const mounts = parsed.data.module?.mounts ?? [];
  const whole = mounts.find(({ target }) => target === 'content')?.source;
  const content = contentAt(folder, parsed.data.contentDir || whole || 'content');
  if (content === null) return null;
  // A folder from elsewhere joins what the pages have under its name.
  const others = mounts.flatMap(({ source: from, target }) => {
    const [, name] = /^content\/(.+)$/.exec(target) ?? [];
    const mounted = contentAt(folder, from);
    if (name === undefined || mounted === null) return [];
    return [{ content: mounted, address: pathOf(`/${name}`), beside: join(content, name) }];
  });
  return { name: 'Hugo', slug: 'hugo', content, address: pathOf(address), others };
}

/** Its anchors are those of Hugo, too. */
export function readZola(source: string, config: string): ReturnType<ReadConfig> {
  const parsed = z.object({ base_url: z.string() }).safeParse(dataOf(source, config));
  return parsed.success ? at(config, 'content', 'Zola', 'hugo', parsed.data.base_url) : null;
}

/** Its anchors are those of Hugo. */
export function readMdbook(source: string, config: string): ReturnType<ReadConfig> {
  const parsed = z.object({ book: z.object({ src: text }) }).safeParse(dataOf(source, config));
  return parsed.success ? at(config, parsed.data.book.src || 'src', 'mdBook', 'hugo') : null;
}

export function readJekyll(source: string, config: string): ReturnType<ReadConfig> {
  const { data } = z.object({ baseurl: text, source: text }).safeParse(dataOf(source, config));
  return at(config, data?.source || '.', 'Jekyll', 'github', data?.baseurl);
}

export function readGitbook(source: string, config: string): ReturnType<ReadConfig> {
  const parsed = z.object({ root: text }).safeParse(dataOf(source, config) ?? {});
  return at(config, parsed.data?.root || '.', 'GitBook', 'gitbook');
}

function dataOf(source: string, config: string): unknown {
  const read = (): unknown =>
    config.endsWith('.toml') ? parseToml(source) : parseYaml(source, { logLevel: 'silent' });
  try {
    return fileLimit.run(source, read)?.result ?? null;
  } catch {
    return null;
  }
}
