import type { Page } from '../page.ts';

/** An alert by the name that monitoring calls it, and where its runbook is. */
export interface AlertName {
  name: string;
  page: Page;
  /** Address of its page, or of its entry where the page has several. */
  url: string;
  title: string;
}

/** `KubeAPIDown`, `etcd_no_leader`: one word, as a label of Prometheus has it. */
const oneWord = /^[A-Za-z_][\w-]{2,100}$/;
/** In the name of a file, and on a page of other failures, a word alone may be any. */
const compound = /^[A-Z]\w*[a-z\d][A-Z]\w*$/;

/** The names of all alerts, each as often as runbooks have it, in the order of the pages. */
export function alertNames(pages: readonly Page[]): AlertName[] {
  return pages
    .filter(({ runbook: { kind } }) => kind === 'alert' || kind === 'signatures')
    .flatMap((page) => {
      const { runbook, url } = page;
      const { id, entries, title, kind } = runbook;
      const form = kind === 'alert' ? oneWord : compound;
      const file = id.slice(id.lastIndexOf('/') + 1);
      const ofPage = [title, ...(compound.test(file) ? [file] : [])];
      const named = [
        ...(entries.length > 1 ? [] : ofPage.map((name) => ({ name, page, url, title }))),
        ...entries.map((entry) => {
          const isPage = entries.length === 1 || entry.slug === '';
          const address = isPage ? url : `${url}#${encodeURIComponent(entry.slug)}`;
          return { name: entry.title, page, url: address, title: entry.title };
        }),
      ];
      return named.filter(({ name }) => form.test(name));
    });
}
