import type { WordTable } from '../../../text/word-table.ts';

/** Names of fields that open ordinary text as well: of what is seen. */
// biome-ignore format: a row of the table takes a few lines
export const seenInPassing: WordTable = {
  all: [
    ['how it looks', /(?:what|how) (?:it|thi|this) looks?(?: like)?|looks? like|what(?:['’]s| is) wrong/u, 'how this looks'],
    ['what people tell', /(?:user|customer)s? (?:see|report)s?|alert text/u, 'users report'],
    ['signs of something', /(?:indicator|sign)s? of \S+(?: \S+){0,2}/u, 'signs of smoke'],
  ],
};

/** What to look at. */
// biome-ignore format: a row of the table takes a few lines
export const lookingInPassing: WordTable = {
  all: [
    ['useful things', ['handy, helpful, useful', 'check, command, dashboard, querie, query, tool'], 'handy query'],
    ['things to look at', /(?:log|metric|dashboard|place|panel)s? to (?:check|look at|watch|inspect)/u, 'places to look at'],
    ['to find the cause', /(?:identify|determin|find|locat|isolat)(?:e|ing)? the (?:root )?(?:cause|problem|issue|source)/u, 'locate the source'],
    ['to assess', /(?:assess|determine|evaluate) (?:the )?(?:impact|scope|severity|blast radius)/u, 'assess the scope'],
    ['to gather', /(?:collect|gather)(?:ing)? logs?/u, 'gathering logs'],
  ],
};

/** What there is to know. */
// biome-ignore format: a row of the table takes a few lines
export const contextInPassing: WordTable = {
  all: [
    ['what is affected', /affected \S+(?: \S+){0,3}/u, 'affected kilns'],
    ['versions', /(?:compatible|supported) (?:\S+ ){0,3}versions?/u, 'supported kiln versions'],
    ['notes', ['additional, further, important', 'note(s)'], 'further notes'],
    ['of an alert', ['alert', 'description, detail, meaning, summary'], 'alert meaning'],
  ],
};

/** Where to read more. */
// biome-ignore format: a row of the table takes a few lines
export const referencesInPassing: WordTable = {
  all: [['more to read',
    /(?:related|external|useful|additional|other) (?:\S+ )?(?:alert|link|runbook|playbook|issue|page|document|documentation|resource|reading|article|reference)s?(?: in .*)?/u,
    'related alerts']],
};

/** What to do later. */
export const preventionInPassing: WordTable = {
  all: [['follow-ups', /follow[- ]?ups? (?:action|step|task|item|work)/u, 'follow-up work']],
};

/** How grave it is. */
export const severityInPassing: WordTable = {
  all: [['how grave it is', ['alert, incident, issue', 'severity'], 'incident severity']],
};

/** What to do. */
// biome-ignore format: a row of the table takes a few lines
export const remedyInPassing: WordTable = {
  all: [
    ['to fix it', 'fix it, what to try, what to try first', 'fix it'],
    ['to apply a fix', /(?:how to )?apply(?:ing)? (?:the|a|this) (?:\S+ )?(?:patch|hotfix|fix|workaround|update)/u, 'applying the patch'],
  ],
};
