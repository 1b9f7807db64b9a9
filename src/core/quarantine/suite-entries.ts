import type { Entry } from '../model.ts';
import type { QuarantinedSuite } from './clocks.ts';

/** Whether a quarantined suite is what an entry is about: by its id, scope, title, or commands. */
export function isAbout({ suite, entry: named }: QuarantinedSuite, entry: Entry): boolean {
  if (named !== '') return named === entry.id;
  if (suite === '') return false;
  if (entry.scope?.names.some(({ text }) => text === suite)) return true;
  if (hasName(entry.title, suite)) return true;
  // `test` is an argument of many commands.
  if (suite.length < 5 || !/[-_:./\d]|[a-z][A-Z]/.test(suite)) return false;
  return [...entry.replay, ...entry.otherCommands].some(({ code }) => hasArgument(code, suite));
}

function hasName(text: string, name: string): boolean {
  return text.split(/[^\w:./-]+/).some((word) => word.replace(/[:.]+$/, '') === name);
}

function hasArgument(code: string, name: string): boolean {
  return code.split(/[\s"'=;|&()]+/).includes(name);
}
