import { wordList } from '../../text/word-list.ts';
import { findClause, findOrdinary } from './clause-names.ts';
import { findComposedInLanguages } from './composed-in-languages.ts';
import { type ComposedName, type NamesOfField, named } from './name-list.ts';

/** Words ahead of a noun: `Likely root causes`, `Quick recovery`, `Optimization actions`. */
const qualifiers = new Set(
  wordList(`
    most common usual possible likely probable quick immediate potential suggested recommended known
    typical main primary additional first temporary short-term long-term permanent emergency manual
    automatic automated safe further basic general proposed required corrective recovery repair long short term
    alternative other initial fast next operator user admin customer
    mitigation remediation resolution troubleshooting diagnostic fix underlying detailed
    business service client system data on-call your
    optimization optimisation tuning improvement
    final
    observed reported visible user-visible suspected full complete exact deep deeper responder preliminary investigative debug failure
  `),
);

/** Words behind a noun: `Recovery procedures`, `Resolution steps`. */
const suffixes = new Set(
  wordList(`
    step procedure process flow action plan strategy option guide checklist command instruction
    measure path method approach technique recommendation workflow suggestion playbook applied branch tree order matrix
    tip query dashboard
  `),
);

/** The nouns, in the normal form of labels. A name needs more than one of these alone. */
// biome-ignore format: a row a line
const nouns = composed([
  ['causes', 'clear', 'cause, root cause analysi, root cause, reason, culprit'],
  ['signature', 'clear', 'symptom'],
  ['signature', 'vague', 'trigger condition, trigger criteria, error message'],
  ['diagnosis', 'clear', 'diagnosi, diagnostic, investigation, investigative, triage'],
  ['diagnosis', 'label', 'troubleshooting, debugging, debug, check'],
  ['diagnosis', 'faint', 'analysi'],
  ['remediation', 'clear', 'remediation, mitigation, resolution, fix'],
  ['remediation', 'label', 'solution, workaround, work-around, work around, remedy, recovery, repair, action, action required, measure, response'],
  ['remediation', 'faint', 'corrective, containment, eradication, rollback, failover, restart, handling'],
  ['prevention', 'clear', 'prevention'],
  ['context', 'clear', 'impact'],
  ['severity', 'clear', 'severity'],
  ['verification', 'clear', 'verification, validation'],
]);

/** Verbs after `How to` or `Steps to`. */
// biome-ignore format: a row a line
const verbs = composed([
  ['remediation', 'clear', 'fix, resolve, solve, mitigate, remediate, correct'],
  ['remediation', 'label', 'repair, recover, address, handle, respond, restore, clear, unblock, react'],
  ['diagnosis', 'clear', 'investigate, diagnose'],
  ['diagnosis', 'label', 'debug, troubleshoot, confirm, identify'],
  ['prevention', 'clear', 'prevent, avoid'],
  ['verification', 'clear', 'verify, validate'],
]);

const purpose =
  /^(?:how (?:to|do i|do we|can i|can we)|(?:steps?|procedure|actions?|instructions?|commands?|ways?) (?:to|for)) ([a-z]+)(?: (?:it|thi|this|them|(?:the )?service|(?:the|this) (?:issue|problem|error|alert|failure|incident|warning|message|condition)))?\??$/;

/** `Immediate steps`: what no other noun says is something to do. */
const stepsAlone = /^(?:step|procedure|instruction)s?$/;

/** `Symptoms observed`, `Causes include`, `Reasons for the failure`. */
const tail =
  /(?<=^(?:\S+ )?(?:symptom|cause|reason|action))s? (?:(?:observed|seen|reported|noticed|includ(?:e|ing)|taken)|(?:of|for|behind) (?:the |this )?(?:failure|problem|issue|error|incident|alert)s?)$/;

/** `Resolving the issue`: the verb without its ending. */
const doing =
  /^([a-z]+?)g?ing (?:it|thi|this|them|(?:the|this|your) (?:issue|problem|error|alert|failure|incident))$/;

/** `Recommended actions to take`. */
const toFollow = /(?:s? to (?:take|follow|perform|do)|s to try)$/;

/**
 * The field of a name that is put together: a word such as `likely` or `quick` ahead of a noun
 * (`Likely root causes`), one such as `steps` behind it (`Recovery procedures`), or a purpose (`How to
 * resolve`, `Procedure to fix`). Takes and returns normal forms; null for any other text.
 */
export function findComposed(normal: string): ComposedName | null {
  const found = findInEnglish(normal) ?? findComposedInLanguages(normal);
  // `moegliche ursache`
  if (found !== null || !/[aou]e/.test(normal)) return found;
  const spelled = normal.replaceAll('ae', 'ä').replaceAll('oe', 'ö').replaceAll('ue', 'ü');
  return findComposedInLanguages(spelled);
}

/** `Required action from customer`, `Workaround for older versions`, `Solution to the shop that is open`. */
const withAddition =
  /^((?:\w+ )?(?:action|workaround|mitigation|resolution|remediation|fix|solution))s? (?:from|by|for|on|in|if|when) \S+(?: \S+){0,8}$|^(solution|fix|workaround|resolution)s? (?:to|for) \S+(?: \S+){0,9}$/;

/** `Symptoms in events`, `Diagnosis by pattern`, `Root causes by category`. */
const withPlace = /^(symptom|diagnosi|(?:root )?cause)s? (?:in|by|per|from) \S+(?: \S+){0,3}$/;

function findInEnglish(normal: string): ComposedName | null {
  const asked = findClause(normal);
  if (asked !== null) return asked;
  if (/^(?:verify|verification|validation) (?:after|on|in|of|the) /.test(normal)) {
    return { field: 'verification', distinctive: 'clear' };
  }
  if (
    /^(?:\S+ ){1,3}(?:modes?|reasons?|causes?) (?:and|&) (?:solution|fixe?|resolution)s?$/.test(
      normal,
    )
  ) {
    return { field: 'remediation', distinctive: 'label' };
  }
  const [, placed] = withPlace.exec(normal) ?? [];
  if (placed !== undefined) return own(nouns, placed);
  const [, added, noun = added] = withAddition.exec(normal) ?? [];
  if (noun !== undefined) return findInEnglish(noun) ?? own(nouns, noun);
  const [, verb] = purpose.exec(normal) ?? [];
  if (verb !== undefined) return own(verbs, verb);
  const [, stem] = doing.exec(normal) ?? [];
  if (stem !== undefined) return own(verbs, stem) ?? own(verbs, `${stem}e`);
  const words = normal
    .replace(/^root-/, 'root ')
    .replace(toFollow, '')
    .replace(tail, '')
    .split(' ');
  if (words.length > 5) return null;
  if (words.length < 2) return tail.test(normal) ? own(nouns, words.join(' ')) : null;
  const lead = words.findIndex((word) => !qualifiers.has(word.replace(/[,/]$/, '')));
  const ahead = lead === -1 ? words.length - 1 : lead;
  // `Recovery steps` has no word ahead of its noun, though `recovery` may be one.
  for (let skipped = ahead; skipped >= 0; skipped -= 1) {
    const found = nounOf(words.slice(skipped), skipped > 0);
    if (found !== null) return found;
  }
  const faint = findOrdinary(normal);
  if (faint !== null) return faint;
  const isToDo = ahead === words.length - 1 && stepsAlone.test(words[ahead] ?? '');
  return isToDo ? { field: 'remediation', distinctive: 'faint' } : null;
}

function nounOf(words: readonly string[], isQualified: boolean): ComposedName | null {
  const whole = own(nouns, words.join(' '));
  if (whole !== null) return isQualified ? whole : null;
  const [last = ''] = words.slice(-1);
  if (words.length < 2 || !suffixes.has(last.replace(/s$/, ''))) return null;
  return own(
    nouns,
    words
      .slice(0, -1)
      .join(' ')
      .replace(/(?<=\w[^s])s$/, ''),
  );
}

function own(names: ReadonlyMap<string, ComposedName>, name: string): ComposedName | null {
  return names.get(name) ?? null;
}

function composed(rows: readonly NamesOfField[]): ReadonlyMap<string, ComposedName> {
  return new Map(
    named('en', rows).map(({ name, field, distinctive }) => [name, { field, distinctive }]),
  );
}
