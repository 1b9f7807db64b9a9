import { fillArtifact } from '../../../core/command/fill/fill-artifact.ts';
import { formatPattern } from '../../../core/pattern/match-pattern.ts';
import { onOneLine } from '../../../core/text/one-line.ts';
import { commandText, dangerNote } from '../commands/command-text.ts';
import { ReplayCommand } from '../commands/replay-command.ts';
import { handOver, ValueStore } from '../commands/value-store.ts';
import { create } from '../page/dom.ts';
import { hitChoice, joinedCommands } from './hit-values.ts';
import type { ProseHit } from './prose-search.ts';
import type { SearchResult } from './signature-search.ts';

type Entry = SearchResult['entry'];
type Match = Extract<SearchResult, { kind: 'match' }>['match'];

const artifactsShown = 4;

/** Exact results. */
export function exactGroup(results: readonly SearchResult[], isLog: boolean): HTMLElement {
  const items = results.map((result) => exactItem(result, isLog));
  return group('Exact', 'A signature is in your text, or your text is in a signature.', items);
}

/** Similar results. */
export function similarGroup(results: readonly SearchResult[]): HTMLElement {
  const items = results.flatMap((result) =>
    result.kind === 'similar' ? [similarItem(result.entry, result.why)] : [],
  );
  return group('Similar', 'These entries share words with your text, but do not match it.', items);
}

/** Places in the text of the runbooks. */
export function proseGroup(hits: readonly ProseHit[]): HTMLElement {
  const items = hits.map(({ page, section, url, excerpt }) =>
    create(
      'li',
      { class: 'result prose-hit' },
      title(section === '' ? page : section, url, section === '' ? '' : page),
      create('p', { class: 'excerpt' }, ...excerpt.map(excerptPart)),
    ),
  );
  return group('In the text of the runbooks', 'Pages that contain your words.', items);
}

function excerptPart({ text, marked }: ProseHit['excerpt'][number]): Node | string {
  return marked ? create('mark', {}, text) : text;
}

function group(name: string, hint: string, items: readonly HTMLElement[]): HTMLElement {
  const heading = create('h2', {}, `${name} `, create('small', {}, hint));
  return create('section', { class: 'result-group' }, heading, create('ol', {}, ...items));
}

function title(text: string, url: string, beside: string): HTMLElement {
  const heading = create('h3', {}, create('a', { href: url }, text));
  return create('div', { class: 'result-title' }, heading, create('span', {}, beside));
}

function exactItem(result: SearchResult, isLog: boolean): HTMLElement {
  const { entry } = result;
  const match = result.kind === 'match' ? result.match : null;
  const store = new ValueStore(match?.captures ?? {});
  const heading = title(entry.title, entry.url, entry.runbook);
  const link = heading.querySelector('a');
  // The page of the entry gets the values for its commands too.
  if (link !== null) handOver(link, () => store.all());
  return create(
    'li',
    { class: 'result' },
    heading,
    ...(match === null ? [] : linesOf(match, isLog)),
    whyOf(result, isLog),
    ...(match === null ? [] : [...joinedCommands(entry.replay, match), ...hitChoice(match, store)]),
    ...commandsOf(entry, store),
    artifactsOf(entry, store),
  );
}

function linesOf(match: Match, isLog: boolean): HTMLElement[] {
  return match.excerpts.map(({ line, text, start, end }) => {
    const hit = create('mark', {}, text.slice(start, end));
    const shown = create('span', { class: 'text' }, text.slice(0, start), hit, text.slice(end));
    if (!isLog) return create('div', { class: 'result-line' }, shown);
    const number = create('span', { class: 'number', 'aria-label': `Line ${line}` }, `${line}`);
    return create('div', { class: 'result-line' }, number, shown);
  });
}

function whyOf(result: SearchResult, isLog: boolean): HTMLElement {
  const why = create('p', { class: 'result-why' });
  if (result.kind === 'match') {
    const { lines, count, pattern } = result.match;
    const where = isLog ? `Line ${lines[0]} contains` : 'Your line contains';
    const more = count > 1 ? `, and so do ${count - 1} more` : '';
    why.append(`${where} `, create('code', {}, pattern), `${more}.`);
  } else if (result.kind === 'pattern') {
    why.append('Your text is its signature.');
  } else if (result.kind === 'part') {
    why.append('Your text is a part of ', create('code', {}, result.pattern), '.');
  }
  return why;
}

function commandsOf(entry: Entry, store: ValueStore): HTMLElement[] {
  if (entry.replay.length > 0) {
    return entry.replay.map((command) => commandElement(command, store));
  }
  const link = create('a', { href: entry.url }, 'the entry');
  return [create('p', {}, 'This entry has no replay command. Read what to do in ', link, '.')];
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
function artifactsOf(entry: Entry, store: ValueStore): HTMLElement {
  const place = create('div', {});
  const show = (): void => place.replaceChildren(...artifactPaths(entry, store.all()));
  store.subscribe(show);
  show();
  return place;
}

function artifactPaths(entry: Entry, captures: Readonly<Record<string, string>>): HTMLElement[] {
  const shown = entry.artifacts
    .slice(0, artifactsShown)
    .map((path) => fillArtifact({ path, type: isAddress(path) ? 'url' : 'file' }, captures).path);
  if (shown.length === 0) return [];
  const rest = entry.artifacts.length - shown.length;
  const paths = shown.flatMap((path, index) => [
    index === 0 ? '' : ', ',
    create('code', {}, ...pathParts(path)),
  ]);
  const more = rest > 0 ? ` and ${rest} more` : '';
  return [create('p', { class: 'result-why' }, 'Look at ', ...paths, `${more}.`)];
}

/** A path may break after each of its folders. */
function pathParts(path: string): (Node | string)[] {
  return path
    .split(/(?<=\/)/)
    .flatMap((part, at) => (at === 0 ? [part] : [create('wbr', {}), part]));
}

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

function similarItem(entry: Entry, why: readonly string[]): HTMLElement {
  const [pattern] = entry.patterns.map(formatPattern);
  const signature = pattern === undefined ? onOneLine(entry.observed) : create('code', {}, pattern);
  return create(
    'li',
    { class: 'result prose-hit' },
    title(entry.title, entry.url, entry.runbook),
    create('p', { class: 'excerpt' }, signature),
    create('p', { class: 'result-why' }, `Alike: ${why.slice(0, 3).join('; ')}.`),
  );
}
