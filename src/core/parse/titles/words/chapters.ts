import type { WordTable } from '../../../text/word-table.ts';

/** Titles of chapters that a page of alerts has, too. */
// biome-ignore format: a row of the table takes a few lines
export const chapters: WordTable = {
  whole: [
    ['where a page begins', `about, background, before you begin, before you start, content(s), getting started, introduction, overview, prerequisite(s), requirement(s),
      summary, table of contents`,
      'Table of contents'],
    ['where it ends', 'contact(s), getting help, glossary, need help, reference(s), see also', 'Glossary'],
    ['what comes next', "next steps, what(')s next, nächste schritte, prochaines étapes, próximos pasos, próximos passos, 다음 단계, 下一步, 次のステップ", 'What’s next'],
    ['more to read', 'documentation, help, information, link(s), reading, resource(s), support', 'Links'],
    ['more to read, with an adjective',
      ['additional, external, further, more, quick, useful', 'documentation, help, information, link(s), reading, resource(s), support'], 'Further reading'],
    ['issues elsewhere', ['existing, github, open', 'issue(s)'], 'Open issues'],
    ['how to run something', 'configuration, installation, security best practices, setup, usage', 'Setup'],
    ['what shows how it is', 'dashboard(s), log(s), metric(s), monitoring', 'Dashboards'],
    ['alerts', ['alert(ing)', 'channel(s), level, policies, policy, rules'], 'Alert channels'],
    ['alerts and their handling',
      /(?:the )?\P{L}?(?:alert(?:ing)?|noise|silencing|auto-resolution|thresholds?|grouping|routing|levels|categories)\P{L}*(?: (?:model|levels|categories|grouping|routing|thresholds?|lifecycle))?/iu,
      'The alert lifecycle', 'Noise'],
    ['history', /(?:change|revision|document|version) ?(?:log|history)/iu, 'Changelog'],
    ['grave incidents', /(?:P[0-4]|sev[- ]?\d)\b.*incidents?/iu, 'P1 and P2 incidents'],
  ],
  first: [
    ['words with anything behind', 'appendix*, best practices*, community*, escalation*, on( )call*, on-call*, prevention*, severity*, silenc*, template*, testing*', 'On-call rota'],
    ['words ahead of others', /(?:preventive|adding|(?:tools?|utilities) and)(?= )|related/iu, 'Adding a kiln', 'Tools and trays'],
    ['how', 'how alert(s), how do, how to', 'How to bake'],
  ],
};

/** Whether each heading below is an alert, whatever its words. */
// biome-ignore format: a row of the table takes a few lines
export const alertGroups: WordTable = {
  whole: [['alerts',
    /(?:(?:responding|response|reacting|respond) to |list of |our |the |all |current |common )?alerts?(?: runbooks?| reference| list| playbooks?| index)?/iu,
    'Responding to alerts', 'Alert index']],
  anywhere: [['Chinese', /(?:处理告警|告警(?:处理|手册|列表|项)?)$/u, '告警手册']],
};

/** Chapters that hold no failure unless their titles group failures. */
// biome-ignore format: a row of the table takes a few lines
export const references: WordTable = {
  englishEnding: [['what to look up', 'best practices, cheat( )sheet, checklist, hint(s), links, metrics, prevention, recommendations, reference, template(s)', 'Kiln cheatsheet']],
  first: [['what a reader needs', ['what', "you, you'll", 'learn, need, should, will'], "What you'll need"]],
};

/** Chapters that hold no failure at all: `Troubleshooting commands`. */
// biome-ignore format: a row of the table takes a few lines
export const toolboxes: WordTable = {
  englishEnding: [['what to run', 'commands, dashboard(s), queries, query', 'Useful queries']],
  english: [['errors as a subject', ['error, exception, failure', 'classification, code(s), handling, reporting'], 'Error codes of kilns'],
    ['to handle errors', ['catching, handling', /(?:\p{L}+ )?(?:errors?|exceptions?|failures?)(?=\P{L}*$)/u], 'Handling errors']],
};

/** Chapters with all that a page about one failure says. */
// biome-ignore format: a row of the table takes a few lines
export const genericChapters: WordTable = {
  whole: [
    ['what to do', 'incident response, instructions, playbook, procedure(s), response, response procedure, response steps, runbook, steps, workflow', 'Response steps'],
    ['details', 'details, error details, issue details, problem details', 'Issue details'],
  ],
};

/** Chapters that say more of the entry around them: `Alert details`. */
// biome-ignore format: a row of the table takes a few lines
export const facts: WordTable = {
  whole: [
    ['facts', 'at a glance, definition, detail(s), facts, identification, info, information, metadata, what was done', 'At a glance'],
    ['facts about something', ['alert, basic, error, general, incident, key, quick, runbook', 'definition, detail(s), facts, identification, info, information, metadata'], 'Alert details'],
    ['other languages', 'informações gerais, información general, 基本信息', '基本信息'],
  ],
};

/** Chapters that say in general what the one around them is about: `Alert description`. */
// biome-ignore format: a row of the table takes a few lines
export const overviews: WordTable = {
  whole: [
    ['overviews', 'description, overview, summary', 'Overview'],
    ['of something', ['alert, error, incident, issue, problem, quick, runbook', 'description, overview, summary'], 'Alert description'],
  ],
};

/** What to do once a failure is over, or what shows something: `Post-incident review`. */
// biome-ignore format: a row of the table takes a few lines
export const afterwards: WordTable = {
  whole: [['what is written down', 'change( )log, checklist, faq(s), history, note(s), timeline', 'Timeline']],
  first: [['what follows', 'after, appendix*, communication(s), example(s), follow(-)up(s), lessons*', 'After the bake'],
    ['what follows an incident', /post-?(?: ?(?:incident|mortem|resolution|recovery|deploy\w*|fix))/iu, 'Post-incident review']],
};

/** What holds before and around what to do, and is none of it: `Preconditions`, `Do not`. */
// biome-ignore format: a row of the table takes a few lines
export const framing: WordTable = {
  whole: [
    ['what has to be so', 'access, assumptions, before you begin, before you start, precondition(s), prerequisite(s), requirement(s)', 'Preconditions'],
    ['what it is for', 'aim(s), goal(s), non-goals, objective(s), purpose, success criteria, when to use, when to use this', 'Goals'],
    ['what must not be done', /(?:what )?(?:not to do|do(?:n['’]t| not)s?|do(?:n['’]t| not) do(?: this)?|never(?: do(?: this)?)?|anti-?patterns)/iu, 'Do not'],
  ],
  ending: [['what an operator sets up', /(?:operator|one-time|initial|access|tools?|tooling)[ -]set-?up/iu, 'Operator setup']],
};

/** What speaks of failures in general, so that a page is about none: `Failure modes`. */
// biome-ignore format: a row of the table takes a few lines
export const generalities: WordTable = {
  english: [
    ['ways to think of failures', 'checklist, design, injection, management, model, modes, plan(s), policy, prevention, strategies, strategy, taxonomy', 'Failure modes'],
    ['ways to be ready', 'drill(s), exercise(s), recovery, resilience, simulation(s), testing, tolerance', 'Recovery of kilns'],
    ['how people respond', /response(?! times?\b)/iu, 'Response to smoke'],
  ],
  englishEnding: [['failures', 'errors, failures', 'Kiln failures']],
};
