import { fitsText } from '../../text/fits-text.ts';
import { alertWord } from './identifiers.ts';
import { ofTitles } from './of-titles.ts';

const groups: readonly RegExp[] = [
  /\btrouble-?shoot\w*|\b(?:common|known|frequent|typical|general|possible|other|frequently asked|build|runtime|deployment|installation|network\w*|connection|performance|startup|specific) (?:[a-z]+ )?(?:errors?|issues?|problems?|failures?|incidents?|scenarios?|pitfalls?|mistakes?)\b/i,
  /^\P{L}*(?:errors?|error messages|issues?|problems?|failures?|failure (?:modes?|scenarios?)|pitfalls?|gotchas?|scenarios?|incident (?:scenarios?|types?)|debugging|when (?:it|things) (?:breaks?|fails?|goe?s? wrong)|what can go wrong)\P{L}*$/iu,
  /^\P{L}*(?:disaster recovery|(?:emergency|recovery|disaster) (?:procedures?|scenarios?|playbooks?))\P{L}*$/iu,
  /^\P{L}*(?:what (?:to|should i) do (?:when|if)|was tun,? wenn|que faire si|qué hacer (?:si|cuando)|o que fazer (?:se|quando))\P{L}*$|\b(?:faqs?|frequently asked questions|foire aux questions|questions fréquentes|pregu?ntas frec?uentes|perguntas fre[cq]uentes|häufig(?:e| gestellte) fragen|domande frequenti|(?:issues|problems)\P{L}*$)/iu,
  /(?:resolución|solución|solução|resolução) de problemas|(?:problem|err|fall|falh)\p{L}* (?:com(?:unes|uns)|frec?q?uentes|conocid\p{L}+|conhecid\p{L}+)|(?:otros|outros) (?:problemas|err)|dépannage|(?:erreurs|problèmes) (?:courant|fréquent)|fehlerbehebung|problembehandlung|häufige (?:fehler|probleme)/iu,
  /常见(?:问题|故障|错误)|(?:故障|问题)(?:排[查除]|处理|手册|解决)|トラブルシュ|よくある(?:問題|質問|エラー)|문제 ?해결|트러블 ?슈팅|(?:장애|오류) ?(?:대응|유형|해결)|자주 ?(?:묻는|발생)/u,
  /(?:xử lý|khắc phục) sự cố|(?:lỗi|sự cố|vấn đề) thường gặp/iu,
  /^\P{L}*(?:what (?!happens)(?:\w+ ){0,3}|things (?:that )?(?:\w+ ){0,2}|(?:if|when) (?:something|things|it|anything) )(?:breaks?|fails?|(?:goe?s?|went) wrong|(?:does|do)(?:n['’]t| not) work)\P{L}*$/iu,
  /\bknown (?:quirks|limitations|restrictions|bugs|defects|regressions)\b|\bproblem[- ]solving\b|^\P{L}*(?:(?:condition|error|status|failure) )?reasons(?: for .*)?\P{L}*$|\bis (?:red|broken|failing|down)\b.*\bwhat (?:now|to do)\b/iu,
  /(?<!\p{L})(?:(?:bekannte|typische) (?:probleme|fehler)|probleme und lösungen|fehlersuche|störungen|störfälle|fallstricke|wenn etwas nicht (?:klappt|geht)|problèmes connus|en cas de (?:problème|panne)|si algo falla|se algo falhar)(?!\p{L})/iu,
];

/** Where the last word counts: `Troubleshooting interview`, `Incident workshop`. */
const qualified =
  /\b(?:interviews?|exercises?|trainings?|workshops?|courses?|game ?days?|skills|culture|quiz|glossary)\P{L}*$/iu;

/** Whether a title says that what stands below it are failures, each with a heading of its own. */
export const groupsFailures = ofTitles((title: string): boolean => {
  return groups.some((words) => fitsText(words, title)) && !fitsText(qualified, title);
});

const issuesOf =
  /^\P{L}*(?:(?:\p{L}+ )?trouble-?shooting(?: (?!guides?|steps|commands|tools|tips)\p{L}+)?|(?:\p{L}+ )?(?:(?:known|common|frequent|typical|possible|usual|other) )(?:\p{L}+ )?(?:issues|problems|errors|failures|bugs|pitfalls|mistakes)|problems|gotchas|pitfalls|(?:wenn|when|if) (?:it|things|something|etwas) .*|dépannage|fehlerbehebung|häufige (?:fehler|probleme)|(?:erreurs|problèmes) courant\p{L}+|(?:resolución|solução|resolução) de problemas|(?:problemas|errores|erros) (?:com(?:unes|uns)|frec?q?uentes|conocid\p{L}+|conhecid\p{L}+)|トラブルシュ\p{L}*|よくある(?:問題|エラー)|(?:常见|已知)(?:问题|错误|故障)|故障排[查除]|문제 ?해결)\P{L}*$/iu;

/** Whether what opens a line below a title is an issue: `Troubleshooting`, `Common errors`. */
export function groupsIssues(title: string): boolean {
  return fitsText(issuesOf, title) && groupsFailures(title);
}

/** Whether a title groups issues by their state or version: `Unresolved`, `5.1.0`. */
export function isState(title: string): boolean {
  return /^\P{L}*(?:(?:un)?resolved|open|fixed|closed|v?\d[\d.]*)\P{L}*$/iu.test(title);
}

const alerts =
  /^\P{L}*(?:(?:responding|response|reacting|respond) to |list of |our |the |all |current |common )?alerts?(?: runbooks?| reference| list| playbooks?| index)?\P{L}*$/iu;

/** Whether each heading below a title is an alert, whatever its words. */
export function groupsAlerts(title: string): boolean {
  return fitsText(alerts, title) || /(?:处理告警|告警(?:处理|手册|列表|项)?)$/.test(title);
}

const chapter =
  /^\P{L}*(?:overview|introduction|about|background|contents?|table of contents|summary|prerequisites?|requirements?|before you (?:start|begin)|see also|references?|(?:(?:additional|further|more|useful|external|quick|related) )?(?:resources?|links?|reading|information|help|support|documentation)|getting help|(?:github|existing|open) issues?|community.*|need help|next steps|what['’]?s next|prochaines étapes|próximos (?:pasos|passos)|nächste schritte|次のステップ|下一步|다음 단계|best practices.*|prevention.*|preventive .*|related\b.*|contacts?|escalation.*|appendix.*|glossary|getting started|setup|configuration|installation|usage|dashboards?|metrics?|monitoring|logs?|severity.*|(?:P[0-4]|sev[- ]?\d)\b.*incidents?|how (?:to|do|alerts?)\b.*|adding .*|alert(?:ing)? (?:policy|policies|rules|routing|channels?|levels?)|silenc\w+.*|on-?call.*|(?:the )?\P{L}?(?:alert(?:ing)?|noise|silencing|auto-resolution|thresholds?|grouping|routing|levels|categories)\P{L}*(?: (?:model|levels|categories|grouping|routing|thresholds?|lifecycle))?|routing|testing.*|template.*|(?:change|revision|document|version) ?(?:log|history)|security best practices|(?:tools?|utilities) and .*)\P{L}*$/iu;

/** Whether a title is that of a chapter that a page of alerts has, too. */
export function isChapterTitle(title: string): boolean {
  return fitsText(chapter, title);
}

const issues =
  /^\P{L}*(?:(?:[\p{L}\d.-]+ ){0,2}(?:common|known|frequent|typical|other|miscellaneous|recurring) )?(?:\p{L}+ )?(?:issues|problems|errors|incidents|failures|failure (?:modes|scenarios)|incident scenarios)(?: (?:with|in|of|and) [\p{L}\d .-]+)?\P{L}*$|^\P{L}*trouble-?shooting(?: (?!guides?|run-?books?|steps|tips|commands|tools|common)[\p{L}\d.-]+)?\P{L}*$|^\P{L}*(?:[\p{L}\d.-]+ )?(?:[-–—:] )?(?:dépannage|fehlerbehebung|fehlersuche|(?:resolución|solución|solução|resolução) de problemas|risoluzione (?:dei )?problemi)\P{L}*$|^\P{L}*(?:(?:erreurs|problèmes) (?:courant|fréquent|connu)\p{L}*|(?:errores|problemas|erros|fallos) (?:comunes|comuns|frecuentes|frequentes|conocidos|conhecidos)|(?:häufige|bekannte|typische) (?:fehler|probleme))\P{L}*$|よくある(?:エラー|問題)|자주 발생하는 (?:문제|오류)|(?:常见|已知|其他)(?:已知)?(?:问题|故障|错误)(?:排查|处理|解决|汇总|列表|[与及和]\p{L}{1,6})?$/iu;

/** Whether each heading below a title is an issue: surely (`# Known issues`), or if others of them say so. */
export function listsIssues(title: string): 'surely' | 'maybe' | null {
  if (!fitsText(issues, title) || fitsText(qualified, title)) return null;
  return /trouble-?shooting|dépannage|fehlerbehebung|fehlersuche|(?:solución|resolución|solução|resolução) de problemas|risoluzione|^\P{L}*(?:errors|problems|failures)\P{L}*$/iu.test(
    title,
  )
    ? 'maybe'
    : 'surely';
}

const others =
  /\b(?:quer(?:y|ies)|commands|reference|cheat ?sheet|checklist|templates?|metrics|dashboards?|best practices|recommendations|prevention|hints?)\P{L}*$|^\P{L}*what you(?:['’]ll)? (?:need|will|learn|should)\b/iu;

const tools =
  /\b(?:quer(?:y|ies)|commands|dashboards?)\P{L}*$|\b(?:error|exception|failure) (?:handling|classification|reporting|codes?)\b/iu;

/**
 * Whether what stands below a title is no failure, whatever stands around it: `## Useful queries`,
 * `## Troubleshooting commands`.
 */
export function endsFailures(title: string): boolean {
  return fitsText(tools, title) || (fitsText(others, title) && !groupsFailures(title));
}

/** Whether a title is that of a chapter with all that a page about one failure says. */
export function isGenericTitle(title: string): boolean {
  return /^\P{L}*(?:procedures?|steps|runbook|playbook|response|workflow|instructions|incident response|response (?:steps|procedure)|(?:error |issue |problem )?details)\P{L}*$/iu.test(
    title,
  );
}

const facts =
  /^\P{L}*(?:(?:alert|incident|runbook|error|general|basic|key|quick) )?(?:details?|definition|info(?:rmation)?|metadata|identification|facts|at a glance|what was done|informações gerais|información general|基本信息)\P{L}*$/iu;

/** Whether a section says more of the entry around it: `## Alert details`. */
export function tellsFacts(title: string): boolean {
  return fitsText(facts, title);
}

/** Whether a section says where something happens: `## Affected products and versions`. */
export function namesVersions(title: string): boolean {
  return /^\W*(?:version compatibility\b.*|(?:affected|supported|compatible) (?:\w+ (?:and )?)?versions?)\W*$/i.test(
    title,
  );
}

const oneAlert = new RegExp(String.raw`^\P{L}*${alertWord}(?:\s*[:：].*)?$`, 'iu');

/** Whether a section only names the alert that its page is about: `## Alert: StoreDown`. */
export function namesPageAlert(title: string): boolean {
  return fitsText(oneAlert, title);
}

const afterwards =
  /^\P{L}*(?:after\b.*|post-?(?: ?(?:incident|mortem|resolution|recovery|deploy\w*|fix))\b.*|follow-?ups?\b.*|lessons.*|notes?|history|change ?log|timeline|examples?\b.*|communications?\b.*|checklist|appendix.*|faqs?)\P{L}*$/iu;

/** Whether a section says what to do once a failure is over, or shows something: `## Post-incident review`. */
export function tellsAfterwards(title: string): boolean {
  return fitsText(afterwards, title);
}

const general =
  /\b(?:modes|recovery|drills?|exercises?|simulations?|plans?|strateg(?:y|ies)|design|model|taxonomy|checklist|response|resilience|tolerance|injection|testing|policy|prevention|management)\b/i;

/** Whether a title speaks of failures in general, so that its page is about none: `Failure modes`. */
export function speaksInGeneral(title: string): boolean {
  return general.test(title) || /\b(?:errors|failures)\P{L}*$/iu.test(title);
}
