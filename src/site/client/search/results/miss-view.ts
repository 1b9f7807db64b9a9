import { copyText } from '../../commands/clipboard.ts';
import { ReplayCommand } from '../../commands/replay-command.ts';
import { announce } from '../../page/announce.ts';
import { create } from '../../page/dom.ts';
import { around, t, told } from '../../page/words.ts';
import type { Tree, TreePage } from '../../tree/tree-file.ts';
import type { Miss, NearMiss, OpenFailure } from '../miss.ts';
import { pagesNamedIn } from '../pages-named-in.ts';
import { group } from './lists.ts';
import { logLine, type Placed, placesOf, resultTitle } from './match-item.ts';

/** Milliseconds for which a button says what it did. */
const resultMs = 2000;

/** What the view knows of the text beside its lines. */
export interface MissedText {
  isLog: boolean;
  /** Name of its file; empty for a text that was pasted. */
  file: string;
  /** The runbooks of the site; null where they could not be loaded. */
  tree: Tree | null;
}

/** What helps where no entry matches: the closest lines, and drafts of an entry for each failure. */
export function missGroups(miss: Miss, text: MissedText, anyMatch: boolean): HTMLElement[] {
  const { failures, leftOut, nearest } = miss;
  const groups: HTMLElement[] = [];
  if (nearest.length > 0) {
    const hint = t('Where your text departs from the signature of an entry that is like it.');
    const placeOf = placesOf(nearest.map(placed));
    const items = nearest.map((near) => nearItem(near, text.isLog, placeOf(placed(near))));
    groups.push(group(t('Closest'), hint, items));
  }
  if (failures.length > 0) {
    const rest =
      leftOut > 0
        ? [create('p', { class: 'result-why' }, t('and {n} more lines', { n: leftOut }))]
        : [];
    const items = failures.map((failure) => failureItem(failure, text));
    groups.push(group(...namesOf(text.isLog, anyMatch), items, rest));
  }
  if (groups.length === 0 && text.isLog && !anyMatch) {
    const words = t('No line looks like a failure. Paste the line that matters alone, or words.');
    groups.push(create('p', { class: 'notice' }, words));
  }
  return groups;
}

function namesOf(isLog: boolean, anyMatch: boolean): [name: string, hint: string] {
  if (!isLog) return [t('Not known yet'), t('Write an entry, so that the next person finds one.')];
  const name = anyMatch ? t('Other failures') : t('Failures without an entry');
  return [
    name,
    t('Lines that look like failures, the most telling first. No entry explains them.'),
  ];
}

function placed({ entry, title, runbook }: NearMiss): Placed {
  return { id: entry, title, runbook };
}

function nearItem(
  { log, title, url, pattern, line, text, at, reason }: NearMiss,
  isLog: boolean,
  place: string,
): HTMLElement {
  const mark = create('mark', { class: 'departs' }, text.slice(at) || ' ');
  const shown = create('span', { class: 'text' }, text.slice(0, at), mark);
  const beside = log === '' ? place : `${place}, ${log}`;
  const why = reason.charAt(0).toUpperCase() + reason.slice(1);
  return create(
    'li',
    { class: 'result' },
    resultTitle(title, url, beside),
    logLine(isLog ? line : null, shown),
    create(
      'p',
      { class: 'result-why' },
      ...around('Its signature is {it}.', create('code', { class: 'pattern' }, pattern)),
      ` ${told(`${why}.`)}`,
    ),
  );
}

function failureItem(failure: OpenFailure, about: MissedText): HTMLElement {
  const { log, line, count, text, draft } = failure;
  const shown = create('span', { class: 'text' }, text);
  const again =
    count > 1 ? [create('p', { class: 'result-why' }, t('and {n} like it', { n: count - 1 }))] : [];
  const named = about.tree === null ? [] : pagesNamedIn(about.tree, text);
  const item = create(
    'li',
    { class: 'result' },
    ...(log === '' ? [] : [create('p', { class: 'result-why' }, create('code', {}, log))]),
    logLine(about.isLog ? line : null, shown),
    ...again,
    ...(named.length === 0 ? [] : [titlesIn(named)]),
  );
  if (draft === null) return item;
  const button = copyButton(t('Copy a draft entry'), draft.markdown);
  item.append(create('div', { class: 'result-actions' }, button, newCommand(failure, about)));
  if (draft.mayHoldCredential) {
    const words = t(
      'This line may hold a credential. Remove it from the draft before you commit it.',
    );
    item.append(create('p', { class: 'notice' }, words));
  }
  return item;
}

function titlesIn(pages: readonly TreePage[]): HTMLElement {
  const links = pages.flatMap(({ title, path, url }, index) => {
    const isShared = pages.some((other) => other.path !== path && other.title === title);
    const link = create('a', { href: url }, isShared ? `${title} (${path})` : title);
    return index === 0 ? [link] : [', ', link];
  });
  return create('p', {}, t('In it is the title of a runbook: '), ...links);
}

/** The command that writes the entry, with a replay command that it finds in the log. */
function newCommand({ log, line, text }: OpenFailure, { file }: MissedText): HTMLElement {
  const path = log === '' ? file : `${file}/${log}`;
  const code =
    file === ''
      ? `replaybook new --from -:1 <<'LOG_LINE'\n${text.replaceAll(/\p{Cc}/gu, '')}\nLOG_LINE`
      : `replaybook new --from ${shellWord(`${path}:${line}`)}`;
  const command = new ReplayCommand();
  command.dataset['shell'] = 'bash';
  command.append(create('pre', {}, create('code', {}, code)));
  return create('details', {}, create('summary', {}, t('Draft it on the command line')), command);
}

function shellWord(text: string): string {
  const word = text.replaceAll(/\p{Cc}/gu, '');
  if (/^[\w./:@+,][\w./:@+,-]*$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function copyButton(name: string, text: string): HTMLElement {
  const button = create('button', { type: 'button', class: 'button' }, name);
  button.addEventListener('click', async () => {
    const isCopied = await copyText(text);
    button.textContent = isCopied ? t('Copied') : t('Not copied');
    announce(isCopied ? t('Copied') : t('Not copied: the browser did not allow it'));
    setTimeout(() => {
      button.textContent = name;
    }, resultMs);
  });
  return button;
}
