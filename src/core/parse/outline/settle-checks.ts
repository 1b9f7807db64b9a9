import type { FieldName } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { statesFailure } from '../titles/titles.ts';

/**
 * A check ahead of the remedy looks for the cause, and one behind it asks whether that worked, whatever it is
 * called: `**Verify:**` above `**Fix:**`. Where nothing is said to do, checks are all there is to look at.
 */
export function settleChecks(parts: readonly (Block | Section)[], title: string): void {
  const fields = parts.flatMap((part) => (part.type === 'block' && part.field ? part.field : []));
  if (fields.some(({ name }) => name === 'replay')) return;
  const written = fields.findIndex(({ name }) => name === 'remediation');
  // The headings below may say what to do.
  if (written < 0 && parts.some(({ type }) => type === 'section')) return;
  const remedy = written < 0 ? fields.length : written;
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

/** Orders to look, and several things to look at. */
const check =
  /^\P{L}*(?:checks?|verify|validate|confirm|verifications|validations|vérif(?:ications?|ier|iez)|verif(?:ier|iez)|comproba(?:ción|ciones|r)|verifica(?:ciones|r|ções|coes)|prüf(?:en|ungen)|確認|确认|检查|확인|점검)\P{L}*$/iu;
