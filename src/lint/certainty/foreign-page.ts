/**
 * Whether a page came with the code of others, as programs for dependencies put it there, shows what a
 * theme can do, or is what a test reads or expects: whoever works on the project does not write it.
 */
export function isForeignPage(path: string): boolean {
  return /(?:^|\/)(?:vendor|third[_-]party|src\/deps|exampleSite)\//.test(path) || isOfTests(path);
}

/** What lies deep in a folder of tests, but for what tells people of them. */
function isOfTests(path: string): boolean {
  const [, below = ''] = /(?:^|\/)(?:tests?|__\w+__|testdata)\/(.*)$/i.exec(path) ?? [];
  if (below === '' || /(?:^|\/)docs?\//i.test(path)) return false;
  if (/runbook|playbook|troubleshoot|(?:^|\/)(?:contributing|testing)\b/i.test(below)) return false;
  // Deep in the data of a test a README is some of it.
  if (/(?:^|\/)readme\b/i.test(below)) return /(?:^|\/)testdata\/[^/]+\//i.test(path);
  return below.includes('/') || /(?:^|\/)(?:testdata|__\w+__)\//i.test(path);
}
