/**
 * Whether a page came with the code of others, as programs for dependencies put it there, shows what a
 * theme can do, or is what a test reads or expects: whoever works on the project does not write it.
 */
export function isForeignPage(path: string): boolean {
  return (
    /(?:^|\/)(?:vendor|third[_-]party|src\/deps|exampleSite)\//.test(path) ||
    /(?:^|\/)(?:testdata|__tests__|__fixtures__|__snapshots__|tests?\/(?:.+\/)?(?:fixtures?|snapshots?|golden|expected|compare|cases|inputs?|data|samples?))\/(?:.+\/)?(?!readme\.)[^/]*$/i.test(
      path,
    )
  );
}
