import { hasWords } from '../../text/word-table.ts';
import { askingWhatToDo, conditions, ownConditions, wishes } from './words/conditions.ts';

/** Whether a title asks what to do in a case: `What to do if the bridge disconnects`, `Que faire si ...`. */
export function asksWhatToDo(title: string): boolean {
  return (
    hasWords(askingWhatToDo, title) && !hasWords(wishes, title) && !hasWords(ownConditions, title)
  );
}

/** Whether a title, or the opening of a sentence, is a condition on what happens: `If an old version comes back`. */
export function statesCondition(title: string): boolean {
  return hasWords(conditions, title) && !hasWords(wishes, title);
}
