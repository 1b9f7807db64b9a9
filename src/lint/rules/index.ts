import type { Rule } from '../rule.ts';
import { artifactExists } from './artifact-exists.ts';
import { campaignStatus } from './campaign-status.ts';
import { commandLanguage } from './command-language.ts';
import { completeProcedure } from './complete-procedure.ts';
import { exampleMatches } from './example-matches.ts';
import { hasEntries } from './has-entries.ts';
import { incidentStructure } from './incident-structure.ts';
import { internalError } from './internal-error.ts';
import { knownPlaceholder } from './known-placeholder.ts';
import { knownScope } from './known-scope.ts';
import { matchableSignature } from './matchable-signature.ts';
import { noAmbiguousSignature } from './no-ambiguous-signature.ts';
import { noBrokenLink } from './no-broken-link.ts';
import { noCommandMisuse } from './no-command-misuse.ts';
import { noDangerousCommand } from './no-dangerous-command.ts';
import { noDeadUrl } from './no-dead-url.ts';
import { noDuplicateField } from './no-duplicate-field.ts';
import { noGenericSignature } from './no-generic-signature.ts';
import { noGuessedCommand } from './no-guessed-command.ts';
import { noHiddenCharacters } from './no-hidden-characters.ts';
import { noMalformedLink } from './no-malformed-link.ts';
import { noMisspelledField } from './no-misspelled-field.ts';
import { noPromptInCommand } from './no-prompt-in-command.ts';
import { noSecret } from './no-secret.ts';
import { noUnclosedFence } from './no-unclosed-fence.ts';
import { noUndefinedReference } from './no-undefined-reference.ts';
import { noUnsafeLink } from './no-unsafe-link.ts';
import { readableFile } from './readable-file.ts';
import { requiredFields } from './required-fields.ts';
import { reviewOverdue } from './review-overdue.ts';
import { uniqueEntryId } from './unique-entry-id.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { validArtifactPath } from './valid-artifact-path.ts';
import { validBlock } from './valid-block.ts';
import { validDiagram } from './valid-diagram.ts';
import { validFrontMatter } from './valid-front-matter.ts';
import { validShell } from './valid-shell.ts';
import { validSignaturePattern } from './valid-signature-pattern.ts';
import { validStanding } from './valid-standing.ts';
import { validSuppression } from './valid-suppression.ts';
import { validTable } from './valid-table.ts';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  artifactExists,
  campaignStatus,
  commandLanguage,
  completeProcedure,
  exampleMatches,
  hasEntries,
  incidentStructure,
  internalError,
  knownPlaceholder,
  knownScope,
  matchableSignature,
  noAmbiguousSignature,
  noBrokenLink,
  noCommandMisuse,
  noDangerousCommand,
  noDeadUrl,
  noDuplicateField,
  noGenericSignature,
  noGuessedCommand,
  noHiddenCharacters,
  noMalformedLink,
  noMisspelledField,
  noPromptInCommand,
  noSecret,
  noUnclosedFence,
  noUndefinedReference,
  noUnsafeLink,
  readableFile,
  requiredFields,
  reviewOverdue,
  uniqueEntryId,
  unusedSuppression,
  validArtifactPath,
  validBlock,
  validDiagram,
  validFrontMatter,
  validShell,
  validSignaturePattern,
  validStanding,
  validSuppression,
  validTable,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}
