/**
 * The public JSON of the catalog and of the signature index, version 1: keys are only ever added,
 * so readers must accept unknown keys, as the schemas do.
 */
import * as z from 'zod';
import {
  artifactSchema,
  commandSchema,
  entrySchema,
  metaSchema,
  patternStepSchema,
  placeholderSchema,
  runbookSchema,
} from '../model.ts';

const schemaKey = z.string().optional().describe('Address of the JSON Schema of this file.');

const exportedCommandSchema = z.looseObject({
  title: commandSchema.shape.title.describe('Words that introduce the command.'),
  shell: commandSchema.shape.shell.describe('Shell, or language of another interpreter.'),
  code: commandSchema.shape.code.describe('Exact text, without a final line ending.'),
  ready: z
    .boolean()
    .describe('Whether it has no placeholders; a command with placeholders is not ready to run.'),
  placeholders: z
    .array(
      z.looseObject({
        name: placeholderSchema.shape.name,
        raw: placeholderSchema.shape.raw.describe('As written in the code.'),
        rules: placeholderSchema.shape.rules.describe(
          'What the runbook declares about its values.',
        ),
      }),
    )
    .describe('Parts of the code to fill in.'),
});

const exportedStepSchema = z.looseObject({
  text: z.string(),
  ordered: z.boolean(),
  commands: z.array(exportedCommandSchema),
});

const exportedStepOfPatternSchema = z.looseObject({
  type: patternStepSchema.shape.type,
  source: patternStepSchema.shape.source.describe('Pattern text, or the body of a regex.'),
  flags: patternStepSchema.shape.flags,
  within: patternStepSchema.shape.within.describe('The most lines after the step before.'),
  unless: patternStepSchema.shape.unless.describe('The line must not follow.'),
  values: patternStepSchema.shape.values.describe('The valid values of its captures, by name.'),
});

const exportedPatternSchema = z.looseObject({
  steps: z
    .array(exportedStepOfPatternSchema)
    .min(1)
    .describe('One step for a line; more for lines that follow one another in a log.'),
});

const { shape: entry } = entrySchema;

const exportedEntrySchema = z.looseObject({
  id: entry.id.describe('`<runbook id>#<anchor>`.'),
  title: entry.title,
  line: z.int().positive().describe('Line of its title in the file.'),
  url: z.string().optional().describe('Address on the site.'),
  signature: z
    .looseObject({
      patterns: z.array(exportedPatternSchema).describe('Patterns to look for in logs.'),
      observed: z.string().describe('The signature in prose.'),
    })
    .nullable(),
  noise: z.array(exportedPatternSchema).optional().describe('Lines that are background.'),
  priority: entry.priority.describe('Its place among the entries that a log matches.'),
  consequenceOf: entry.consequenceOf.describe('What it is a consequence of.'),
  scope: z.string().nullable().describe('Workflow, job, step or file it belongs to.'),
  artifacts: z.array(
    z.looseObject({
      path: artifactSchema.shape.path,
      type: artifactSchema.shape.type,
      note: artifactSchema.shape.note,
    }),
  ),
  noArtifacts: entry.noArtifacts.describe(
    'Why there are no artifacts, if the author gives a reason.',
  ),
  replay: z.array(exportedCommandSchema),
  diagnosis: z.array(exportedStepSchema),
  remediation: z.array(exportedStepSchema),
  verification: entry.verification,
  causes: entry.causes,
  context: entry.context,
  examples: z.array(z.string()).describe('Log excerpts that the signature matches.'),
  counterexamples: z.array(z.string()).describe('Log excerpts that it must not match.'),
  severity: entry.severity,
  owner: entry.owner,
});

const { shape: runbook } = runbookSchema;

export const exportedCatalogSchema = z
  .looseObject({
    $schema: schemaKey,
    version: z.literal(1),
    runbooks: z.array(
      z.looseObject({
        id: runbook.id,
        path: runbook.path.describe('File in the repository.'),
        title: runbook.title,
        url: z.string().optional().describe('Address on the site.'),
        source: z.string().optional().describe('Address of its Markdown on the site.'),
        kind: runbook.kind,
        summary: runbook.summary,
        meta: z.looseObject(metaSchema.shape),
        entries: z.array(exportedEntrySchema),
      }),
    ),
  })
  .meta({ title: 'Catalog of runbooks' });

export type ExportedCatalog = z.infer<typeof exportedCatalogSchema>;

export const signatureIndexSchema = z
  .looseObject({
    $schema: schemaKey,
    version: z.literal(1),
    entries: z.array(
      z.looseObject({
        id: entry.id,
        title: entry.title,
        kind: runbook.kind,
        runbook: z.string().describe('Title of its runbook.'),
        url: z.string(),
        patterns: z.array(exportedPatternSchema),
        observed: z.string(),
        terms: z.array(z.string()).describe('Names in the prose that weigh more in a search.'),
        replay: z.array(
          z.looseObject({
            code: commandSchema.shape.code,
            shell: commandSchema.shape.shell,
            placeholders: z.array(z.looseObject(placeholderSchema.shape)),
          }),
        ),
        artifacts: z.array(z.string()),
        remediation: z.array(z.string()).describe('Its first steps.'),
      }),
    ),
  })
  .meta({ title: 'Index of failure signatures' });
