import { followValues } from '../../commands/prose-values.ts';
import { ReplayCommand } from '../../commands/replay-command.ts';
import type { ValueStore } from '../../commands/value-store.ts';
import { create } from '../../page/dom.ts';
import { around, t } from '../../page/words.ts';
import { type EntryParts, loadParts } from './page-parts.ts';

/** Commands of a diagnosis, and steps, that a result shows before the runbook has the rest. */
const mostCommands = 4;
const mostSteps = 3;
/** Blocks of prose in place of steps. */
const mostBlocks = 2;

interface WhatToDoOptions {
  url: string;
  /** Of the entry; a cell that says the same is not repeated. */
  title: string;
  store: ValueStore;
  /** Whether the result has commands that replay the failure. */
  hasReplay: boolean;
}

/** Milliseconds that a result is waited for before those after it are shown. */
const patience = 1500;

/**
 * What the page of an entry says to do, filled in when it is loaded. The results after it stay
 * hidden until then, so that nothing moves that a person has begun to read.
 */
export function whatToDo({ url, title, store, hasReplay }: WhatToDoOptions): HTMLElement {
  const place = create('div', { class: 'what-to-do', 'data-loading': '' });
  setTimeout(() => hurry(place), patience);
  const show = (parts: EntryParts | null): void => {
    const told = parts?.other.filter(({ content }) => textOf(content) !== title) ?? [];
    const shown = parts === null ? [] : sections({ ...parts, other: told }, url, hasReplay);
    if (shown.length === 0 && !hasReplay) {
      shown.push(
        create(
          'p',
          {},
          ...around('Read what to do in {it}.', create('a', { href: url }, t('the runbook'))),
        ),
      );
    }
    // The commands take the values of this result, not those of the page.
    for (const command of shown.flatMap((one) => [...one.querySelectorAll('replay-command')])) {
      if (command instanceof ReplayCommand) command.store = store;
    }
    place.replaceChildren(...shown);
    followValues(place, store);
    hurry(place);
  };
  void loadParts(url).then(show, () => show(null));
  return place;
}

function textOf(content: readonly Element[]): string {
  return content
    .map((one) => one.textContent ?? '')
    .join(' ')
    .trim();
}

/** Shows what stands after results that are still being loaded. */
export function hurry(results: Element): void {
  for (const place of [results, ...results.querySelectorAll('[data-loading]')]) {
    place.removeAttribute('data-loading');
  }
}

function sections(parts: EntryParts, url: string, hasReplay: boolean): HTMLElement[] {
  const { diagnosis, remediation, escalation, other } = parts;
  const made = [
    ...factsOf(parts),
    ...section(t('Diagnosis'), commandsOf(diagnosis), url),
    ...section(t('First steps'), stepsOf(remediation), url),
    ...section(t('Escalation'), { shown: escalation.slice(0, mostBlocks), isWhole: true }, url),
  ];
  if (hasReplay || diagnosis.length + remediation.length > 0) return made;
  return [
    ...made,
    ...other.slice(0, mostSteps).flatMap(({ name, content }) => {
      return section(name, name === '' ? commandsOf(content) : blocksOf(content, mostBlocks), url);
    }),
  ];
}

interface Part {
  shown: Element[];
  /** Whether the runbook has no more of it. */
  isWhole: boolean;
}

function section(name: string, { shown, isWhole }: Part, url: string): HTMLElement[] {
  if (shown.length === 0) return [];
  const more = create('a', { href: url }, t('More in the runbook'));
  return [
    create(
      'section',
      { class: 'result-part' },
      ...(name === '' ? [] : [create('h4', {}, name)]),
      create('div', { class: 'result-prose' }, ...shown),
      ...(isWhole ? [] : [create('p', { class: 'result-why' }, more)]),
    ),
  ];
}

function factsOf({ owner, severity, reviewDue }: EntryParts): HTMLElement[] {
  const facts: HTMLElement[] = [];
  const ahead = (label: string): string => t('{label}: {value}', { label, value: '' });
  const label = severity instanceof Element ? [] : [ahead(t('Severity'))];
  if (severity !== null) facts.push(create('span', {}, ...label, severity));
  if (owner !== null) facts.push(create('span', {}, ahead(t('Owner')), owner));
  const today = new Date().toISOString().slice(0, 10);
  if (reviewDue !== null && reviewDue < today) {
    const words = t('Review overdue since {date}: steps and commands may no longer hold.', {
      date: reviewDue,
    });
    facts.push(create('strong', { class: 'overdue' }, words));
  }
  return facts.length === 0 ? [] : [create('p', { class: 'result-facts' }, ...facts)];
}

/** The commands of a diagnosis, each with the sentence ahead of it; without any, its first blocks. */
function commandsOf(content: readonly Element[]): Part {
  const all = flattened(content);
  const places = all.flatMap((one, at) => (one.localName === 'replay-command' ? [at] : []));
  if (places.length === 0) return blocksOf(content, mostSteps);
  const shown = places.slice(0, mostCommands).flatMap((at) => {
    const [before, command] = [all[at - 1], all[at]];
    const lead = before?.matches('p, .heading') ? leadOf(before) : null;
    return [...(lead === null ? [] : [lead]), ...(command === undefined ? [] : [command])];
  });
  return { shown, isWhole: places.length <= mostCommands && all.length <= shown.length };
}

/** Blocks with those in lists and quotations among them, in the order of the text. */
function flattened(content: readonly Element[]): Element[] {
  return content.flatMap((one) => {
    const holdsCommand = one.localName !== 'replay-command' && one.querySelector('replay-command');
    if (!holdsCommand) return [one];
    const text = create('p');
    const parts: Element[] = [text];
    for (const node of [...one.childNodes]) {
      if (
        node instanceof Element &&
        (node.localName === 'replay-command' || node.querySelector('replay-command'))
      ) {
        parts.push(...flattened([node]));
      } else if (
        node instanceof Element &&
        /^(?:p|ul|ol|pre|table|div|blockquote)$/.test(node.localName)
      ) {
        parts.push(node);
      } else text.append(node);
    }
    return parts.filter((part) => part.localName !== 'p' || part.textContent?.trim() !== '');
  });
}

function leadOf(block: Element): Element {
  if (block.localName === 'p') return block;
  return create('p', { class: 'lead' }, block.textContent?.trim() ?? '');
}

/** The first steps of the first list, else the first blocks. */
function stepsOf(content: readonly Element[]): Part {
  const list = content.find((one) => /^[ou]l$/.test(one.localName));
  if (list === undefined) return blocksOf(content, mostSteps);
  const rest = [...list.children].slice(mostSteps);
  for (const item of rest) item.remove();
  const at = content.indexOf(list);
  const lead = content
    .slice(0, at)
    .filter((one) => one.localName === 'p')
    .slice(0, 1);
  const isWhole = rest.length === 0 && content.length === lead.length + 1;
  return { shown: [...lead, list], isWhole };
}

function blocksOf(content: readonly Element[], most: number): Part {
  const shown = content.slice(0, most).map((one) => (one.matches('.heading') ? leadOf(one) : one));
  return { shown: shown.map(unwrapped), isWhole: content.length <= most };
}

/** A cell is nothing without its table. */
function unwrapped(block: Element): Element {
  if (!/^t[dh]$/.test(block.localName)) return block;
  return create('p', {}, ...block.childNodes);
}
