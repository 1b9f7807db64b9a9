/** The text below the heading of a version; null where there is none, or nothing below it. */
export function changesOf(changelog: string, version = 'Unreleased'): string | null {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => /^\[?([^\s\]]+)/.exec(text)?.[1] === version);
  const changes = section?.slice(section.indexOf('\n') + 1).trim() ?? '';
  return changes === '' ? null : changes;
}
