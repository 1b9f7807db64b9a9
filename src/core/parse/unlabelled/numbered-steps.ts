import type { Source } from '../../markdown/source.ts';
import type { Block, Section } from '../document.ts';
import { blockOf, nodesOf } from '../outline/section-parts.ts';
import { tellsAfterwards } from '../titles/chapters.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { isNumbered, looksAtSomething } from '../titles/steps.ts';

/**
 * Numbered headings of an entry that has its symptoms ahead of them: on the level of the heading
 * `Symptoms`, or right below the title where a label tells what the entry is about.
 */
export function stepsBehind({ parts, depth, title }: Section): Section[] {
  const at = parts.findIndex((part) => part.type === 'block' && part.field?.name === 'signature');
  const symptoms = parts[at];
  if (symptoms?.type !== 'block') return [];
  // `**Trigger:** the disk is half full` opens the way to more disks, too.
  if (/^\W*triggers?\W*$/i.test(symptoms.field?.label ?? '') && !saysFailing(title)) return [];
  const steps = parts
    .slice(at + 1)
    .filter((part) => part.type === 'section')
    .filter(
      (one) =>
        one.depth === (symptoms.heading?.depth ?? depth + 1) &&
        isNumbered(one.title) &&
        !tellsAfterwards(one.title),
    );
  const areEntries = steps.some((step) =>
    step.parts.some((part) => part.type === 'block' && part.field?.name === 'signature'),
  );
  return steps.length >= 2 && !areEntries ? steps : [];
}

/**
 * Steps as fields: those that look at something are the diagnosis, the others what to do. Where an entry
 * says elsewhere what to do, or no step does something, all are one field.
 */
export function blocksOfSteps(
  steps: readonly Section[],
  source: Source,
  hasRemedy: boolean,
): Block[] {
  const looking = steps.filter(({ title }) => looksAtSomething(title));
  if (hasRemedy) return [blockOfSteps('diagnosis', steps, source)];
  if (looking.length === 0 || looking.length === steps.length) {
    return [blockOfSteps('remediation', steps, source)];
  }
  const doing = steps.filter((step) => !looking.includes(step));
  return [
    blockOfSteps('diagnosis', looking, source),
    blockOfSteps('remediation', doing, source),
  ].sort((one, other) => startOf(one) - startOf(other));
}

function startOf({ field }: Block): number {
  return field?.position.start.offset ?? 0;
}

function blockOfSteps(
  name: 'diagnosis' | 'remediation',
  steps: readonly Section[],
  source: Source,
): Block {
  const nodes = steps.flatMap((step) => nodesOf(step));
  const [first] = steps;
  const last = nodes.at(-1);
  const start = first?.position.start ?? source.span(0, 0).start;
  const end = last ? source.positionOf(last).end : start;
  return blockOf(name, first?.title ?? '', { start, end }, nodes);
}
