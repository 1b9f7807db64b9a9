import type { FillValues } from '../../../../core/command/fill/fill.ts';
import {
  type JoinedValues,
  joinableValues,
  joinedValues,
} from '../../../../core/command/fill/joined-values.ts';
import { commandText } from '../../commands/command-text.ts';
import { ReplayCommand } from '../../commands/replay-command.ts';
import type { ValueStore } from '../../commands/value-store.ts';
import { loadCode } from '../../load/load-code.ts';
import { create } from '../../page/dom.ts';
import { t } from '../../page/words.ts';
import type { FoundEntry } from '../search-messages.ts';

type Match = Extract<FoundEntry, { kind: 'match' }>['match'];
type Command = FoundEntry['entry']['replay'][number];

let groups = 0;

/** A choice between the hits of a match; the chosen one fills the commands. Empty for one hit. */
export function hitChoice({ hits, hitsLeftOut }: Match, store: ValueStore): HTMLElement[] {
  if (hits.length < 2) return [];
  groups += 1;
  const group = `hit-${groups}`;
  const names = differingNames(hits);
  const choices = hits.map(({ captures, firstLine }, index) => {
    const radio = create('input', { type: 'radio', name: group });
    radio.checked = index === 0;
    radio.addEventListener('change', () => store.replace({ ...store.all(), ...captures }));
    const values = names.flatMap((name) => captures[name] ?? []).join(' ');
    const line = create('small', {}, t('line {n}', { n: firstLine }));
    return create('label', {}, radio, create('code', {}, values), line);
  });
  const more = hitsLeftOut > 0 ? [create('span', {}, t('and {n} more', { n: hitsLeftOut }))] : [];
  const legend = create('legend', {}, t('Values of {n} hits', { n: hits.length }));
  return [create('fieldset', { class: 'hit-values' }, legend, ...choices, ...more)];
}

/** The commands that take the values of several hits at once, once their values are quoted. */
export function joinedCommands(commands: readonly Command[], { hits }: Match): HTMLElement[] {
  return commands.flatMap((command) =>
    joinedValues(command, hits).map((joined) => joinedCommand(command, joined)),
  );
}

function joinedCommand(command: Command, joined: JoinedValues): HTMLElement {
  const place = create('div', { class: 'joined-command' });
  void fillJoined(command, joined).then((filled) => {
    if (filled === null) return;
    const { code, count } = filled;
    const element = new ReplayCommand();
    if (command.shell !== null) element.dataset['shell'] = command.shell;
    const text = commandText(code, command.shell, [], []);
    element.append(create('pre', {}, create('code', {}, ...text)));
    const all = joined.values.length;
    const about =
      count === all
        ? t('For these {all} values at once:', { all })
        : t('For {n} of these {all} values at once:', { n: count, all });
    place.append(create('p', { class: 'result-why' }, about), element);
  });
  return place;
}

/** The command for as many of the values as it takes together; null if these are not two, or it is not ready. */
async function fillJoined(
  command: Command,
  joined: JoinedValues,
): Promise<{ code: string; count: number } | null> {
  const { loadFill } = await loadCode(() => import('../../commands/fill-command.ts'));
  const load = await loadFill(command.placeholders.some(({ rules }) => rules?.pattern != null));
  const fill = (values: FillValues) => load(command, command.shell, values);
  const values = joinableValues(joined, fill);
  if (values.length < 2) return null;
  const { code, ready } = fill({ ...joined.captures, [joined.name]: values });
  return ready ? { code, count: values.length } : null;
}

/** The names whose values tell sets apart. */
export function differingNames(sets: Match['hits']): string[] {
  return [...new Set(sets.flatMap(({ captures }) => Object.keys(captures)))].filter(
    (name) => new Set(sets.map(({ captures }) => captures[name])).size > 1,
  );
}
