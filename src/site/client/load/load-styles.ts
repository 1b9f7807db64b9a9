import styles from '../../styles/search/results.css?url';
import { create } from '../page/dom.ts';

let loading: Promise<void> | null = null;

/** Loads the styles of what opens over a page and of results, which no page needs at first. */
export function loadStyles(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = create('link', { rel: 'stylesheet', href: styles });
    // Without its styles it still works.
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
    document.head.append(link);
  });
  return loading;
}
