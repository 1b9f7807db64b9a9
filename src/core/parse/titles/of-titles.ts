import { rememberSome } from '../../memoize.ts';

/** Longer texts do not recur. */
const LONGEST = 200;

/** Answers a question about titles once for each of the last: they recur on a page, and from page to page. */
export function ofTitles<Answer>(answer: (title: string) => Answer): (title: string) => Answer {
  const known = rememberSome(5_000, answer);
  return (title) => (title.length > LONGEST ? answer(title) : known(title));
}
