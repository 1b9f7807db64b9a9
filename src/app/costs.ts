import type { Measure } from '../lint/active-rules.ts';

/** Milliseconds by the name of a rule or step, summed over all threads. */
export type Costs = Map<string, number>;

/** Runs work and adds its time to the costs of its name; without costs, only runs it. */
export function measureInto(costs: Costs | null): Measure {
  if (costs === null) return (_name, work) => work();
  return (name, work) => {
    const start = performance.now();
    work();
    addCost(costs, name, performance.now() - start);
  };
}

/** The same for asynchronous work. */
export async function measureAsync<T>(
  costs: Costs | null,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const result = await work();
  if (costs !== null) addCost(costs, name, performance.now() - start);
  return result;
}

export function addCost(costs: Costs, name: string, milliseconds: number): void {
  costs.set(name, (costs.get(name) ?? 0) + milliseconds);
}
