import type { ComposedName, NamedField } from './name-list.ts';

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

/** The field that a question or a clause of English names: `How do I know it worked`; null for other text. Takes a normal form. */
export function findClause(normal: string): ComposedName | null {
  return questions.find(([form]) => form.test(normal))?.[1] ?? null;
}

/** The same for words that open ordinary text as well: `Related alerts`. */
export function findOrdinary(normal: string): ComposedName | null {
  const [, field] = faintNames.find(([form]) => form.test(normal)) ?? [];
  return field === undefined ? null : { field, distinctive: 'faint' };
}
