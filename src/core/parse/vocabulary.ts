import type { FieldName } from '../model.ts';
import { builtInNames, type LabelName, ordinaryWords } from './field-names.ts';
import { normalizeLabel } from './normalize-label.ts';

/** Field names by their normal form. */
export interface Vocabulary {
  find(label: string): LabelName | null;
  /** Whether a label written without emphasis needs a line of its own. */
  standsAlone(label: string): boolean;
}

/** Longer texts are no labels. */
const longest = 80;

type ExtraNames = Partial<Record<FieldName, readonly string[]>>;

const builtIn = namesOf(builtInNames);
const ordinary = new Set(ordinaryWords.map(normalizeLabel));
const noNames: ExtraNames = {};
const configured = new WeakMap<ExtraNames, Vocabulary>();

/** The built-in names and those of the configuration; a configured name wins. */
export function vocabularyOf(extra: ExtraNames = noNames): Vocabulary {
  let words = configured.get(extra);
  if (words === undefined) {
    words = createVocabulary(new Map([...builtIn, ...namesOf(extra)]));
    configured.set(extra, words);
  }
  return words;
}

function namesOf(labels: Partial<Record<LabelName, readonly string[]>>): [string, LabelName][] {
  return Object.entries(labels).flatMap(([field, names]) =>
    names.map((name): [string, LabelName] => [normalizeLabel(name), field as LabelName]),
  );
}

function createVocabulary(names: ReadonlyMap<string, LabelName>): Vocabulary {
  return {
    find: (label) => {
      const name = label.length > longest ? '' : normalizeLabel(label);
      return name === '' ? null : (names.get(name) ?? null);
    },
    standsAlone: (label) => ordinary.has(normalizeLabel(label)),
  };
}
