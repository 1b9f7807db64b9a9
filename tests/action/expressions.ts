/** Knows the expressions that the action uses, and no other. */
export function evaluate(
  expression: string,
  inputs: Record<string, string>,
  results: ReadonlyMap<string, Record<string, string>>,
): string {
  const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
  if (input !== undefined && input in inputs) return inputs[input] ?? '';
  const [, step = '', output = ''] = /^steps\.(\w+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
  if (step !== '') return results.get(step)?.[output] ?? '';
  if (expression === 'github.token') return 'a token';
  throw new Error(`The test does not know the expression "${expression}".`);
}

/** Whether a step runs after steps that ended with a code. */
export function isMet(
  condition: string | undefined,
  code: number,
  inputs: Record<string, string>,
  results: ReadonlyMap<string, Record<string, string>>,
): boolean {
  if (condition === undefined) return code === 0;
  return condition.split(' && ').every((part) => {
    if (part === 'always()') return true;
    const [, expression = '', operator, value] = /^(\S+) (==|!=) '(.*)'$/.exec(part) ?? [];
    return (evaluate(expression, inputs, results) === value) === (operator === '==');
  });
}
