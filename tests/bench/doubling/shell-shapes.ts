import { runbookPhasesOf } from './runbook-phases.ts';
import type { Shape } from './shape.ts';

/** Lines of a shell that grow, as a listing pasted into a block may. */
export const shellShapes: readonly Shape[] = [
  shell('options with placeholders', (n) => `run ${'--b <c> '.repeat(n)}`),
  shell('placeholders that repeat', (n) => `git x ${'<a>... '.repeat(n)}`),
  shell('placeholders of two words', (n) => `run ${'<a b> '.repeat(n)}`),
  shell('words in brackets', (n) => `echo x(${'a '.repeat(n)})`),
  shell('words in brackets, never closed', (n) => `echo x(${'a '.repeat(n)}`),
  shell('templates, never closed', (n) => `echo ${'{'.repeat(n)}`),
  shell('templates in templates', (n) => `echo ${'${{ a {{ '.repeat(n)}`),
  shell('names of one program', (n) => 'kubectl get pods '.repeat(n)),
  shell('operands of a deletion', (n) => `rm -rf ${'a '.repeat(n)}`),
  shell('blank lines', (n) => `echo a${'\n'.repeat(n)}echo b`),
];

function shell(name: string, write: (count: number) => string): Shape {
  const phases = (count: number) =>
    runbookPhasesOf(`# A\n\nRun:\n\n\`\`\`bash\n${write(count)}\n\`\`\`\n`);
  return { name: `shell: ${name}`, base: 2_000, phases };
}
