import * as z from 'zod';
import { dialectNames } from '../../core/links/dialect.ts';
import { fieldNameSchema, kindSchema } from '../../core/model.ts';
import { wrongBase } from './base-path.ts';

const severitySchema = z.enum(['off', 'info', 'warning', 'error']);

const ruleSettingSchema = z.union([
  severitySchema,
  z.tuple([severitySchema, z.record(z.string(), z.unknown())]),
]);

const folderSchema = z.string().min(1);

const linksSchema = z.strictObject({
  slug: z
    .enum(dialectNames)
    .default('github')
    .describe('What publishes the pages, and so names the anchors of headings.'),
  routes: z
    .record(z.string().min(1), z.union([folderSchema, z.array(folderSchema).min(1)]))
    .default({})
    .describe('Folders, from the root, that the site publishes: by the beginning of the address.'),
  ignoreUrls: z
    .array(z.string().min(1))
    .default([])
    .describe('Beginnings of URLs not to judge; `*` stands for any text.'),
  allowPrivate: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Hosts to ask with `--external` though their address is private; `*` stands for any text.',
    ),
});

/** Everything that `replaybook.config.*` may say; every key has a default. */
export const configSchema = z.strictObject({
  title: z.string().min(1).default('Runbooks').describe('Name of the site.'),
  runbooks: z.string().min(1).default('runbooks').describe('Folder of the Markdown files.'),
  root: z
    .string()
    .optional()
    .describe('Root of the repository, for paths and for links that begin with a slash.'),
  site: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the published site.'),
  base: z
    .string()
    .refine((base) => wrongBase(base) === null, {
      error: ({ input }) => wrongBase(String(input)) ?? '',
    })
    .default('/')
    .describe('Path below which the site is served.'),
  repository: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the repository, for links to edit a page or open a file.'),
  outDir: z.string().min(1).default('dist').describe('Folder that the site is written to.'),
  fields: z
    .partialRecord(fieldNameSchema, z.array(z.string().min(1)))
    .default({})
    .describe('Further names of fields.'),
  kinds: z
    .partialRecord(
      kindSchema,
      z.strictObject({
        required: z.array(z.union([fieldNameSchema, z.array(fieldNameSchema).min(1)])),
      }),
    )
    .default({})
    .describe('What the entries of a kind need; an inner list is a choice.'),
  rules: z.record(z.string(), ruleSettingSchema).default({}).describe('Severity and options.'),
  ignore: z.array(z.string().min(1)).default([]).describe('Globs of files to leave out.'),
  links: linksSchema.prefault({}).describe('How links are read.'),
  diagrams: z.enum(['svg', 'source']).default('svg').describe('How Mermaid fences are published.'),
  offline: z
    .boolean()
    .default(false)
    .describe('Whether browsers keep a copy of the site that works without a network.'),
});

export type Config = z.infer<typeof configSchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
