import * as z from 'zod';
import { exportedCatalogSchema, signatureIndexSchema } from '../../core/export/export-schema.ts';
import type { SiteContent } from '../content/site-content.ts';

/**
 * Published schemas by name. A name never changes its meaning; a breaking change gets a new name.
 */
const schemas = {
  'catalog-1': exportedCatalogSchema,
  'signatures-1': signatureIndexSchema,
} as const;

export type SchemaName = keyof typeof schemas;
export const schemaNames = Object.keys(schemas) as SchemaName[];

/** Address of a schema: absolute if the address of the published site is known. */
export function schemaUrl(name: SchemaName, { base, origin }: SiteContent): string {
  const path = `${base}schemas/${name}.json`;
  return origin === null ? path : new URL(path, origin).href;
}

/** A JSON Schema (draft 2020-12) as text. */
export function schemaText(name: SchemaName, site: SiteContent): string {
  const schema = z.toJSONSchema(schemas[name], { io: 'input' });
  const id = site.origin === null ? {} : { $id: schemaUrl(name, site) };
  return `${JSON.stringify({ ...schema, ...id }, null, 2)}\n`;
}
