/**
 * The one data model. Every schema is a zod schema and every type is inferred from one, so that the
 * cache, the exported JSON and the code cannot drift apart. All of it is plain JSON: no tree nodes,
 * no functions, no dates.
 */
import * as z from 'zod';

/** A place in a file: line and column are 1-based, offset is a 0-based UTF-16 index (as in unist). */
export const pointSchema = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  offset: z.int().nonnegative(),
});
export type Point = z.infer<typeof pointSchema>;

/** A half-open span of a file: `end` is the point after the last character. */
export const positionSchema = z.strictObject({ start: pointSchema, end: pointSchema });
export type Position = z.infer<typeof positionSchema>;

// biome-ignore format: a list of names
export const kindSchema = z.enum([
  'signatures', 'alert', 'incident', 'policy', 'campaign', 'procedure', 'reference',
]);
/** The kind of a runbook decides which sections are entries and which fields they need. */
export type Kind = z.infer<typeof kindSchema>;

// biome-ignore format: a list of names
export const fieldNameSchema = z.enum([
  'signature', 'artifacts', 'replay', 'diagnosis', 'remediation', 'verification', 'scope', 'causes',
  'context', 'example', 'counterexample', 'severity', 'owner', 'escalation', 'prevention',
  'references', 'unless', 'noise', 'priority', 'consequence',
]);
export type FieldName = z.infer<typeof fieldNameSchema>;

/** The form of a field's name: label, list item, sub-heading, or column head of a table. */
const fieldFormSchema = z.enum(['bold', 'plain', 'item', 'heading', 'column']);

const fieldSchema = z.strictObject({
  name: fieldNameSchema,
  /** The name as written, without its colon: `Focused reproduction`. */
  label: z.string(),
  form: fieldFormSchema,
  position: positionSchema,
  labelPosition: positionSchema,
  /** Whether the content is only white space. */
  empty: z.boolean(),
});
export type Field = z.infer<typeof fieldSchema>;

/** What a runbook declares about the values of a name. */
const valueRuleSchema = z.strictObject({
  /** The only valid values; empty if all are valid. */
  allowed: z.array(z.string()),
  /** A regular expression of the RE2 subset that must match the whole value. */
  pattern: z.string().nullable(),
});
export type ValueRule = z.infer<typeof valueRuleSchema>;

export const patternStepSchema = z.strictObject({
  type: z.enum(['text', 'regex']),
  /** Pattern text in the grammar of `core/pattern/pattern.ts`; for a regex, its body. */
  source: z.string(),
  flags: z.string(),
  position: positionSchema,
  /** The most lines after the step before; 1 for the very next line. Without it, the window counts. */
  within: z.int().positive().optional(),
  /** The line must not follow: up to the next step, or to the end of the log. */
  unless: z.literal(true).optional(),
  /** The declared values of its captures, by name: a line with other values is no hit. */
  values: z.record(z.string(), valueRuleSchema).optional(),
});
export type PatternStep = z.infer<typeof patternStepSchema>;

const patternSchema = z.strictObject({
  /** One step for a single line; more for a sequence, in which each must follow later in the log. */
  steps: z.array(patternStepSchema).min(1),
});
export type Pattern = z.infer<typeof patternSchema>;

const signatureSchema = z.strictObject({
  patterns: z.array(patternSchema),
  /** Prose of the field: shown and searched, never matched. Empty when there is none. */
  observed: z.string(),
  /** Text of the code spans in the prose, with more weight in a search than ordinary words. */
  terms: z.array(z.string()),
  position: positionSchema,
});
export type Signature = z.infer<typeof signatureSchema>;

export const artifactSchema = z.strictObject({
  path: z.string(),
  type: z.enum(['file', 'directory', 'glob', 'url', 'prose']),
  note: z.string(),
  position: positionSchema,
});
export type Artifact = z.infer<typeof artifactSchema>;

/** How a value is made of another; every text gives a text. */
const derivationSchema = z.strictObject({
  /** Name of the other placeholder. */
  from: z.string(),
  operator: z.enum([
    'before-first',
    'before-last',
    'after-first',
    'after-last',
    'file-name',
    'folder',
    'without-start',
    'without-end',
    'replace',
    'lower-case',
    'upper-case',
    'without-workspace',
  ]),
  /** The text that it looks for; for `replace`, both texts with a newline between. */
  argument: z.string(),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** The declaration of the values of a placeholder. */
const placeholderRulesSchema = z.strictObject({
  /** In the author's words; empty without any. */
  description: z.string(),
  /** The only valid values; empty if all are valid. */
  allowed: z.array(z.string()),
  default: z.string().nullable(),
  /** A regular expression of the RE2 subset that must match the whole value. */
  pattern: z.string().nullable(),
  /** The text between several values in one place, where that is allowed. */
  joinedBy: z.string().optional(),
  /** Missing for a value that is not made of another. */
  derived: derivationSchema.optional(),
});
export type PlaceholderRules = z.infer<typeof placeholderRulesSchema>;

const placeholderDeclarationSchema = placeholderRulesSchema.extend({
  name: z.string(),
  /** Its entry; null for the whole page. */
  entryId: z.string().nullable(),
  position: positionSchema,
});
export type PlaceholderDeclaration = z.infer<typeof placeholderDeclarationSchema>;

export const placeholderSchema = z.strictObject({
  name: z.string(),
  /** The placeholder as it stands in the command: `<ts>`, `{{ ts }}`, `PATH_TO_REPORT`. */
  raw: z.string(),
  syntax: z.enum(['angle', 'mustache', 'path']),
  /** UTF-16 offsets into the command's `code`. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Position of the declaration. */
  rules: placeholderRulesSchema.optional(),
});
export type Placeholder = z.infer<typeof placeholderSchema>;

export const commandSchema = z.strictObject({
  /** The exact text to copy, without a trailing newline. */
  code: z.string(),
  /** First word of the fence's info string as written; null without one. */
  language: z.string().nullable(),
  /** Name of the shell in lower case (`bash`, `powershell`), or another interpreter's language. */
  shell: z.string().nullable(),
  field: fieldNameSchema,
  /** Short words that introduce the command: the label or the sentence above it. */
  title: z.string(),
  placeholders: z.array(placeholderSchema),
  position: positionSchema,
});
export type Command = z.infer<typeof commandSchema>;

const stepSchema = z.strictObject({
  text: z.string(),
  ordered: z.boolean(),
  commands: z.array(commandSchema),
  position: positionSchema,
});
export type Step = z.infer<typeof stepSchema>;

const excerptSchema = z.strictObject({ text: z.string(), position: positionSchema });
export type Excerpt = z.infer<typeof excerptSchema>;

/** A name in a scope, as a person may mean it. */
const scopeNameSchema = z.strictObject({
  text: z.string(),
  /** What the words around say that it names; null where they say nothing. */
  subject: z.enum(['workflow', 'job', 'step', 'alert']).nullable(),
  /** `code` for a code span or a link; a part of ordinary text may be no name at all. */
  form: z.enum(['code', 'plain']),
  position: positionSchema,
});
export type ScopeName = z.infer<typeof scopeNameSchema>;

export const entrySchema = z.strictObject({
  /** `<runbook id>#<slug>`, or only the id of the runbook for an entry without its own heading. */
  id: z.string(),
  slug: z.string(),
  /** A row of a table or an item of a list has no heading; its slug is an anchor only on the site. */
  form: z.enum(['section', 'table-row', 'list-item']),
  title: z.string(),
  depth: z.int().min(0).max(6),
  position: positionSchema,
  titlePosition: positionSchema,
  /** In the author's order. */
  fields: z.array(fieldSchema),
  signature: signatureSchema.nullable(),
  /** Lines that are background: they match no entry. Missing without any. */
  noise: z.array(patternSchema).optional(),
  /** Its place among the entries that a log matches, in the author's words. */
  priority: z.string().optional(),
  /** The entries that it is a consequence of, by address, id or title. */
  consequenceOf: z.array(z.string()).optional(),
  /** Workflow, job, step or file that the failure belongs to; inherited from an outer section. */
  scope: z
    .strictObject({ text: z.string(), inherited: z.boolean(), names: z.array(scopeNameSchema) })
    .nullable(),
  artifacts: z.array(artifactSchema),
  /** The reason given by `None: reason` in place of artifacts. */
  noArtifacts: z.string().nullable(),
  replay: z.array(commandSchema),
  /** Commands of the other fields: diagnosis, verification, remediation. */
  otherCommands: z.array(commandSchema),
  diagnosis: z.array(stepSchema),
  remediation: z.array(stepSchema),
  verification: z.string(),
  causes: z.array(z.string()),
  context: z.string(),
  examples: z.array(excerptSchema),
  counterexamples: z.array(excerptSchema),
  severity: z.string().nullable(),
  owner: z.string().nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

const linkSchema = z.strictObject({
  type: z.enum(['link', 'image', 'html', 'diagram']),
  /** The destination as the Markdown or HTML parser decodes it; not resolved, not unescaped. */
  url: z.string(),
  text: z.string(),
  position: positionSchema,
});
export type Link = z.infer<typeof linkSchema>;

const anchorSchema = z.strictObject({
  slug: z.string(),
  source: z.enum(['heading', 'html']),
  text: z.string(),
  depth: z.int().min(0).max(6),
  position: positionSchema,
});
export type Anchor = z.infer<typeof anchorSchema>;

const diagramSchema = z.strictObject({
  source: z.string(),
  /** Where the first character of `source` stands in the file. */
  start: pointSchema,
  position: positionSchema,
});
export type Diagram = z.infer<typeof diagramSchema>;

const codeBlockSchema = z.strictObject({
  language: z.string().nullable(),
  form: z.enum(['fence', 'indented']),
  closed: z.boolean(),
  /** Whether the block contains commands of an entry, which readers copy. */
  command: z.boolean(),
  position: positionSchema,
});
export type CodeBlock = z.infer<typeof codeBlockSchema>;

/** An HTML comment for Replaybook, without its delimiters. */
const directiveSchema = z.strictObject({ text: z.string(), position: positionSchema });
export type Directive = z.infer<typeof directiveSchema>;

/** `[text][label]` or `[^label]` without a definition; Markdown shows it as it stands. */
const undefinedReferenceSchema = z.strictObject({ label: z.string(), position: positionSchema });
export type UndefinedReference = z.infer<typeof undefinedReferenceSchema>;

/** A finding of the scan; the rule with that id has its wording and severity. */
const problemSchema = z.strictObject({
  ruleId: z.string(),
  messageId: z.string(),
  data: z.record(z.string(), z.string()),
  position: positionSchema,
  /** Lowers the severity of the rule. */
  severity: z.enum(['info', 'warning']).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A procedure for an incident: a page of the kind, or a chapter about it. */
const incidentSchema = z.strictObject({
  title: z.string(),
  /** Anchor of its heading; empty for a page without one. */
  slug: z.string(),
  /** Whether the page states the kind. */
  isStated: z.boolean(),
  position: positionSchema,
  triggers: z.array(z.string()),
  /** In the order of the table. */
  severities: z.array(
    z.strictObject({
      name: z.string(),
      criteria: z.string(),
      /** The response target, in the author's words. */
      target: z.string(),
      position: positionSchema,
    }),
  ),
  evidence: z.array(artifactSchema),
  /** Number of steps of its ordered flow. */
  steps: z.int().nonnegative(),
  exit: z.array(z.string()),
  /** Whether it says whom to bring in. */
  escalates: z.boolean(),
});
export type Incident = z.infer<typeof incidentSchema>;

/** The work of a campaign: rows with a status, and boxes to tick off. */
const campaignSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      text: z.string(),
      /** Its class, or what introduces its list; empty without one. */
      group: z.string(),
      done: z.boolean(),
      position: positionSchema,
    }),
  ),
});
export type Campaign = z.infer<typeof campaignSchema>;

export const metaSchema = z.strictObject({
  owner: z.string().optional(),
  severity: z.string().optional(),
  /** The place of its entries among those that a log matches. */
  priority: z.string().optional(),
  status: z.string().optional(),
  /** ISO date on which its work began. */
  started: z.string().optional(),
  /** ISO date. */
  reviewed: z.string().optional(),
  /** Days between reviews. */
  reviewEvery: z.int().positive().optional(),
  tags: z.array(z.string()),
  /** Former addresses of the page, without leading slash. */
  aliases: z.array(z.string()),
});
export type Meta = z.infer<typeof metaSchema>;

export const runbookSchema = z.strictObject({
  /** Path inside the runbooks folder, without extension: `ci`, `teams/storage/disk`. */
  id: z.string(),
  /** `/`-separated path from the root of the project: `runbooks/ci.md`. */
  path: z.string(),
  title: z.string(),
  kind: kindSchema,
  /** Whether its front matter or the configuration states the kind; missing where neither does. */
  hasStatedKind: z.literal(true).optional(),
  meta: metaSchema,
  /** First paragraph of the page, as plain text. */
  summary: z.string(),
  entries: z.array(entrySchema),
  links: z.array(linkSchema),
  anchors: z.array(anchorSchema),
  undefinedReferences: z.array(undefinedReferenceSchema),
  diagrams: z.array(diagramSchema),
  codeBlocks: z.array(codeBlockSchema),
  directives: z.array(directiveSchema),
  /** Fences of a shell, by their language or evidently, that belong to no entry and are closed; missing without any. */
  otherCommands: z.array(commandSchema).optional(),
  /** Missing without any. */
  placeholders: z.array(placeholderDeclarationSchema).optional(),
  /** Missing without any. */
  incidents: z.array(incidentSchema).optional(),
  /** Missing for other kinds. */
  campaign: campaignSchema.optional(),
  problems: z.array(problemSchema),
});
export type Runbook = z.infer<typeof runbookSchema>;

const catalogSchema = z.strictObject({
  /** The runbooks folder, without a trailing slash: `runbooks`. */
  folder: z.string(),
  /** Sorted by path. */
  runbooks: z.array(runbookSchema),
});
export type Catalog = z.infer<typeof catalogSchema>;
