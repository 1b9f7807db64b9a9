import { surpriseOf } from '../../text/byte-surprise.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { plainQuotes } from '../quotes.ts';
import { MIN_LITERAL_BYTES, type RequiredLiteral } from './window-tables.ts';

/**
 * Literal texts of a step, for each of the lines that it stands for; of these lines any may be there,
 * and of the texts of each any may serve as its literal.
 */
export interface LiteralChoice {
  forms: readonly (readonly string[])[];
  fold: boolean;
}

export interface ChosenLiterals {
  /** Distinct. */
  literals: RequiredLiteral[];
  /** For each literal the steps that it stands for, ascending. */
  steps: number[][];
  /** Steps without a text that could be looked for, ascending. */
  withoutLiteral: number[];
}

/**
 * Chooses for each step a text that all of its lines hold, otherwise one for each line; none for the
 * steps to leave out.
 */
export function chooseLiterals(
  choices: readonly LiteralChoice[],
  isLeftOut: (step: number) => boolean,
): ChosenLiterals {
  const usable = choices.map(({ forms, fold }, step) => {
    if (isLeftOut(step)) return [[]];
    return forms.map((texts) =>
      usableTexts(texts, fold).filter(({ literal }) => literal.bytes.length >= MIN_LITERAL_BYTES),
    );
  });
  const counts = new Map<string, number>();
  for (const { key } of usable.flat(2)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const chosen: ChosenLiterals = { literals: [], steps: [], withoutLiteral: [] };
  const idByKey = new Map<string, number>();
  const choose = ({ key, literal }: UsableText, step: number) => {
    const known = idByKey.get(key);
    if (known !== undefined) {
      const steps = chosen.steps[known];
      if (steps?.at(-1) !== step) steps?.push(step);
      return;
    }
    idByKey.set(key, chosen.literals.push(literal) - 1);
    chosen.steps.push([step]);
  };
  for (const [step, forms] of usable.entries()) {
    const keys = forms.map((texts) => new Set(texts.map(({ key }) => key)));
    const common = forms[0]?.filter(({ key }) => keys.every((one) => one.has(key))) ?? [];
    const best = bestText(common, counts);
    const each = forms.map((texts) => bestText(texts, counts));
    if (best !== null) choose(best, step);
    else if (each.includes(null)) chosen.withoutLiteral.push(step);
    else for (const one of each) if (one) choose(one, step);
  }
  return chosen;
}

/** The text that is likely to be the rarest, and that few other steps share. */
function bestText(
  texts: readonly UsableText[],
  counts: ReadonlyMap<string, number>,
): UsableText | null {
  let best: UsableText | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const text of texts) {
    const surprise = surpriseOf(text.literal.bytes);
    const shared = 2 * Math.log2(counts.get(text.key) ?? 1);
    const worth = Math.min(surprise, RARE) - shared + surprise / 1000;
    if (worth > most) [best, most] = [text, worth];
  }
  return best;
}

/** Bits of surprise from which on a text is as rare as any: what counts then is who shares it. */
const RARE = 30;

const ASCII = /^[ -~]*$/;

interface UsableText {
  key: string;
  literal: RequiredLiteral;
}

/** The replacement character of a decoder does not occur in the bytes. */
const NOT_BYTES = /[\ufffd\p{Cs}]/u;
/** Letters that stand for others when case is ignored: k and s have a third form, as all else may. */
const NOT_FOLDED = /[^\x20-\x7e]|[ksKS]/;

/** Whether a text can be in decoded bytes only where its own bytes are. */
export function isEncodable(text: string): boolean {
  return !NOT_BYTES.test(text);
}

function usableTexts(texts: readonly string[], fold: boolean): UsableText[] {
  return texts
    .map(plainQuotes)
    .flatMap((text) =>
      !fold && ASCII.test(text) ? text : text.split(fold ? NOT_FOLDED : NOT_BYTES),
    )
    .map((text) => (fold ? text.toLowerCase() : text).replace(/\s+/g, ' ').trim())
    .map((text) => ({
      key: `${fold ? 'i' : ' '}${text}`,
      literal: { bytes: encodeUtf8(text), fold },
    }));
}
