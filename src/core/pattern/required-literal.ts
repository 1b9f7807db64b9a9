import { encodeUtf8 } from '../text/utf8.ts';
import { surpriseOf } from './literal-window.ts';
import { MIN_LITERAL_BYTES, type RequiredLiteral } from './window-tables.ts';

/** Literal texts of a step, of which any may serve as its literal. */
export interface LiteralChoice {
  texts: readonly string[];
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

/** Chooses for each step the text that is likely to be the rarest, and that few other steps share. */
export function chooseLiterals(choices: readonly LiteralChoice[]): ChosenLiterals {
  const usable = choices.map(usableTexts);
  const counts = new Map<string, number>();
  for (const keys of usable)
    for (const { key } of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const chosen: ChosenLiterals = { literals: [], steps: [], withoutLiteral: [] };
  const idByKey = new Map<string, number>();
  for (const [step, texts] of usable.entries()) {
    let best: UsableText | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const text of texts) {
      const surprise = surpriseOf(text.literal.bytes);
      const shared = 2 * Math.log2(counts.get(text.key) ?? 1);
      const worth = Math.min(surprise, RARE) - shared + surprise / 1000;
      if (worth > most) [best, most] = [text, worth];
    }
    if (!best) {
      chosen.withoutLiteral.push(step);
      continue;
    }
    const known = idByKey.get(best.key);
    if (known !== undefined) {
      chosen.steps[known]?.push(step);
      continue;
    }
    idByKey.set(best.key, chosen.literals.push(best.literal) - 1);
    chosen.steps.push([step]);
  }
  return chosen;
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

function usableTexts({ texts, fold }: LiteralChoice): UsableText[] {
  return texts
    .flatMap((text) =>
      !fold && ASCII.test(text) ? text : text.split(fold ? NOT_FOLDED : NOT_BYTES),
    )
    .map((text) => (fold ? text.toLowerCase() : text).replace(/\s+/g, ' ').trim())
    .map((text) => ({
      key: `${fold ? 'i' : ' '}${text}`,
      literal: { bytes: encodeUtf8(text), fold },
    }))
    .filter(({ literal }) => literal.bytes.length >= MIN_LITERAL_BYTES);
}
