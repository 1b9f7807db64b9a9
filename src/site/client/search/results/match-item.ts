import { fillArtifact } from '../../../../core/command/fill/fill-artifact.ts';
import { findPlaceholders } from '../../../../core/command/placeholder.ts';
import { deriveValue } from '../../../../core/pattern/derive-value.ts';
import { onOneLine } from '../../../../core/text/one-line.ts';
import { commandText, dangerNote } from '../../commands/command-text.ts';
import { handOver } from '../../commands/page-values.ts';
import { pathParts } from '../../commands/prose-values.ts';
import { ReplayCommand } from '../../commands/replay-command.ts';
import { ValueStore } from '../../commands/value-store.ts';
import { create } from '../../page/dom.ts';
import { around, counted, t } from '../../page/words.ts';
import type { FoundEntry } from '../search-messages.ts';
import { differingNames, hitChoice, joinedCommands } from './hit-values.ts';
import { whatToDo } from './what-to-do.ts';

type Entry = FoundEntry['entry'];
type Match = Extract<FoundEntry, { kind: 'match' }>['match'];
type Hit = Match['hits'][number];

const artifactsShown = 4;
/** With more commands than this, a choice of values stands in place of the commands for each. */
const mostCommands = 6;

let items = 0;

/** A result with everything that a person does next. */
export function matchItem(result: FoundEntry, isLog: boolean): HTMLElement {
  const { entry } = result;
  const match = result.kind === 'match' ? result.match : null;
  const store = storeFor(entry, match?.captures ?? {});
  const heading = resultTitle(entry.title, entry.url, placeOf(entry));
  const link = heading.querySelector('a');
  // The page of the entry gets the values for its commands too.
  if (link !== null) handOver(link, () => store.all());
  items += 1;
  return create(
    'li',
    { class: 'result', id: `result:${items}` },
    heading,
    ...(match === null ? [] : linesOf(match, isLog)),
    whyOf(result, isLog),
    ...(match === null ? [] : joinedCommands(entry.replay, match)),
    ...commandsOf(entry, match, store),
    whatToDo({ url: entry.url, title: entry.title, store, hasReplay: entry.replay.length > 0 }),
  );
}

/** The title of the runbook, or its path where the title says nothing new. */
export function placeOf({ id, title, runbook }: Entry): string {
  return runbook === title ? id.replace(/#.*$/, '') : runbook;
}

/** A heading that leads to a place, with the runbook that it is in. */
export function resultTitle(text: string, url: string, beside: string): HTMLElement {
  const heading = create('h3', {}, create('a', { href: url }, text));
  const isTold = beside === '' || beside === text;
  return create(
    'div',
    { class: 'result-title' },
    heading,
    ...(isTold ? [] : [create('span', {}, beside)]),
  );
}

/** A value that is made of another follows it, as long as nobody changes it. */
function storeFor({ derived = [] }: Entry, captures: Hit['captures']): ValueStore {
  const made = new Set(derived.map(({ name }) => name));
  const sources = Object.entries(captures).filter(([name]) => !made.has(name));
  const store = new ValueStore(Object.fromEntries(sources), { derive: deriveValue });
  store.learn(derived);
  return store;
}

function linesOf(match: Match, isLog: boolean): HTMLElement[] {
  return match.excerpts.map(({ line, text, start, end }) => {
    const hit = create('mark', {}, text.slice(start, end));
    const shown = create('span', { class: 'text' }, text.slice(0, start), hit, text.slice(end));
    return logLine(isLog ? line : null, shown);
  });
}

/** A line of a log with its number, if it has one. */
export function logLine(line: number | null, shown: HTMLElement): HTMLElement {
  if (line === null) return create('div', { class: 'result-line' }, shown);
  const number = create('span', { class: 'number' }, `${line}`);
  number.prepend(create('span', { class: 'visually-hidden' }, `${t('Line')} `));
  return create('div', { class: 'result-line' }, number, shown);
}

function whyOf(result: FoundEntry, isLog: boolean): HTMLElement {
  const why = create('p', { class: 'result-why' });
  if (result.kind === 'match') {
    const { lines, count, pattern } = result.match;
    const n = lines[0] ?? 0;
    const { log: file = '' } = result;
    const inLog =
      file === '' ? t('Line {n} contains', { n }) : t('Line {n} of {file} contains', { n, file });
    const where = isLog ? inLog : t('Your line contains');
    const more =
      count > 1 ? counted(count - 1, ', and so does one more', ', and so do {n} more') : '';
    why.append(`${where} `, create('code', { class: 'pattern' }, pattern), `${more}.`);
  } else if (result.kind === 'pattern') {
    why.append(t('Your text is its signature.'));
  } else if (result.kind === 'part') {
    const pattern = create('code', { class: 'pattern' }, result.pattern);
    why.append(...around('Your text is a part of {it}.', pattern));
  } else if (result.kind === 'named') {
    if (result.what === 'title') why.append(t('Your text is its title.'));
    else
      why.append(
        ...around('Your text is the name of its artifact {it}.', create('code', {}, result.value)),
      );
  }
  return why;
}

/** The commands for each distinct set of values, with the artifacts to look at. */
function commandsOf(entry: Entry, match: Match | null, store: ValueStore): HTMLElement[] {
  const sets = match === null ? [] : match.hits;
  const count = sets.length * Math.max(1, entry.replay.length);
  if (match === null || sets.length < 2 || count > mostCommands || match.hitsLeftOut > 0) {
    return [...(match === null ? [] : hitChoice(match, store)), ...commandsFor(entry, store)];
  }
  const made = new Set(entry.derived?.map(({ name }) => name));
  const names = differingNames(sets).filter((name) => !made.has(name));
  return sets.map((hit, index) => {
    const own = index === 0 ? store : storeFor(entry, hit.captures);
    return create('div', { class: 'hit-set' }, setTitle(hit, names), ...commandsFor(entry, own));
  });
}

function setTitle({ captures, firstLine, count }: Hit, names: readonly string[]): HTMLElement {
  const values = names.flatMap((name) => {
    const value = captures[name];
    return value === undefined ? [] : [' ', create('code', {}, value)];
  });
  const more = count > 1 ? ` ${t('and {n} more', { n: count - 1 })}` : '';
  return create('p', { class: 'hit-set-title' }, `${t('Line')} ${firstLine}${more}:`, ...values);
}

function commandsFor(entry: Entry, store: ValueStore): HTMLElement[] {
  return [
    ...entry.replay.map((command) => commandElement(command, store)),
    ...artifactsOf(entry, store),
  ];
}

function commandElement(
  { code, shell, placeholders, dangers = [] }: Entry['replay'][number],
  store: ValueStore,
): ReplayCommand {
  const command = new ReplayCommand();
  if (shell !== null) command.dataset['shell'] = shell;
  command.store = store;
  command.append(
    ...dangerNote(dangers),
    create('pre', {}, create('code', {}, ...commandText(code, shell, placeholders, dangers))),
  );
  return command;
}

/** The paths of artifacts, which follow the chosen values. */
function artifactsOf(entry: Entry, store: ValueStore): HTMLElement[] {
  if (entry.artifacts.length === 0) return [];
  const place = create('p', { class: 'result-why' });
  const show = (): void => place.replaceChildren(...artifactPaths(entry, store));
  store.subscribe(show);
  show();
  return [place];
}

function artifactPaths({ artifacts }: Entry, store: ValueStore): (Node | string)[] {
  const shown = artifacts.slice(0, artifactsShown).map((path) => {
    const isAddress = /^https?:\/\//i.test(path);
    return fillArtifact({ path, type: isAddress ? 'url' : 'file' }, store.known(namesIn(path)))
      .path;
  });
  const rest = artifacts.length - shown.length;
  const paths = shown.flatMap((path, index) => [
    index === 0 ? '' : ', ',
    create('code', {}, ...pathParts(path)),
  ]);
  const more = rest > 0 ? ` ${t('and {n} more', { n: rest })}` : '';
  return around('Look at {it}.', ...paths, more);
}

function namesIn(path: string): string[] {
  return findPlaceholders(path, null).map(({ name }) => name);
}

/** The first words of an entry's signature in prose. */
export function observedOf({ observed }: Entry): string {
  return onOneLine(observed);
}
