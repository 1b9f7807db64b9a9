import type { Anchor, CodeBlock, Field, FieldName, Kind } from '../model.ts';
import type { Section } from './document.ts';
import { tellsFailure } from './failure/tells-failure.ts';
import { distinctiveFields, entryFields, type ParseOptions } from './fields/parse-options.ts';
import type { Vocabulary } from './fields/vocabulary.ts';
import type { FrontMatter } from './front-matter/front-matter-schema.ts';
import { isAlertLabel } from './outline/alert-heading.ts';
import { fieldsOf } from './outline/section-parts.ts';

/** How to recognise the entries of a page. */
export interface PageKind {
  kind: Kind;
  /** Whether a section of this title that owns these fields is an entry. */
  isEntry: (fields: readonly Field[], title: string) => boolean;
  /** Whether the title of an entry may be the name of an alert, which is its signature. */
  namesAlerts: boolean;
  /** Whether entries may be told by the entries around them, since no kind says what one is. */
  isInferred: boolean;
  /** Fields that may make an entry by themselves, also in a row of a table that lists failures. */
  distinctive: ReadonlySet<FieldName>;
}

/**
 * The kind that a page states; else `signatures` where it speaks the language of Replaybook (a
 * section with two of signature, artifacts and replay command, a `signature` fence) or the
 * configuration says what that kind needs; else `alert`, which asks for what any author of a
 * runbook writes.
 */
export function readPageKind(
  stated: FrontMatter['kind'],
  outline: Section,
  codeBlocks: readonly CodeBlock[],
  words: Vocabulary,
  options: ParseOptions,
): PageKind {
  const isOwn =
    options.kinds?.signatures !== undefined ||
    codeBlocks.some(({ language }) => language?.toLowerCase() === 'signature') ||
    usesOwnNames(outline, words);
  const kind = stated ?? (isOwn ? 'signatures' : null);
  if (kind !== null) {
    const distinctive = entryFields(kind, options);
    const isEntry: PageKind['isEntry'] = (fields) =>
      fields.some(({ name }) => distinctive.has(name));
    return { kind, distinctive, isEntry, namesAlerts: kind === 'alert', isInferred: false };
  }
  return {
    kind: 'alert',
    distinctive: distinctiveFields,
    isEntry: (fields, title) => tellsFailure(fields, title, words),
    namesAlerts: speaksOfAlerts(outline),
    isInferred: true,
  };
}

/** Whether a section has two of the fields that Replaybook is about, by its own names for them. */
function usesOwnNames(section: Section, words: Vocabulary): boolean {
  // `**Triggers:**` above `**Artifacts:**` tell of a workflow.
  const fields = fieldsOf(section).filter(
    ({ name, label }) => ownFields.has(name) && !/^\W*triggers?\W*$/i.test(label),
  );
  const own = fields.filter(({ label }) => words.isOwn(label));
  // `**Command:**` above `**Artifacts:**` says how a report was made.
  const told = fields.some(({ name }) => name === 'signature')
    ? fields.filter(({ label, form }) => form !== 'heading' || words.isOwn(label))
    : own;
  return (
    (own.length > 0 && new Set(told.map(({ name }) => name)).size >= 2) ||
    section.parts.some((part) => part.type === 'section' && usesOwnNames(part, words))
  );
}

const ownFields: ReadonlySet<FieldName> = new Set(['signature', 'artifacts', 'replay']);

/**
 * Whether a page says that it is about alerts, by that word or by the headings that pages about one
 * have: `PostgreSQL` heads many a section that is about none.
 */
function speaksOfAlerts(section: Section): boolean {
  if (/\balert|告警/i.test(section.title)) return true;
  const fields = fieldsOf(section);
  const headings = fields.flatMap(({ form, name }) => (form === 'heading' ? name : []));
  return (
    fields.some(({ label }) => isAlertLabel(label)) ||
    (headings.includes('diagnosis') && headings.includes('remediation')) ||
    section.parts.some((part) => part.type === 'section' && speaksOfAlerts(part))
  );
}

/**
 * The kind of a page without a kind that has no failure to look up, by its title and headings: a
 * record of an incident, a design with chapters about its risks, or a list of changes. Null for any other page.
 */
export function readWholeKind(
  path: string,
  title: string,
  anchors: readonly Anchor[],
): Kind | null {
  if (changes.test(path) || legal.test(path)) return 'reference';
  // What opens a chapter of a page may open a part of each of its procedures, too.
  const chapters = anchors.filter(({ depth }) => depth <= 2);
  const headings = new Set(chapters.map(({ text }) => plain(text)));
  const count = (names: ReadonlySet<string>) => [...names].filter((n) => headings.has(n)).length;
  const isReview = headings.has('timeline') && count(reviewChapters) > 0;
  if (isReview || (postMortem.test(title) && !aboutReviews.test(title))) return 'incident';
  return design.test(title) || count(designChapters) >= 2 ? 'reference' : null;
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^\P{L}+|\P{L}+$/gu, '')
    .replace(/(?<=\w[a-rt-z])s$/, '');
}

const changes = /(?:^|\/)(?:change-?log|release-?notes?|news|history)(?:[._-][^/]*)?\.\w+$/i;
const legal =
  /(?:^|\/)(?:code[-_]of[-_]conduct|licen[cs]es?|notice|authors|contributors|maintainers|code-?owners|governance)(?:[._-][^/]*)?\.\w+$/i;
const about = /(?:^|\/)(?:readme|contributing|security|support)(?:[._-][^/]*)?\.\w+$/i;

const folderOfOne = /(?:(?:run|play)-?books?|procedures?|sops?)\/[^/]+\/readme\.\w+$/i;

/** Whether a page is about a repository and how to work on it, by its name: no procedure, whatever it lists. */
export function isAboutRepository(path: string): boolean {
  // `runbooks/restart-broker/README.md` is what its folder is about.
  return about.test(path) && !folderOfOne.test(path);
}

/** How to write such a record is none. */
const aboutReviews = /\b(?:workflow|process|procedure|guide|policy|how to)\b/i;
const postMortem =
  /^\P{L}*(?:RCA|root[- ]cause analysis|PIR|post-incident review|COE|outage report)\s*[:：–—-]|\bpost-?\s?mortem\b|\bincident (?:report|review|record)\b|事故报告|事后复盘/iu;
const reviewChapters: ReadonlySet<string> = new Set([
  'root cause',
  'lessons learned',
  'action item',
  'what went well',
  'what went wrong',
  'follow-up',
  'contributing factor',
]);
const design =
  /^(?:proposal|rfc|adr|kep|rfd|design(?: doc(?:ument)?)?)\b[\s:#\d-]|\bthreat[- ]model|\brisk (?:register|assessment|analysis|matrix)\b/i;
const designChapters: ReadonlySet<string> = new Set([
  'motivation',
  'problem statement',
  'success criteria',
  'acceptance criteria',
  'deliverable',
  'goal',
  'non-goal',
  'proposal',
  'drawback',
  'alternative',
  'alternatives considered',
  'risks and mitigation',
  'prior art',
  'unresolved question',
  'open question',
  'user storie',
  'rationale',
  'decision',
  'consequence',
  'graduation criteria',
]);
