import type * as z from 'zod';
import type { brandSchema, siteSchema } from './site-schema.ts';

/** How the site looks; paths are relative to the folder of the configuration. */
type BrandConfig = z.infer<typeof brandSchema>;
export type Brand = Omit<BrandConfig, 'url'>;

/** The address of the published site, and its looks. */
export function readSite(site: z.infer<typeof siteSchema>): { url: string | null; brand: Brand } {
  if (site === undefined || typeof site === 'string') {
    return { url: site ?? null, brand: { links: [] } };
  }
  const { url = null, ...brand } = site;
  return { url, brand };
}
