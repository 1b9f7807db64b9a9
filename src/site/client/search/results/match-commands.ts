import { fillArtifact } from '../../../../core/command/fill/fill-artifact.ts';
import { findPlaceholders } from '../../../../core/command/placeholder.ts';
import { deriveValue } from '../../../../core/pattern/derive-value.ts';
import { commandText, dangerNote } from '../../commands/command-text.ts';
import { pathParts } from '../../commands/prose-values.ts';
import { ReplayCommand } from '../../commands/replay-command.ts';
import { ValueStore } from '../../commands/value-store.ts';
import { create } from '../../page/dom.ts';
import { around, t } from '../../page/words.ts';
import type { FoundEntry } from '../search-messages.ts';
import { differingNames, hitChoice } from './hit-values.ts';

type Entry = FoundEntry['entry'];
type Match = Extract<FoundEntry, { kind: 'match' }>['match'];
type Hit = Match['hits'][number];

const artifactsShown = 4;
/** With more commands than this, a choice of values stands in place of the commands for each. */
const mostCommands = 6;

/** A value that is made of another follows it, as long as nobody changes it. */
export function storeFor({ derived = [] }: Entry, captures: Hit['captures']): ValueStore {
  const made = new Set(derived.map(({ name }) => name));
  const sources = Object.entries(captures).filter(([name]) => !made.has(name));
  const store = new ValueStore(Object.fromEntries(sources), { derive: deriveValue });
  store.learn(derived);
  return store;
}

/** The commands for each set of values that makes a difference to them, with the artifacts to look at. */
export function commandsOf(entry: Entry, match: Match | null, store: ValueStore): HTMLElement[] {
  if (match === null) return commandsFor(entry, store);
  const used = usedNames(entry);
  const sets = setsOf(match.hits, used);
  const count = sets.length * Math.max(1, entry.replay.length);
  if (sets.length < 2 || count > mostCommands || match.hitsLeftOut > 0) {
    return [...hitChoice(match, store), ...commandsFor(entry, store)];
  }
  const sources = new Map(entry.derived?.map(({ name, from }) => [name, from]));
  const told = new Set(used.map((name) => sources.get(name) ?? name));
  const names = differingNames(sets).filter((name) => told.has(name));
  return sets.map((hit, index) => {
    const own = index === 0 ? store : storeFor(entry, hit.captures);
    return create('div', { class: 'hit-set' }, setTitle(hit, names), ...commandsFor(entry, own));
  });
}

/** The values that commands and paths hold. */
function usedNames({ replay, artifacts }: Entry): string[] {
  const inCommands = replay.flatMap(({ placeholders }) => placeholders);
  return [...inCommands.map(({ name }) => name), ...artifacts.flatMap(namesIn)];
}

/** Hits whose values for the names are equal make one set, with the captures of the first. */
function setsOf(hits: readonly Hit[], names: readonly string[]): Hit[] {
  const sets = new Map<string, Hit>();
  for (const hit of hits) {
    const key = JSON.stringify(names.map((name) => hit.captures[name] ?? null));
    const known = sets.get(key);
    sets.set(key, known ? { ...known, count: known.count + hit.count } : hit);
  }
  return [...sets.values()];
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
