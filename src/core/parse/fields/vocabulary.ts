import { once, rememberSome } from '../../memoize.ts';
import type { FieldName } from '../../model.ts';
import { columnNames, vagueColumns } from './column-names.ts';

import { findComposed } from './composed-names.ts';
import { fieldNames } from './field-names.ts';
import { isFieldName, type LabelName } from './label-name.ts';
import type { ComposedName, NamedField } from './name-list.ts';
import { namesInLatinScript } from './names-in-latin-script.ts';
import { normalizeLabel } from './normalize-label.ts';
import { plainSpellings } from './plain-spellings.ts';
import { createSpeller, type Speller } from './spelling.ts';

/** Field names by their normal form. */
export interface Vocabulary {
  find(label: string): LabelName | null;
  /** The field name that an unknown label probably means. */
  meant: Speller;
  /** The field in the head of a table column; `Symptom / error` is a symptom. */
  findColumn(head: string): Column | null;
  /** Whether a label written without emphasis needs a line of its own. */
  standsAlone(label: string): boolean;
  /** Whether a label is a name that only runbooks written for Replaybook use. */
  isOwn(label: string): boolean;
  /** Whether a label alone does not indicate a failure. */
  isVague(label: string): boolean;
  /** Whether a label indicates no failure, also beside others. */
  isFaint(label: string): boolean;
  /** Whether a heading alone does not indicate a failure. */
  isChapter(title: string): boolean;
}

interface Column {
  name: LabelName;
  /** Whether the head alone shows that the column contains the field. */
  isClear: boolean;
}

/** Questions of other languages, which head many a table. */
const asking = /^(?:por q|pourquoi|warum|was |o que|qu[eé] |cosa )/;
/** Longer texts are not labels. */
const longest = 80;

/** `solution 2`, `対処法1`, `cause a`. */
const numbered = /^(.*?\p{L})(?:\s*#?\d{1,2}|\s[a-f])$/u;
const twoNames =
  /^([^/\\&]+?)(?:\s*[/\\&+・]\s*| (?:and|or|y|o|e|ou|et|und|oder) |(?<=[\u3040-\u9fff])(?:と|及び|および|及|和|与)(?=[\u3040-\u9fff])|[과와] | 및 )([^/\\&]+)$/u;

type ExtraNames = Partial<Record<FieldName, readonly string[]>>;

/** `Resume` is no `Résumé`. */
const unaccented = namesInLatinScript
  .filter(({ name }) => name.length > 6)
  .flatMap((named) =>
    plainSpellings(normalizeLabel(named.name)).map((name): [string, NamedField] => [name, named]),
  );
const builtIn = new Map([
  ...unaccented,
  ...fieldNames.map((named): [string, NamedField] => [normalizeLabel(named.name), named]),
]);
const columns = new Map(
  columnNames.map(({ name, field }): [string, LabelName] => [normalizeLabel(name), field]),
);
const vague = new Set(vagueColumns.map(normalizeLabel));
const noNames: ExtraNames = {};
const configured = new WeakMap<ExtraNames, Vocabulary>();

/** The built-in names and those of the configuration; a configured name wins. */
export function vocabularyOf(extra: ExtraNames = noNames): Vocabulary {
  let words = configured.get(extra);
  if (words === undefined) {
    const names = [...fieldNames, ...namesOf(extra)];
    const written = [...fieldNames.filter(isSpelled), ...namesOf(extra)].filter(({ field }) =>
      isFieldName(field),
    );
    words = createVocabulary(
      new Map([
        ...unaccented.map(([name, { field }]): [string, LabelName] => [name, field]),
        ...names.map(({ name, field }): [string, LabelName] => [normalizeLabel(name), field]),
      ]),
      new Map(written.map(({ name }) => [normalizeLabel(name), name])),
    );
    configured.set(extra, words);
  }
  return words;
}

/** Names of other languages in Latin letters are near to English words that mean something else. */
function isSpelled({ language, distinctive }: NamedField): boolean {
  return distinctive !== 'faint' && (language === 'en' || language === 'zh');
}

/** What one failure has several of. */
const severalFields: ReadonlySet<LabelName> = new Set(['remediation', 'causes', 'verification']);
/** `The problem` opens a sentence, or a chapter of a story. */
const opening = /^\W*the\s/i;
const oneOfSteps = /^(?:step|action|response|runbook|playbook)$/;

function isFaint(label: string): boolean {
  return opening.test(label) || namedBy(label)?.distinctive === 'faint';
}

/** A name that is built in, whole or by its parts. */
function namedBy(label: string): ComposedName | undefined {
  const name = normalizeLabel(label);
  const whole = builtIn.get(name) ?? findComposed(name);
  if (whole) return whole;
  const [, one = '', other = ''] = twoNames.exec(name) ?? numbered.exec(name) ?? [];
  const [first, second] = [one, other].map((part) => (part === '' ? undefined : namedBy(part)));
  // Of two names, the less sure one: `Debugging and diagnosis` is a chapter.
  return second !== undefined && second.distinctive !== 'clear' ? second : first;
}

function namesOf(extra: ExtraNames): Pick<NamedField, 'name' | 'field'>[] {
  return Object.entries(extra).flatMap(([field, names]) =>
    names.map((name) => ({ name, field: field as FieldName })),
  );
}

function createVocabulary(
  names: ReadonlyMap<string, LabelName>,
  written: ReadonlyMap<string, string>,
): Vocabulary {
  // The same few labels open the paragraphs of most pages.
  const findShort = rememberSome(5_000, (label): LabelName | null => {
    const name = normalizeLabel(label);
    // `Contains:` lists what something holds; only `Contain` is a step.
    if (name === '' || /^\W*contains\W*$/i.test(label)) return null;
    return names.get(name) ?? findComposed(name)?.field ?? findBoth(name) ?? findNumbered(name);
  });
  const find = (label: string): LabelName | null =>
    label.length > longest ? null : findShort(label);
  /** `Solution 2`, `対処法1`: one of several. */
  const findNumbered = (normal: string): LabelName | null => {
    const [, name = ''] = numbered.exec(normal) ?? [];
    const found = name === '' ? null : find(name);
    const isOne = namedBy(name)?.distinctive !== 'faint' && !oneOfSteps.test(name);
    return found !== null && severalFields.has(found) && isOne ? found : null;
  };
  /** `Diagnosis and mitigation`: of two names, readers look for the fix. */
  const findBoth = (normal: string): LabelName | null => {
    const [, first, second] = twoNames.exec(normal) ?? [];
    // `Playbook / Runbook` is a term of a glossary.
    if (first === undefined || second === undefined || normal.includes('runbook')) return null;
    const [one, other] = [first, second].map((part) => {
      const name = normalizeLabel(part);
      return names.get(name) ?? findComposed(name)?.field;
    });
    if (one === undefined || other === undefined) return null;
    return other === 'remediation' ? other : one;
  };
  /** `What happens` and `Warum` head many a table; as the name of a label it is clear what they are. */
  const isVagueColumn = (head: string): boolean => {
    const normal = normalizeLabel(head);
    const known = builtIn.get(normal);
    if (vague.has(normal)) return true;
    return known ? asking.test(normal) : findComposed(normal)?.distinctive === 'vague';
  };
  const findColumn = (head: string): Column | null => {
    const name = isFaint(head) ? null : find(head);
    if (name !== null) return { name, isClear: !isVagueColumn(head) };
    const other = columns.get(normalizeLabel(head));
    // `If you see` leads to nothing but what to do.
    return other === undefined
      ? null
      : { name: other, isClear: /^(?:if you see\b|error (?:string|text)$)/i.test(head) };
  };
  /** `First checks`, `Safe mitigation`: a qualifying word and a name. */
  const findQualified = (head: string): Column | null => {
    const [, lead = '', name = ''] = /^(\p{L}+)\s+(\p{L}+)$/u.exec(head) ?? [];
    // `Healthy signal` is none of a failure.
    const found = /^(?:healthy|expected|normal|good|target)$/i.test(lead) ? null : findColumn(name);
    return found === null ? null : { ...found, isClear: false };
  };
  const meant = once(() => createSpeller(written));
  return {
    find,
    meant: (label) => (find(label) === null ? meant()(label) : null),
    findColumn: (head) => {
      const whole = findColumn(head);
      if (whole !== null || head.length > longest) return whole;
      const parts = head.split(/\s*(?:[/&,+()（）]|\b(?:and|or)\b)\s*/i);
      const found = parts.flatMap((part) => findColumn(part) ?? findQualified(part) ?? []);
      // In `Cause and fix`, readers look for the fix.
      return found.find(({ name }) => name === 'remediation') ?? found[0] ?? null;
    },
    standsAlone: (label) =>
      opening.test(label) || (builtIn.get(normalizeLabel(label))?.ordinary ?? false),
    isOwn: (label) => builtIn.get(normalizeLabel(label))?.distinctive === 'own',
    isVague: (label) => ['vague', 'faint'].includes(namedBy(label)?.distinctive ?? ''),
    isFaint,
    isChapter: (title) => {
      const named = namedBy(title);
      return named !== undefined && named.distinctive !== 'clear';
    },
  };
}
