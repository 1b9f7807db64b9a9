/**
 * The schemas of the options of rules, and so their documentation. They are apart from their rules,
 * which most runs use with the defaults, without zod.
 */
import * as z from 'zod';
import { type IncidentPart, incidentParts } from '../core/parse/incident-parts.ts';

export function artifactExistsOptions(): z.ZodType<{ generated: string[] }> {
  return z.strictObject({
    generated: z
      .array(z.string().min(1))
      .default([])
      .describe('Globs of the files that a run writes, relative to the root of the repository.'),
  });
}

export function commandLanguageOptions(): z.ZodType<{ language?: string | undefined }> {
  return z.strictObject({
    language: z
      .string()
      .regex(/^[\w+#.-]+$/)
      .optional()
      .describe('Language that the fix writes on every fence without a language.'),
  });
}

export function incidentStructureOptions(): z.ZodType<{ required: IncidentPart[] }> {
  return z.strictObject({
    required: z
      .array(z.enum(incidentParts))
      .default([...incidentParts])
      .describe('Parts that a procedure for incidents needs.'),
  });
}

export function knownScopeOptions(): z.ZodType<{ elsewhere: string[] }> {
  return z.strictObject({
    elsewhere: z
      .array(z.string().min(1))
      .default([])
      .describe('Globs of pages about other repositories, relative to the root of this one.'),
  });
}

export function noDangerousCommandOptions(): z.ZodType<{ words: string[] }> {
  return z.strictObject({
    words: z
      .array(z.string().min(1))
      .default([])
      .describe('More words that warn of a loss, in the language of the runbooks.'),
  });
}

export function requiredFieldsOptions(): z.ZodType<{ tables: boolean }> {
  return z.strictObject({
    tables: z
      .boolean()
      .default(false)
      .describe('Require the fields in each row of a table that lists failures, too.'),
  });
}
