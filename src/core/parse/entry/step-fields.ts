import type { Paragraph } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import type { Entry, FieldName, Step } from '../../model.ts';
import { onlyLooks } from '../content/acting.ts';
import type { Block } from '../document.ts';
import { listedCauses } from '../failure/listed-causes.ts';
import { vocabularyOf } from '../fields/vocabulary.ts';
import { readSteps } from './steps.ts';

/**
 * The fields of an entry that consist of steps. A cause with a command says how to look for it, too; where no
 * field says what to do, a command that changes something says how to end it, and so does an order behind a cause.
 */
export function readStepFields(
  of: (name: FieldName) => readonly Block[],
  source: Source,
): Pick<Entry, 'diagnosis' | 'remediation' | 'causes'> {
  const steps = (name: FieldName): Step[] =>
    of(name).flatMap((block, at, all) => {
      const isOneOf = all.some((other, index) => index !== at && baseOf(other) === baseOf(block));
      return readSteps([...(isOneOf ? additionOf(block) : []), ...block.nodes], name, source);
    });
  const diagnosis = steps('diagnosis');
  const told = steps('remediation');
  const found = told.length > 0 ? null : answered(of('causes'), source);
  const causes = found?.causes ?? steps('causes');
  const remediation = found?.remediation ?? told;
  const withCommand = causes.filter(({ commands }) => commands.length > 0);
  const looks = remediation.length > 0 || onlyLooks(of('causes').flatMap(({ nodes }) => nodes));
  return {
    diagnosis: looks ? [...diagnosis, ...withCommand] : diagnosis,
    remediation: looks ? remediation : [...remediation, ...withCommand],
    causes: causes.map(({ text }) => text).filter((text) => text !== ''),
  };
}

/** Causes each up to what to do about it; null where none says that. */
function answered(
  blocks: readonly Block[],
  source: Source,
): Pick<Record<FieldName, Step[]>, 'causes' | 'remediation'> | null {
  const lists = blocks.flatMap(({ nodes }) =>
    nodes.map((node) =>
      node.type === 'list' ? listedCauses(node, source) : { causes: node, acts: [] },
    ),
  );
  const acts = lists.flatMap(({ acts }) => acts);
  if (acts.length === 0 || onlyLooks(acts)) return null;
  const causes = lists.map(({ causes }) => causes);
  return {
    causes: readSteps(causes, 'causes', source),
    remediation: readSteps(acts, 'remediation', source),
  };
}

const bracket = /\s*[(（]([^()（）]+)[)）]$/;

function baseOf({ field }: Block): string | undefined {
  return field?.label.replace(bracket, '').toLowerCase();
}

/** What tells one field of a name from another: `Windows` of `**Solution (Windows):**`. */
function additionOf({ field, heading }: Block): Paragraph[] {
  if (field === null || (field.form === 'heading' && heading === null)) return [];
  const [, value] = bracket.exec(field.label) ?? [];
  // `Remediation (修复)` says the same again.
  if (value === undefined || vocabularyOf().find(value) !== null) return [];
  const position = field.labelPosition;
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}
