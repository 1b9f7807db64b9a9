import * as z from 'zod';
import { hasOneCapture } from '../../core/coverage/error-pattern.ts';
import { coverageFindings } from '../../core/coverage/finding-ids.ts';
import { dialectNames } from '../../core/links/dialect.ts';
import { fieldNameSchema, kindSchema } from '../../core/model.ts';
import { wrongBase } from './base-path.ts';
import { defaultRunbooks } from './config-files.ts';
import { langSchema, siteSchema } from './site-schema.ts';

const severitySchema = z.enum(['off', 'info', 'warning', 'error']);

const ruleSettingSchema = z.union([
  severitySchema,
  z.tuple([severitySchema, z.record(z.string(), z.unknown())]),
]);

const folderSchema = z.string().min(1);

const linksSchema = z.strictObject({
  slug: z
    .enum(dialectNames)
    .optional()
    .describe(
      'Tool that publishes the pages; it decides the anchors of headings. Without it, its configuration in the repository tells.',
    ),
  routes: z
    .record(z.string().min(1), z.union([folderSchema, z.array(folderSchema).min(1)]))
    .default({})
    .describe('Folders, from the root, that the site publishes: by the beginning of the address.'),
  ignoreUrls: z
    .array(z.string().min(1))
    .default([])
    .describe('Prefixes of URLs to skip; `*` stands for any text.'),
  allowPrivate: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Hosts that `--external` may request despite a private address; `*` stands for any text.',
    ),
});

/** Globs of files, relative to the folder of the configuration. */
const globsSchema = z.union([folderSchema, z.array(folderSchema).min(1)]);

const overrideSchema = z.strictObject({
  files: globsSchema.describe('Globs, relative to the folder of the configuration.'),
  kind: kindSchema.optional().describe('Kind of pages that do not state theirs.'),
  rules: z.record(z.string(), severitySchema).optional().describe('Severity of rules.'),
  links: linksSchema.pick({ slug: true, routes: true }).partial().optional(),
});

const patternSchema = z
  .string()
  .min(1)
  .refine(hasOneCapture, { error: 'expected a regular expression of RE2 with one capture' });

const coverageSchema = z.strictObject({
  github: z.boolean().default(true).describe('Whether workflows of GitHub Actions are read.'),
  gitlab: z
    .union([z.boolean(), folderSchema])
    .default(true)
    .describe('Whether `.gitlab-ci.yml` is read, or another file in its place.'),
  prometheus: z
    .array(z.string().min(1))
    .default([])
    .describe('Globs of rule files, `PrometheusRule` manifests and Helm templates with alerts.'),
  code: z
    .array(z.strictObject({ files: globsSchema, pattern: patternSchema }))
    .default([])
    .describe('Errors with an id: globs of source files, a pattern whose capture is the id.'),
  exceptions: z
    .string()
    .min(1)
    .default('coverage-exceptions.yml')
    .describe('File of the targets that need no entry for now.'),
  mostDays: z
    .int()
    .positive()
    .default(90)
    .describe('The most days from today to the expiry of an exception.'),
  warnDays: z
    .int()
    .nonnegative()
    .default(14)
    .describe('Days before its expiry on which an exception warns.'),
  severities: z
    .partialRecord(z.enum(coverageFindings), severitySchema)
    .default({})
    .describe('Other severities of findings.'),
});

const quarantineSchema = z.strictObject({
  metrics: z
    .string()
    .min(1)
    .optional()
    .describe('File of measured values, in JSON or YAML, that thresholds are compared with.'),
  warnHours: z
    .number()
    .nonnegative()
    .optional()
    .describe('Hours before a deadline on which it warns; 24 unless the policy says.'),
});

/** The schema of `replaybook.config.*`; every key has a default. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema, for editors.'),
  title: z.string().min(1).default('Runbooks').describe('Name of the site.'),
  runbooks: z
    .union([folderSchema, z.array(folderSchema).min(1)], {
      error: 'expected a folder, or a list of folders and globs',
    })
    .default(defaultRunbooks)
    .describe('Folder of the Markdown files, or a list of folders and globs of folders.'),
  root: z
    .string()
    .optional()
    .describe('Root of the repository, for paths and links that begin with a slash.'),
  site: siteSchema,
  lang: langSchema,
  base: z
    .string()
    .refine((base) => wrongBase(base) === null, {
      error: ({ input }) => wrongBase(String(input)) ?? '',
    })
    .default('/')
    .describe('Base path of the site.'),
  repository: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the repository, for links to edit a page or open a file.'),
  outDir: z.string().min(1).default('dist').describe('Output folder of the site.'),
  fields: z
    .partialRecord(fieldNameSchema, z.array(z.string().min(1)))
    .default({})
    .describe('More names for fields.'),
  kinds: z
    .partialRecord(
      kindSchema,
      z.strictObject({
        required: z.array(z.union([fieldNameSchema, z.array(fieldNameSchema).min(1)])).optional(),
        files: globsSchema.optional(),
      }),
    )
    .default({})
    .describe(
      'Fields that entries of a kind need, an inner list is a choice; globs of files that are of the kind.',
    ),
  rules: z.record(z.string(), ruleSettingSchema).default({}).describe('Severity and options.'),
  overrides: z
    .array(overrideSchema)
    .default([])
    .describe('Other settings for some files, by globs; of two that match, the later counts.'),
  ignore: z.array(z.string().min(1)).default([]).describe('Globs of files to ignore.'),
  links: linksSchema.prefault({}).describe('How links resolve.'),
  coverage: coverageSchema
    .prefault({})
    .describe('What can go red, and needs an entry or an exception.'),
  hits: z
    .string()
    .min(1)
    .optional()
    .describe('File that `match --record` appends to, which the site shows.'),
  quarantine: quarantineSchema
    .prefault({})
    .describe('How quarantine manifests are held to their policies.'),
  diagrams: z.enum(['svg', 'source']).default('svg').describe('How Mermaid fences are published.'),
  offline: z
    .boolean()
    .default(false)
    .describe('Whether browsers keep a copy of the site that works without a network.'),
});

export type Config = z.infer<typeof configSchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
