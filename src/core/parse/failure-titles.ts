/** Words of a title that say that something fails, in the languages that names of fields have. */
const failing: readonly RegExp[] = [
  /\b(?:fail(?:s|ed|ing|ures?)?|errors?|cannot|unable|missing|wrong|incorrect|inaccurate|out ?of ?sync|stuck|hang(?:s|ing)?|freez(?:es?|ing)|frozen|crash(?:es|ed|ing|loop\w*)?|panics?|exceptions?|denied|refused|rejected|forbidden|unauthori[sz]ed|invalid|expired|unreachable|unavailable|unresponsive|unhealthy|unexpected(?:ly)?|prematurely|abruptly|unknown|broken|corrupt(?:ed|ion)?|deadlock\w*|exhaust\w+|outages?|leak(?:s|ing)?|lag(?:s|ging)?|flapping|degraded|overload\w*|mismatch\w*|conflicts?|oom\w*|evicted|throttl\w+|not ?ready|timeouts?|inaccessible)\b/i,
  /\b(?:can(?:no|['’]?t)|could ?n['’]?t|does ?n['’]?t|do ?n['’]?t|did ?n['’]?t|is ?n['’]?t|are ?n['’]?t|was ?n['’]?t|wo ?n['’]?t|not|never|no longer)\b/i,
  /\b(?:tim(?:ed?|es|ing) out|out of (?:memory|disk|space|sync|date|range)|[A-Z]\w+(?:Error|Exception)|(?:violat|breach|exceed|discard)\w*|(?:issues?|problems?|trouble) (?:with|starting|when|while|connecting|during|in|on|after)|causes? of (?:issues|problems|failures|errors)|(?:case|problem|issue) #?\d+|too (?:many|large|long|slow|high|low|old|few)|no (?:such|valid|space|route|data|logs?|response|output|healthy|endpoints?|metrics|connection|nodes?|permission)|slow(?:ness|ly)?|(?:is|are|goes|went|node|service|server|site|api|cluster|database|host) down|(?:disk|volume|storage|queue|filesystem)(?: is| usage| almost| near)* full|high (?:cpu|memory|load|latency|error|disk|\w+ usage|\w+ rate|number)|loses?|lost|drops?|dropped|duplicated?|stops? (?:working|responding)|(?:http |got )[45]\d\d|[45]\d\d (?:errors?|status))\b/i,
  /\b(?:errore?s?|erros?|erreurs?|fehler\w*|fall(?:a|o|os|an|ando)|falh(?:a|as|ou)|échec|échoue\w*|impossible|(?:no|sin) (?:se|puede|funciona|responde|inicia|arranca|conecta|encuentra|aparece|carga|existe|actualiza|resuelve|endpoints)\w*|não|no \p{L}+(?:ad|id)[oa]s?|ne \p{L}+ pas|nicht|keine?|kaputt|abgestürzt|caíd[oa]|lent[oa]s?|bloquead[oa]|agotad[oa]|ausente|inacessível|inaccesible|indisponible)(?!\p{L})/iu,
  /失败|错误|报错|异常|无法|不能|超时|故障|不可用|过高|过大|过慢|缓慢|变慢|很慢|不畅|不匹配|不推进|不(?:会?自动|工作|响应|更新|显示|启动|畅|可达|足|一致|通(?:过)?$)|无(?:资源|响应|权限|数据|日志)|未(?:自动|能|响应|生效|找到|更新|启动)|为空|过多|过期|总是|一直(?:处于|报|重启|不)|会报|没有(?:恢复|响应|生效)|阻塞|冲突|死锁|丢失|已满|不足|卡住|卡死|崩溃|重启|不生效|不存在|找不到|被占用|意外退出|拒绝|泄[漏露]|延迟|エラー|失敗|でき(?:ない|ません)|され(?:ない|ません)|(?:動|効)かない|遅い|落ちる|停止し|途中で(?:終了|止ま|停止)|異常|見つから|실패|오류|에러|(?:안|못) ?[되됨함하]|않(?:음|는|아)|없(?:음|는)|불가|장애|느림|부족|초과|충돌|끊[김어]/u,
  /(?<!\p{L})(?:không|lỗi|thất bại|hỏng|quá tải|bị (?:treo|đầy|từ chối|mất)|hết hạn)(?!\p{L})/iu,
];

/** Openings of titles that speak of work, of failures in general, or ask about something else. */
const openings =
  /^(?:handling|debugging|collecting|checking|testing|monitoring|understanding|investigating|viewing|finding|reporting|configuring|enabling|setting|about|avoid(?:ing)?|prevent(?:ing)?|how(?! (?:to|do i|can i|do we) (?:solve|fix|resolve|troubleshoot|recover))|what|which|who|where|when (?:to|should|do|are|is)|can i|is|are|does|do|don['’]t|never|types? of|list of|common|typical|known(?! (?:issue|problem|bug|error)(?:$| ))|general|other|further|frequent|example|adding|creating|writing|using|examine|collect|check|verify|view|look|see|inspect|review|find|step|phase|lab|exercise|ejercicio|paso|passo|étape|schritt|notes?|error (?:handling|codes?|messages?|budget|types?|reporting|format|response|hierarchy|classes|logs?|tracking|rates?)|no (?:action|changes?|failures?|errors?|issues?|problems?)|not (?:covered|supported|in scope)|non-goals?|out of scope|missing (?:features?|docs|tests?)|outros|otros|problemas comun\w+|handle|recogni[sz]ing|identifying|adjust(?:ing)?|disabl(?:e|ing)|when not to|infinite|retry(?:ing)?|re-?run(?:ning)?|list|show|query|count|filter|search|still (?:stuck|having|need|broken|no luck)|(?:need|get|getting) (?:more )?help|not sure|questions?|(?:fix|fixing|rais(?:e|ing)|reporting|track(?:ing)?|log(?:ging)?) (?:an? )?(?:issues?|bugs?|problems?|errors?)|if (?:nothing|none of|all else|you(?:['’]re| are) still)|incident communications?)(?!\p{L})|\b(?:failure|error|exception|fault) (?:handling|tolerance|injection|recovery)\b|^(?:常见|如何|怎么|是否|支持|よくある|一般的な|일반적인|자주)/iu;
const endings =
  /(?:^|[^\p{L}])(?:errors?|failures?|(?:errors?|failures?|failed|exceptions?|timeouts?) (?:handling|hierarchy|settings|configuration|values?|logging|strateg(?:y|ies)|(?:\p{L}+ )?(?:patterns?|dashboards?)|signals?|analysis|codes?|reports?|reporting|logs?|polic(?:y|ies)|management|recovery|detection|classification|tracking|summary|modes?|scenarios?|types?|domains?|tables?|lists?|budgets?|injection|tests?|testing|tolerance))\s*(?:\([^()]*\))?$|no longer supported\b|(?:에러|오류) ?코드|エラー(?:コード|メッセージの確認|状況)|の確認$|の詳細化?$|解決しない|错误(?:码|代码)|是否(?:支持|有)|吗\P{L}*$|códigos? de erro|(?:reports?|summary|policy|guide|prevention|templates?|クエリ|レポート|报告|보고서)\P{L}*$/iu;
/** `3.`, `§F.`, an emoji ahead of a title. */
const numbering = /^[^\p{L}"'`[]*(?:[A-Z][.)]\s+)?/u;
const errorLabel =
  /^what to do (?:for|about) .*\balerts?\b|^(?:error|warning|erro|erreur|fehler|错误|报错|エラー|오류|에러)s?\s*#?\d*\s*[:：]\s*\S/iu;

/** Whether a title states that something fails: `Pods stuck in Pending`, `Error: listen EADDRINUSE`. */
export function statesFailure(title: string): boolean {
  const bare = title.replace(numbering, '');
  if (errorLabel.test(bare)) return true;
  const said = bare.replace(/^(?:[\p{L} ]{2,12}\s*#?\d*|q)\s*[:：]\s*/iu, '');
  return saysFailing(said) && !openings.test(bare) && !openings.test(said) && !isGeneral(bare);
}

/** `Dask issues`: a name and that word, which says no more of a title with a verb. */
export function namesIssues(title: string): boolean {
  const bare = title.replace(numbering, '');
  const isOther =
    openings.test(bare) ||
    /\b(?:summary|fix|the|this|these|your|diagnos\w+|troubleshoot\w*)\b/i.test(bare);
  return !isOther && /^\S+(?: \S+){0,3} (?:issues?|problems?)\P{L}*$/iu.test(bare);
}

/** `Errors` alone is a chapter; `RDS failures` is what a reader looks for. */
function isGeneral(title: string): boolean {
  return (
    /^(?:errors?|failures?)$/i.test(title) ||
    (endings.test(title) && !/ (?:errors?|failures?)\s*(?:\([^()]*\))?$/i.test(title))
  );
}

/** Whether a text has words that say that something fails. */
export function saysFailing(text: string): boolean {
  return failing.some((words) => words.test(text));
}

const groups: readonly RegExp[] = [
  /\btrouble-?shoot\w*|\b(?:common|known|frequent|typical|general|possible|other|frequently asked|build|runtime|deployment|installation|network\w*|connection|performance|startup|specific) (?:[a-z]+ )?(?:errors?|issues?|problems?|failures?|incidents?|scenarios?|pitfalls?|mistakes?)\b/i,
  /^\P{L}*(?:errors?|issues?|problems?|failures?|failure (?:modes?|scenarios?)|pitfalls?|gotchas?|scenarios?|incident (?:scenarios?|types?)|debugging|when (?:it|things) (?:breaks?|fails?|goe?s? wrong)|what can go wrong)\P{L}*$/iu,
  /\b(?:faqs?|frequently asked questions|(?:issues|problems)\P{L}*$)/iu,
  /(?:resolución|solución|solução|resolução) de problemas|(?:problem|err|fall|falh)\p{L}* (?:com(?:unes|uns)|frec?q?uentes|conocid\p{L}+|conhecid\p{L}+)|(?:otros|outros) (?:problemas|err)|dépannage|(?:erreurs|problèmes) (?:courant|fréquent)|fehlerbehebung|problembehandlung|häufige (?:fehler|probleme)/iu,
  /常见(?:问题|故障|错误)|(?:故障|问题)(?:排[查除]|处理|手册|解决)|トラブルシュ|よくある(?:問題|質問|エラー)|문제 ?해결|트러블 ?슈팅|(?:장애|오류) ?(?:대응|유형|해결)|자주 ?(?:묻는|발생)/u,
  /(?:xử lý|khắc phục) sự cố|(?:lỗi|sự cố|vấn đề) thường gặp/iu,
];

/** Whether a title says that what stands below it are failures, each with a heading of its own. */
export function groupsFailures(title: string): boolean {
  return groups.some((words) => words.test(title));
}

const alerts =
  /^\P{L}*(?:(?:responding|response|reacting|respond) to |list of |our |the |all |current |common )?alerts?(?: runbooks?| reference| list| playbooks?| index)?\P{L}*$/iu;

/** Whether each heading below a title is an alert, whatever its words. */
export function groupsAlerts(title: string): boolean {
  return alerts.test(title) || /(?:处理告警|告警(?:处理|手册|列表|项)?)$/.test(title);
}

const chapter =
  /^\P{L}*(?:overview|introduction|about|background|contents?|table of contents|summary|prerequisites?|requirements?|before you (?:start|begin)|see also|references?|(?:(?:additional|further|more|useful|external|quick|related) )?(?:resources?|links?|reading|information|help|support|documentation)|getting help|need help|next steps|best practices.*|prevention.*|preventive .*|related\b.*|contacts?|escalation.*|appendix.*|glossary|getting started|setup|configuration|installation|usage|dashboards?|metrics?|monitoring|logs?|severity.*|how (?:to|do|alerts?)\b.*|adding .*|alert(?:ing)? (?:policy|policies|rules|routing|channels?|levels?)|silenc\w+.*|on-?call.*|(?:the )?\P{L}?(?:alert(?:ing)?|noise|silencing|auto-resolution|thresholds?|grouping|routing|levels|categories)\P{L}*(?: (?:model|levels|categories|grouping|routing|thresholds?|lifecycle))?|routing|testing.*|template.*)\P{L}*$/iu;

/** Whether a title is that of a chapter that a page of alerts has, too. */
export function isChapterTitle(title: string): boolean {
  return chapter.test(title);
}

const issues =
  /^\P{L}*(?:(?:common|known|frequent|typical|other|miscellaneous|recurring) )?(?:\p{L}+ )?(?:issues|problems|errors|incidents|failures|failure (?:modes|scenarios)|incident scenarios)(?: (?:with|in|of|and) [\p{L}\d ]+)?\P{L}*$|^\P{L}*trouble-?shooting\P{L}*$|(?:常见|已知|其他)(?:已知)?(?:问题|故障|错误)(?:排查|处理|解决|汇总|列表|[与及和]\p{L}{1,6})?$/iu;

/** Whether each heading below a title is an issue: surely (`# Known issues`), or if others of them say so. */
export function listsIssues(title: string): 'surely' | 'maybe' | null {
  if (!issues.test(title)) return null;
  return /trouble-?shooting|^\P{L}*(?:errors|problems|failures)\P{L}*$/iu.test(title)
    ? 'maybe'
    : 'surely';
}

const work =
  /(?:如何|怎[么样]|是否|能否|可否|有没有|支持|配置|方法|步骤|说明|流程|调试|使用|安装|どう(?:やって|すれば)|方法|手順|어떻게|방법)|^\P{L}*(?:add|apply|backup|build|change|check|clear|collect|configure|connect|contact|create|debug(?:ging)?|delete|deploy|diagnos\p{L}+|disable|enable|ensure|escalat\p{L}+|examine|export|find|fix|general|generate|get(?:ting)?|how|improve|increase|inspect|install|log|look|manual(?:ly)?|monitor(?:ing)?|open|queries|read|recover(?:ing)?|recovery(?=$| (?:steps|procedures?|plan))|reduce|remove|report(?:ing)?|reset|restart|restore|retry|review|rotate|run|scale|search|see|set|start|steps?|stop|test|tips?|tools?|understand\p{L}*|update|upgrade|use|useful|using|verify|view|what|when|where|which|who)(?!\p{L})/iu;

/** Whether a title may name an issue beside others: not a chapter, and nothing to do. */
export function mayNameIssue(title: string): boolean {
  const bare = title.replace(numbering, '');
  // One or two words name a product or a version.
  const says = /\S \S+ \S|[^\p{Script=Latin}\P{L}]{4}/u.test(bare) && !/^v?\d/i.test(bare);
  return says && !tellsWork(title);
}

/** Whether a title tells something to do, or heads a chapter. */
export function tellsWork(title: string): boolean {
  const bare = title.replace(numbering, '');
  return work.test(bare) || openings.test(bare) || isChapterTitle(bare) || groupsFailures(bare);
}

const others =
  /\b(?:quer(?:y|ies)|commands|reference|cheat ?sheet|checklist|templates?|metrics|dashboards?|best practices|recommendations|prevention|hints?)\P{L}*$|^\P{L}*what you(?:['’]ll)? (?:need|will|learn|should)\b/iu;

/** Whether what stands below a title is no failure, whatever stands around it: `## Useful queries`. */
export function endsFailures(title: string): boolean {
  return others.test(title) && !groupsFailures(title);
}

const camel = /^\P{L}*[A-Z]+[a-z\d]+(?:[A-Z]+[a-z\d]+|\d[a-z\d]+)+\*?(?: alerts?)?$/u;
const state =
  /\b(?:down|high|low|full|slow|absent|missing|pressure|stale|late|not|burn|budget|firing|gone|restarting|skew|expir\w+|almost|above|below|replicas)\b/i;

/** Whether a title is the name of an alert in camel case: `High5xxRate`, `KubePodNotReady`. */
export function namesAlert(title: string): boolean {
  if (!camel.test(title)) return false;
  const words = title.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  return state.test(words) || saysFailing(words);
}

const mending =
  /^\P{L}*(?:trouble-?shoot(?:ing)?|fix(?:ing)?|resolv(?:e|ing)|debug(?:ging)?|diagnos(?:e|ing)) (?!(?:the |these |your )?(?:common|known) |errors?$|failures?$|issues?$)\S/iu;

/** Whether a title says that it mends one failure: `Troubleshoot a 403 response`. */
export function mendsFailure(title: string): boolean {
  const bare = title.replace(numbering, '');
  return (
    mending.test(bare) && (saysFailing(bare) || /\b[45]\d\d\b/.test(bare)) && !endings.test(bare)
  );
}

/** Whether a title is that of a chapter with all that a page about one failure says. */
export function isGenericTitle(title: string): boolean {
  return /^\P{L}*(?:procedures?|steps|runbook|playbook|response|workflow|instructions|incident response|response (?:steps|procedure)|(?:error |issue |problem )?details)\P{L}*$/iu.test(
    title,
  );
}

/** Whether a title is a step on the way to what fails: `Is the app forwarding data?` */
export function asksWhether(title: string): boolean {
  return /^\P{L}*(?:is|are|do|does|did|has|have|can|was)\b.*[?？]\P{L}*$/iu.test(title);
}

/** Whether a title is that of a failure that happened once, told to show how to work. */
export function isExample(title: string): boolean {
  return /^\P{L}*example\s*\d*\s*[:：]/iu.test(title);
}

const facts =
  /^\P{L}*(?:(?:alert|incident|runbook|error|general|basic|key|quick) )?(?:details?|definition|info(?:rmation)?|metadata|identification|facts|at a glance|what was done|informações gerais|información general|基本信息)\P{L}*$/iu;

/** Whether a section says more of the entry around it: `## Alert details`. */
export function tellsFacts(title: string): boolean {
  return facts.test(title);
}

const general =
  /\b(?:modes|recovery|drills?|exercises?|simulations?|plans?|strateg(?:y|ies)|design|model|taxonomy|checklist|response|resilience|tolerance|injection|testing|policy|prevention|management)\b/i;

/** Whether a title speaks of failures in general, so that its page is about none: `Failure modes`. */
export function speaksInGeneral(title: string): boolean {
  return general.test(title) || /\b(?:errors|failures)\P{L}*$/iu.test(title);
}
