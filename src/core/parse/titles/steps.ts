import { hasWords } from '../../text/word-table.ts';
import { looks, otherwise } from './words/steps.ts';

const numbered = /^\P{L}*(?:step\s+)?\d+(?:\.\d+)*\s*[.):：—–-]\s*\S/iu;

/** Whether a heading has the number of a step: `## 3. Check the broker`, `### Step 2: Drain`. */
export function isNumbered(title: string): boolean {
  return numbered.test(title) || /^\P{L}*\d+(?:\.\d+)*\s+\p{L}/u.test(title);
}

/** `Step 2: `, `3. First `. */
const ahead =
  /^\P{L}*(?:step\s+[\d.]+\s*[.):：—–-]?\s*)?(?:(?:initial|first|quick|immediate)\s+)?/iu;

/** Whether the title of a step says that it looks at something: `### 2. Check the broker`. */
export function looksAtSomething(title: string): boolean {
  return hasWords(looks, title.replace(ahead, ''));
}

/** Whether a section says what to do where the remedy ahead of it does not help: `If the fix does not work`. */
export function triesMore(title: string): boolean {
  return hasWords(otherwise, title);
}
