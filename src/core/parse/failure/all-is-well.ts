import { plainText } from '../../markdown/plain-text.ts';
import type { Section } from '../document.ts';
import { ordinaryNodes } from '../outline/section-parts.ts';
import { statesFailure } from '../titles/titles.ts';

const well =
  /\b(?:(?:is|are) (?:operating|working|running|behaving) (?:normally|correctly|fine|properly|as (?:expected|intended))|everything (?:is|works)(?: ok| okay| fine| well| as expected)?\b|(?:you can )?(?:move|go) on to the next step|proceed (?:to|with) the next step)/i;

/** Whether a section says that all is well, as one branch of a check does, or what a check looks at. */
export function saysAllIsWell(section: Section): boolean {
  if (statesFailure(section.title)) return false;
  const text = plainText(ordinaryNodes(section)).slice(0, 400);
  return (
    well.test(text) ||
    /^no (?:\w+ ){0,3}(?:issues|problems|bugs|errors)\b[^.\n]*\.?$/i.test(text) ||
    /^this check (?:validates|verifies|ensures|makes sure|tests)\b/i.test(text)
  );
}
