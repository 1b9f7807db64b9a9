import type { FieldName } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { statesFailure } from '../titles/titles.ts';

/**
 * A check ahead of the remedy looks for the cause, and one behind it asks whether that worked, whatever it is
 * called: `**Verify:**` above `**Fix:**`. Where nothing is said to do, checks are all there is to look at.
 */
export function settleChecks<Part extends Block | Section>(
  parts: readonly Part[],
  title: string,
): Part[] {
  const written = parts.map((part) => (part.type === 'block' ? (part.field?.name ?? null) : null));
  const names = new Set(written);
  const at = written.indexOf('remediation');
  // The headings below may say what to do.
  const isOpen = at < 0 && parts.some(({ type }) => type === 'section');
  // Of a procedure they ask whether it worked.
  const tells: readonly FieldName[] = ['signature', 'causes', 'severity'];
  const isFailure = tells.some((name) => names.has(name)) || statesFailure(title);
  if (names.has('replay') || isOpen || !isFailure) return [...parts];
  const remedy = at < 0 ? parts.length : at;
  const settled = (name: FieldName, index: number): FieldName => {
    if (name === 'verification' && index < remedy) return 'diagnosis';
    const isLast = name === 'diagnosis' && index > remedy && !names.has('verification');
    return isLast ? 'verification' : name;
  };
  return parts.map((part, index) => {
    if (part.type === 'section' || !part.field || !check.test(part.field.label)) return part;
    return { ...part, field: { ...part.field, name: settled(part.field.name, index) } };
  });
}

/** Orders to look, and several things to look at. */
const check =
  /^\P{L}*(?:step \d+\P{L}*)?(?:checks?|verify|validate|confirm|verifications|validations|vérif(?:ications?|ier|iez)|verif(?:ier|iez)|comproba(?:ción|ciones|r)|verifica(?:ciones|r|ções|coes)|prüf(?:en|ungen)|(?:確認|确认|检查|检验|확인|점검)\s*(?:方法|手順|事項|步骤|방법|사항)?|kontroll[ei]n?|проверк[аи]|проверить)\P{L}*$/iu;
