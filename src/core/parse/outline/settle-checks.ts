import type { FieldName } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { statesFailure } from '../titles/titles.ts';

/**
 * A check ahead of the remedy looks for the cause, and one behind it asks whether that worked, whatever it is
 * called: `**Verify:**` above `**Fix:**`.
 */
export function settleChecks(parts: readonly (Block | Section)[], title: string): void {
  const fields = parts.flatMap((part) => (part.type === 'block' && part.field ? part.field : []));
  const remedy = fields.findIndex(({ name }) => name === 'remediation');
  if (remedy < 0 || fields.some(({ name }) => name === 'replay')) return;
  const names = new Set(fields.map(({ name }) => name));
  // Of a procedure they ask whether it worked.
  const tells: readonly FieldName[] = ['signature', 'causes', 'severity'];
  if (!tells.some((name) => names.has(name)) && !statesFailure(title)) return;
  for (const [index, field] of fields.entries()) {
    if (!check.test(field.label)) continue;
    const isAhead = index < remedy;
    if (field.name === 'verification' && isAhead) field.name = 'diagnosis';
    if (field.name === 'diagnosis' && !isAhead && !names.has('verification')) {
      field.name = 'verification';
    }
  }
}

const check =
  /^\P{L}*(?:checks?|verify|confirm|vérifications?|comprobación|prüfen|確認|确认|확인)\P{L}*$/iu;
