import type { Kind } from '../../model.ts';
import { isDay } from '../../text/iso-time.ts';
import type { FrontMatter } from './front-matter-schema.ts';

/**
 * The keys of a block that has one key and one text or list of texts on each line (`tags: [a, b]`), as
 * nearly all blocks have: without a parser of YAML and without the schema, which take longer to load than
 * to run. Null where these might see anything else, or a mistake.
 */
export function readPlainValues(yaml: string): FrontMatter | null {
  const values: FrontMatter = {};
  const seen = new Set<string>();
  for (const line of yaml.split(/\r?\n/)) {
    if (line === '') continue;
    const { key = '', one, list } = plainLine.exec(line)?.groups ?? {};
    if (key === '' || seen.has(key)) return null;
    seen.add(key);
    const texts = one === undefined ? (list ?? '').split(',').map((text) => text.trim()) : [one];
    if (texts.some((text) => noText.test(text)) || !take(values, key, texts, one ?? null))
      return null;
  }
  return seen.size > 0 ? values : null;
}

/** Begins with a letter, so it is no number; without marks that mean something in YAML. */
const word = String.raw`[A-Za-z][\w ./@+-]*?`;
const date = String.raw`\d{4}-\d{2}-\d{2}`;
const plainLine = new RegExp(
  `^(?<key>[a-z][a-z-]*): +(?:(?<one>${word}|${date})|\\[ *(?<list>${word}(?: *, *${word})*) *\\]) *$`,
);
/** What the core schema of YAML reads as another value. */
const noText = /^(?:null|true|false)$/i;

/** As the schema of front matter reads it; `one` is null for a list. False where it may complain. */
function take(
  values: FrontMatter,
  key: string,
  texts: readonly string[],
  one: string | null,
): boolean {
  if (key === 'tags') values.tags = [...texts];
  else if (key === 'owner') values.owner = texts.join(', ');
  else if (one === null) return false;
  else if (isText(key)) values[key] = one;
  else if (key === 'kind' && isKind(one)) values.kind = one;
  else if (key === 'reviewed' && isDay(one)) values.reviewed = one;
  else return false;
  return true;
}

function isText(key: string): key is 'title' | 'severity' | 'priority' | 'status' {
  return key === 'title' || key === 'severity' || key === 'priority' || key === 'status';
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

const kinds: Readonly<Record<Kind, true>> = {
  signatures: true,
  alert: true,
  incident: true,
  policy: true,
  campaign: true,
  procedure: true,
  reference: true,
};
