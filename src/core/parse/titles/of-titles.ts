import { rememberSome } from '../../memoize.ts';

/** A longer title is judged by its beginning: what is behind it takes time, and nobody reads it. */
const LONGEST = 300;

/** Answers a question about titles once for each of the last: they recur on a page, and from page to page. */
export function ofTitles<Answer>(answer: (title: string) => Answer): (title: string) => Answer {
  const known = rememberSome(5_000, answer);
  return (title) => known(title.slice(0, LONGEST));
}
