import { fitsText } from '../../text/fits-text.ts';
import { ofTitles } from './of-titles.ts';

/** What a page says of itself, of its readers and of those who help them, a row for each subject. */
// biome-ignore format: a row of the table takes a few lines
const subjects: readonly string[] = [
  // Who helps.
  '(?:contact(?:ing)?|ask|écrire|contacter|joindre|appeler|escribir|contactar|contatar|falar) .*(?:support|soporte|suporte|team|équipe|equipo|equipe|maintainers?)|(?:den )?support (?:kontaktieren|anschreiben)|(?:(?:key|emergency|useful|main) )?contacts?(?: (?:list|information|info|details|us|support|points|matrix))?|(?:customer |technical |further |more |additional |getting |get |need(?:ing)? |need |need more |still need |ask(?:ing)? for |where to (?:get|find) |if you need )*(?:help|support|assistance)|ansprechpartner|kontakte?|(?:weitere |brauch(?:st du|en sie) |wo gibt es )?hilfe(?: (?:bekommen|holen|erhalten))?|(?:obtenir |besoin )?(?:de l|d)?[’\']?(?:aide|assistance)|contactos?|contatos?|(?:obten(?:er|do)|obtendo|obter|conseguir|pedir|precisa(?:ndo)? de|necesitas?|buscar) (?:más |mais )?a(?:yu|ju)da|ayuda|ajuda|soporte|suporte|нужна помощь|помощь|поддержка|контакты|(?:获取|需要|寻求)?(?:更多)?(?:帮助|支持)|联系(?:我们|方式|支持|人)|技术支持|ヘルプ|サポート(?:窓口)?|(?:お)?問い?合わせ(?:先)?|連絡先|도움(?:말|이 필요\\p{L}*(?: 경우)?| 받기| 요청)|문의(?:처|하기)?|연락처|지원',
  // Who is told, and when.
  '(?:when (?:and how )?to )?escalat(?:e|ion)(?: (?:path|matrix|policy|contacts?|to \\S+))?|eskalation|wann eskalieren|escalada|escalonamento|(?:quando|cuándo|cuando) (?:e como )?escala[rl]\\p{L}*|quand escalader|escalade|エスカレーション(?:先)?|에스컬레이션|升级(?:流程|路径|机制)',
  // How to tell of a bug.
  '(?:(?:how to |when to |i want to )?(?:report(?:ing)?|fil(?:e|ing)|rais(?:e|ing)|submit(?:ting)?|open(?:ing)?) )(?:an? |the |new |your )*(?:bugs?|issues?|problems?|errors?|defects?|ticket)(?: reports?)?|bug reports?|(?:what|information|things) to (?:include|put|provide|collect) (?:in|for|with|when) .*(?:reports?|reporting|issues?|tickets?|bugs?)|(?:fehler|bugs?|probleme?)(?: richtig)? melden|fehler ?berichte?|(?:signaler|rapporter) (?:un|une|des) \\p{L}+|(?:reportar|informar de|notificar) (?:un|um|una|uma|el|o) (?:\\p{L}+)|informa(?:ci|ç)\\p{L}+ (?:para|a) inclui\\p{L}* .*|сообщить об ошибке|(?:问题|错误)反馈|(?:反馈|提交|报告)(?:问题|错误|缺陷|bug|issue)|(?:問題|バグ|不具合)の?(?:を)?報告(?:する)?|(?:이슈|버그|문제|오류) ?(?:등록|신고|제보|보고|리포트)(?:하기)?',
  // How to read what programs write.
  '(?:how to )?(?:read|reading|interpret|interpreting|understand|understanding) (?:the |an? |your )*(?:\\p{L}+ )?(?:logs?(?: files?)?|stack ?traces?|tracebacks?|error messages?|output|log (?:entries|lines))|(?:\\p{L}* )?(?:(?:fehler)?protokolle?|logs?|stacktraces?|fehlermeldung(?:en)?) (?:richtig )?(?:lesen|verstehen)|(?:lire|comprendre|leer|entender|interpretar|ler) (?:les?|la|los|el|os?|une?|un) .*(?:journ\\p{L}+|logs?|registros?|traces?|traza)|.*(?:ログ|トレース|メッセージ)の(?:読み方|見方)|.*(?:로그|트레이스|메시지)\\)? ?(?:를 |을 )?(?:읽는|보는) ?(?:법|방법)|(?:如何|怎么|怎样)?(?:阅读|查看|看懂|解读)?.*(?:日志|堆栈|报错信息)(?:怎么看|如何看|解读|的?阅读方法?)',
  // How grave it is.
  '(?:(?:alert|incident|log|logging|error|issue|priority|impact) )?(?:severity |priority )?(?:levels?|severit(?:y|ies)|classification)(?: (?:levels?|definitions?|classification|matrix))?|ログレベル|(?:重大|深刻|緊急)度(?:レベル|の定義)?|(?:日志|告警|严重|故障)(?:级别|等级|分级)|로그 ?레벨|심각도(?: ?(?:수준|등급|레벨))?|niveles de \\p{L}+|níveis de \\p{L}+|niveaux de \\p{L}+|schweregrade?|log-?(?:stufen|level)',
  // What the page is, and what its readers do with it.
  '(?:about|purpose of|scope of) (?:this|the) (?:page|file|document|runbook|playbook|guide)|(?:what|who) (?:is )?(?:this|the) (?:page|file|document|runbook|playbook|guide)(?: is)?(?: for)?|when to (?:update|review|change|edit)(?: .*)?|(?:how|when) to use (?:this|the) (?:page|file|document|runbook|playbook|guide)',
  // The chapters of a report, whatever it is about.
  '(?:the|this|an?|our) (?:errors?|failures?|problems?|issues?|incidents?|outages?)|(?:incident )?timeline(?: of .*)?|why (?:the |these |this )?(?:failures?|errors?|issues?|problems?|it) (?:(?:was|were|got) )?(?:resolved|fixed|happened|occurred)|contributing factors?|cronología(?: .*)?|chronologie(?: .*)?|zeitverlauf|zeitlicher ablauf|タイムライン|时间线|타임라인',
  // Where to begin, whatever fails.
  '(?:always |please )*(?:start|begin)(?: (?:here|with|by).*)?|first (?:steps|of all)|before (?:anything else|you (?:begin|start))|commencez(?: (?:toujours|d[’\']abord))* par|(?:empiece|empieza|comience|comienza|comece)(?: siempre| sempre)* (?:por|com|con)|(?:immer )?(?:beginnen sie|beginne)(?: immer| zuerst)* (?:mit|hier)|(?:まず|最初に|はじめに)\\P{L}*|(?:먼저|우선)(?: 확인)?|首先|第一步',
];

const asides = subjects.map((names) => new RegExp(`^\\P{L}*(?:${names})\\P{L}*$`, 'iu'));
const joined =
  /\s*[&/+,、・]\s*|\s+(?:and|und|et|e|y|и)\s+|(?<=\p{Script=Han})[和与及](?=\p{Script=Han})/u;

/**
 * Whether a title is about the page, its readers or those who help them, and never states a failure, whatever its
 * section holds: `Contacts & escalation`, `Report a bug`, `How to read the error log`, `Severity levels`, `Start with`.
 */
export const isAside = ofTitles(
  (title: string) => tells(title) || (joined.test(title) && title.split(joined).every(tells)),
);

function tells(title: string): boolean {
  return asides.some((names) => fitsText(names, title));
}
