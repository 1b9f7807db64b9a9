import { getOrCreate } from '../../maps.ts';
import { type FillPlaceholder, joinerOf } from '../placeholder.ts';
import type { FilledCommand, FillValues } from './fill.ts';

/** Values that one command can take together. */
export interface JoinedValues {
  /** Name of the placeholder that takes several values. */
  name: string;
  /** Two or more, each once. */
  values: string[];
  /** The other captures, which are equal. */
  captures: Readonly<Record<string, string>>;
}

/**
 * Groups hits whose captures differ only in the placeholder of the command that takes several
 * values. Empty if there is no such placeholder.
 */
export function joinedValues(
  { placeholders }: { placeholders: readonly FillPlaceholder[] },
  hits: readonly { captures: Readonly<Record<string, string>> }[],
): JoinedValues[] {
  const names = new Set(placeholders.map(({ name }) => name));
  const several = placeholders.find((placeholder) => joinerOf(placeholder) !== null);
  if (several === undefined || hits.length < 2) return [];
  const { name } = several;
  names.delete(name);
  const groups = new Map<string, JoinedValues>();
  for (const { captures } of hits) {
    const value = captures[name];
    if (value === undefined) continue;
    const key = JSON.stringify([...names].map((other) => captures[other] ?? null));
    const group = getOrCreate(groups, key, () => ({ name, values: [], captures }));
    if (!group.values.includes(value)) group.values.push(value);
  }
  return [...groups.values()].filter(({ values }) => values.length > 1);
}

/** Those of the values that the place takes beside others; each of the rest has its own command. */
export function joinableValues(
  { name, values, captures }: JoinedValues,
  fill: (values: FillValues) => FilledCommand,
): string[] {
  return values.filter((value) => {
    const { refused } = fill({ ...captures, [name]: [value] });
    return refused.every((one) => one.name !== name);
  });
}
