import type { Diagnostic } from '../../core/diagnostic.ts';
import { requiredFields } from '../../core/parse/fields/parse-options.ts';
import { activateRules } from '../../lint/active-rules.ts';
import { checkFile, unlimited } from '../../lint/check-file.ts';
import { noSecret } from '../../lint/rules/no-secret.ts';
import { isExcused } from '../../lint/suppression.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import type { Settings } from '../../node/config/settings.ts';
import { type FoundSecret, findSecrets } from '../../node/lint-facts/secrets.ts';
import { UserError } from '../../node/user-error.ts';
import type { LoadedFile } from '../load/load-documents.ts';

const SHOWN = 10;

/**
 * Throws UserError if a page would publish a finding of `no-secret`, unless the rule is off or a
 * suppression gives a reason. Runs before any code that could quote a runbook in a message.
 */
export async function requireNoSecrets(
  files: readonly LoadedFile[],
  { rules, parse }: Settings,
  store: RecordStore | null,
): Promise<void> {
  const active = activateRules([noSecret], rules);
  if (active.active.length === 0) return;
  const secrets = await secretsOf(files, store);
  const check = {
    rules: active,
    requiredFields: requiredFields(parse),
    measure: (_ruleId: string, work: () => void) => work(),
    limit: unlimited,
  };
  const found = files.flatMap(({ document: { runbook }, text }) => {
    const own = secrets.get(runbook.path);
    if (own === undefined) return [];
    const facts = { text, secrets: own, shell: new Map() };
    return checkFile(runbook, facts, check).filter(
      (one) => one.ruleId === noSecret.meta.id && !isExcused(runbook, one),
    );
  });
  if (found.length > 0) throw refusal(found);
}

function refusal(found: readonly Diagnostic[]): UserError {
  const places = found.slice(0, SHOWN).map(({ path, position: { start }, data }) => {
    return `\n  ${path}:${start.line}:${start.column}: ${data.name}`;
  });
  const rest = found.length > SHOWN ? `\n  and ${found.length - SHOWN} more` : '';
  return new UserError(
    `Did not build the site, because it would publish what looks like a live credential:${places.join('')}${rest}`,
    'Revoke it, and replace it with a placeholder such as `$TOKEN`. If it is not a credential, put ' +
      '`<!-- replaybook-disable-next-line no-secret -- the reason -->` above it.',
  );
}

/** By path; skips files that an earlier run searched. */
async function secretsOf(
  files: readonly LoadedFile[],
  store: RecordStore | null,
): Promise<Map<string, FoundSecret[]>> {
  const found = new Map<string, FoundSecret[]>();
  const open: LoadedFile[] = [];
  for (const file of files) {
    const kept = file.digest === null ? null : (store?.get(keyOf(file.digest)) ?? null);
    if (kept === null) open.push(file);
    else if (kept !== NONE) found.set(file.document.runbook.path, JSON.parse(kept));
  }
  const texts = open.map(({ document, text }) => ({ path: document.runbook.path, text }));
  const fresh = await findSecrets(texts);
  for (const { document, digest } of open) {
    const { path } = document.runbook;
    const secrets = fresh.get(path);
    if (secrets !== undefined) found.set(path, secrets);
    if (digest !== null) store?.set(keyOf(digest), secrets ? JSON.stringify(secrets) : NONE);
  }
  return found;
}

const NONE = '[]';

/** The cache keeps pages by digest only. */
function keyOf(digest: string): string {
  return `secrets:${digest}`;
}
