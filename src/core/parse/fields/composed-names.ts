import { wordList } from '../../text/word-list.ts';
import { findComposedInLanguages } from './composed-in-languages.ts';
import { type NamedField, type NamesOfField, named } from './name-list.ts';

/** How surely a composed name marks a failure: as in `NamedField`. */
export type ComposedName = Pick<NamedField, 'field' | 'distinctive'>;

/** Words ahead of a noun: `Likely root causes`, `Quick recovery`. */
const qualifiers = new Set(
  wordList(`
    most common possible likely probable quick immediate potential suggested recommended known
    typical main primary additional first temporary short-term long-term permanent emergency manual
    automatic automated safe further basic general proposed required corrective recovery repair long short term
    alternative other initial fast next operator user admin customer
    mitigation remediation resolution troubleshooting diagnostic fix underlying detailed
    business service client system data on-call your
    observed reported visible user-visible suspected full complete exact responder preliminary investigative debug failure
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
  ['causes', 'clear', 'cause, root cause analysi, root cause, reason'],
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

/** What a question on the page of a failure is about: `this`, `the alert`, `this error message`. */
const it =
  '(?:it|thi|this|that|these|(?:the|this|an?) (?:[a-z]+ )?(?:issue|alert|alarm|error|problem|warning|failure|message|incident|condition)s?)';

/** What the end of a failure is about: `recovery`, `that it worked`, `whether the service is back`. */
const worked =
  '(?:(?:the |your |full )?(?:recovery|resolution|fixe?|repair|success|restoration|service(?: health)?|health)|(?:that |if |whether )?(?:it|thi|this|everything|the \\S+) (?:is|was|has|have)? ?(?:worked|work|fixed|resolved|gone|solved|over|healthy|recovered|back|successful|cleared)(?: again)?)';

/** The field that answers a question, or that a clause names. */
const questions: readonly (readonly [RegExp, ComposedName])[] = [
  [
    new RegExp(
      `^(?:(?:how (?:to|do i|do we|do you|can i|will you) )?(?:verify|confirm|validate|check|know|tell|see|be sure|test)|(?:verify|confirm|validat|check)ing) ${worked}\\??$|^is it (?:fixed|over|solved|resolved)$`,
    ),
    { field: 'verification', distinctive: 'label' },
  ],
  [
    /^(?:post|after)[- ]?(?:the )?(?:fixe?|recovery|remediation|resolution|mitigation|restart|restore)(?: (?:check|validation|verification|test))?$|^(?:success|exit|closing|recovery) criteria$|^(?:done when|back to normal|all clear)$/,
    { field: 'verification', distinctive: 'label' },
  ],
  [
    /^what to (?:validate|verify|confirm|inspect|measure|rule out|look (?:at|for))(?: (?:first|next|now))?$/,
    { field: 'diagnosis', distinctive: 'vague' },
  ],
  [
    /^(?:verify|confirm|validate|check|validation of|confirming|verifying) (?:that )?(?:it|thi|this|the (?:problem|alert|issue|alarm|incident|symptom))(?: is real)?$/,
    { field: 'diagnosis', distinctive: 'vague' },
  ],
  [
    /^how (?:to|do i|do we|can i|can we) (?:find out (?:more|what\b.*)|look (?:closer|deeper|into it)|narrow (?:it |thi )?down|dig deeper|see more|find the cause|confirm the (?:cause|problem|alert|issue)|check(?: it)?)$|^(?:narrowing it down|find(?:ing)? the (?:root )?cause|(?:data|information) to (?:collect|gather)|(?:gather(?:ing)?|collect(?:ing)?) (?:information|data|evidence)|information gathering|what to look (?:at|for)|first look|questions? to ask)$/,
    { field: 'diagnosis', distinctive: 'vague' },
  ],
  [
    /^what (?:do |does |did |will )?(?:you|user|customer|i|we)s?(?:['’]re)? (?:will |may |might |would |are )?(?:see|seeing|notice|experience|observe|hear)s?$|^what (?:happen|is happening|is going on)s?$|^how to (?:recogni[sz]e|spot|notice) (?:it|thi|this)$/,
    { field: 'signature', distinctive: 'vague' },
  ],
  [
    /^(?:thing|step|fixe?)s? (?:to|you can) try(?: first)?$|^what (?:you|we|i) (?:can|should|could|must|have to|need to) (?:do|try)$|^(?:restor|recover|unblock)ing (?:the )?(?:service|system)$|^service restoration$|^stop(?:ping)? the bleeding$|^(?:countermeasure|manual intervention|first aid|quick win)s?$/,
    { field: 'remediation', distinctive: 'vague' },
  ],
  [
    /^what (?:to|should (?:i|we|you)) do (?:if|when|about|in case|next|now)\b|^what (?:should|can|do|must|could) (?:i|we|you) do\b/,
    { field: 'remediation', distinctive: 'label' },
  ],
  [
    new RegExp(
      `^(?:what (?:does|do|did) ${it}(?: means?)?|what(?:['’]s| is) ${it}(?: about)?)\\??$`,
    ),
    { field: 'context', distinctive: 'vague' },
  ],
  [
    /^(?:what(?:['’]?s| is) (?:the (?:impact|effect)|affected|at risk)|who is affected|how bad is (?:it|this)|why is (?:it|this) (?:important|bad))\b/,
    { field: 'context', distinctive: 'label' },
  ],
  [
    /^whom? (?:to|(?:should|do|can) (?:i|we|you)) (?:call|contact|page|ask|notify|inform|escalate)\b|^escalate to$/,
    { field: 'escalation', distinctive: 'vague' },
  ],
  [
    new RegExp(
      `^what (?:(?:can|could|might|may|usually) )?causes? ${it}(?: to (?:fire|happen|occur))?\\??$|^how (?:did|does|can|could) ${it} happen\\??$`,
    ),
    { field: 'causes', distinctive: 'vague' },
  ],
  [
    /^what you(?:['’]ll| will|['’]d)? see in \S+(?: \S+){0,3}$/,
    { field: 'signature', distinctive: 'vague' },
  ],
  [
    new RegExp(
      `^(?:what triggers? ${it}|when (?:does|will|do) ${it} (?:fire|trigger|happen|occur|appear)s?)\\??$`,
    ),
    { field: 'signature', distinctive: 'vague' },
  ],
  [
    /^how (?:do|can|will|would) (?:i|we|you) (?:know|tell|check|verify|confirm|see) (?:that |if |whether )?(?:it|thi|this|the (?:fix|problem|issue|alert|incident)) (?:is |was |has )?(?:worked|works?|fixed|resolved|gone|solved|over|successful)\??$/,
    { field: 'verification', distinctive: 'label' },
  ],
  [
    /^what (?:causes|caused|is causing) (?:it|thi|this|the (?:error|issue|problem|failure|delay|outage|crash|alert|warning))$/,
    { field: 'causes', distinctive: 'label' },
  ],
  [
    /^what are (?:the |it )?symptoms?(?: of (?:it|this|the) ?(?:error|issue|problem|failure)?)?$/,
    { field: 'signature', distinctive: 'label' },
  ],
  [
    /^what (?:steps?|actions?|measures?) (?:can|should|must) (?:be taken|(?:i|we|you) take) to (?:fix|resolve|solve|mitigate|avoid) (?:it|thi|this|the) ?(?:error|issue|problem|failure)?$/,
    { field: 'remediation', distinctive: 'label' },
  ],
  // `Why you're seeing this issue`, `Why does this happen?`
  [
    /^why (?:(?:do|does|did|is|are|am) )?(?:you(?:['’]re| are)?|i(?:['’]m| am)?|it(?:['’]s)?|this|that|the (?:alert|error|issue|problem|warning)) ?(?:is )?(?:see(?:ing)?|get(?:ting)?|happen\w*|occur\w*|fir(?:e|es|ing)|appear\w*)(?: (?:thi|this|it|the)(?: (?:issue|error|problem|alert|warning|message))?)?\??$/,
    { field: 'causes', distinctive: 'label' },
  ],
  [
    /^why (?:(?:do|does|did) )?(?:it|this|that|the (?:alert|error|issue|problem|warning)) matters?\??$/,
    { field: 'context', distinctive: 'label' },
  ],
];

/** The field of a name that opens ordinary text as well. */
const faintNames: readonly (readonly [RegExp, NamedField['field']])[] = [
  [
    /^(?:(?:what|how) (?:it|thi|this) looks?(?: like)?|looks? like|what(?:['’]s| is) wrong|(?:user|customer)s? (?:see|report)s?|alert text|(?:indicator|sign)s? of \S+(?: \S+){0,2})$/,
    'signature',
  ],
  [
    /^(?:useful|helpful|handy) (?:command|query|querie|dashboard|check|tool)$|^(?:log|metric|dashboard|place|panel)s? to (?:check|look at|watch|inspect)$/,
    'diagnosis',
  ],
  [
    /^(?:(?:identify|determin|find|locat|isolat)(?:e|ing)? the (?:root )?(?:cause|problem|issue|source)|(?:assess|determine|evaluate) (?:the )?(?:impact|scope|severity|blast radius)|(?:collect|gather)(?:ing)? logs?)$/,
    'diagnosis',
  ],
  [
    /^affected \S+(?: \S+){0,3}$|^(?:compatible|supported) (?:\S+ ){0,3}versions?$|^(?:additional|important|further) notes?$|^alert (?:description|meaning|summary|detail)$/,
    'context',
  ],
  [
    /^(?:related|external|useful|additional|other) (?:\S+ )?(?:alert|link|runbook|playbook|issue|page|document|documentation|resource|reading|article|reference)s?(?: in .*)?$/,
    'references',
  ],
  [/^follow[- ]?ups? (?:action|step|task|item|work)$/, 'prevention'],
  [/^(?:alert|incident|issue) severity$/, 'severity'],
  [
    /^fix it$|^what to try(?: first)?$|^(?:how to )?apply(?:ing)? (?:the|a|this) (?:\S+ )?(?:patch|hotfix|fix|workaround|update)$/,
    'remediation',
  ],
];

/** `Immediate steps`: what no other noun says is something to do. */
const stepsAlone = /^(?:step|procedure|instruction)s?$/;

/** `Symptoms observed`, `Causes include`, `Reasons for the failure`. */
const tail =
  /(?<=^(?:\S+ )?(?:symptom|cause|reason|action))s? (?:(?:observed|seen|reported|noticed|includ(?:e|ing)|taken)|(?:of|for|behind) (?:the |this )?(?:failure|problem|issue|error|incident|alert)s?)$/;

/** `Resolving the issue`: the verb without its ending. */
const doing =
  /^([a-z]+?)g?ing (?:it|thi|this|them|(?:the|this|your) (?:issue|problem|error|alert|failure|incident))$/;

/** `Recommended actions to take`. */
const toFollow = /s? to (?:take|follow|perform|do)$/;

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

/** `Symptoms in events`, `Diagnosis by pattern`. */
const withPlace = /^(symptom|diagnosi)s? (?:in|by|per|from) \S+(?: \S+){0,3}$/;

function findInEnglish(normal: string): ComposedName | null {
  const [, asked] = questions.find(([form]) => form.test(normal)) ?? [];
  if (asked !== undefined) return asked;
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
  const [, faint] = faintNames.find(([form]) => form.test(normal)) ?? [];
  if (faint !== undefined) return { field: faint, distinctive: 'faint' };
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
