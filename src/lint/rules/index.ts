import type { Rule } from '../rule.ts';
import { commandLanguage } from './command-language.ts';
import { internalError } from './internal-error.ts';
import { noBrokenLink } from './no-broken-link.ts';
import { readableFile } from './readable-file.ts';
import { requiredFields } from './required-fields.ts';
import { uniqueEntryId } from './unique-entry-id.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { validDiagram } from './valid-diagram.ts';
import { validFrontMatter } from './valid-front-matter.ts';
import { validSignaturePattern } from './valid-signature-pattern.ts';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  commandLanguage,
  internalError,
  noBrokenLink,
  readableFile,
  requiredFields,
  uniqueEntryId,
  unusedSuppression,
  validDiagram,
  validFrontMatter,
  validSignaturePattern,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}
