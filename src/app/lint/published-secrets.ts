import type { Diagnostic } from '../../core/diagnostic.ts';
import { requiredFields } from '../../core/parse/fields/parse-options.ts';
import { activateRules } from '../../lint/active-rules.ts';
import { checkFile, unlimited } from '../../lint/check-file.ts';
import { noSecret } from '../../lint/rules/no-secret.ts';
import { createExcuses } from '../../lint/suppressors.ts';
import { UserError } from '../../node/user-error.ts';
import type { Project } from '../project/project.ts';

const SHOWN = 10;

/**
 * Throws UserError if a page would publish a finding of `no-secret`, unless the rule is off or a
 * suppression gives a reason. Runs before any code that could quote a runbook in a message.
 */
export async function requireNoSecrets(project: Project): Promise<void> {
  const { rules, parse } = project.settings;
  const active = activateRules([noSecret], rules);
  if (active.active.length === 0) return;
  const secrets = await project.secrets();
  const check = {
    rules: active,
    requiredFields: requiredFields(parse),
    measure: (_ruleId: string, work: () => void) => work(),
    limit: unlimited,
  };
  const found = [...project.files.values()].flatMap((file) => {
    const { runbook } = file;
    const own = secrets.get(runbook.path) ?? [];
    if (own.length === 0) return [];
    const facts = { text: file.text, secrets: own, shell: new Map(), blocks: new Map() };
    const isExcused = createExcuses(runbook);
    return checkFile(runbook, facts, check).filter(
      (one) => one.ruleId === noSecret.meta.id && one.severity !== 'info' && !isExcused(one),
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
