import type { WordTable } from '../../../text/word-table.ts';

/** Who helps, and who is told. */
// biome-ignore format: a row of the table takes a few lines
export const helpers: WordTable = {
  whole: [
    ['to ask a team',
      [/contact(?:ing)?|ask|écrire|contacter|joindre|appeler|escribir|contactar|contatar|falar/u, /.*(?:support|soporte|suporte|team|équipe|equipo|equipe|maintainers?)/u],
      'Contact the kiln team', 'Falar com a equipe'],
    ['whom to reach', /(?:(?:key|emergency|useful|main) )?contacts?(?: (?:list|information|info|details|us|support|points|matrix))?/iu, 'Emergency contacts'],
    ['where to get help',
      /(?:customer |technical |further |more |additional |getting |get |need(?:ing)? |still need |ask(?:ing)? for |where to (?:get|find) |if you need )*(?:help|support|assistance)/iu,
      'Where to get more help'],
    ['German', /(?:den )?support (?:kontaktieren|anschreiben)|ansprechpartner|kontakte?|(?:weitere |brauch(?:st du|en sie) |wo gibt es )?hilfe(?: (?:bekommen|holen|erhalten))?/iu,
      'Brauchst du Hilfe?', 'Support anschreiben'],
    ['French', /(?:obtenir |besoin )?(?:de l|d)?[’']?(?:aide|assistance)/iu, "Besoin d'aide ?"],
    ['Spanish and Portuguese',
      /contactos?|contatos?|(?:obten(?:er|do)|obtendo|obter|conseguir|pedir|precisa(?:ndo)? de|necesitas?|buscar) (?:más |mais )?a(?:yu|ju)da|ayuda|ajuda|soporte|suporte/iu,
      'Pedir más ayuda', 'Contatos'],
    ['Russian', 'контакты, нужна помощь, поддержка, помощь', 'Поддержка'],
    ['Chinese', /(?:获取|需要|寻求)?(?:更多)?(?:帮助|支持)|联系(?:我们|方式|支持|人)|技术支持/u, '获取更多帮助'],
    ['Japanese', /ヘルプ|サポート(?:窓口)?|(?:お)?問い?合わせ(?:先)?|連絡先/u, 'お問い合わせ'],
    ['Korean', /도움(?:말|이 필요\p{L}*(?: 경우)?| 받기| 요청)|문의(?:처|하기)?|연락처|지원/u, '문의하기'],
    ['who is told', /(?:when (?:and how )?to )?escalat(?:e|ion)(?: (?:path|matrix|policy|contacts?|to \S+))?/iu, 'When to escalate'],
    ['who is told, in other languages',
      /eskalation|wann eskalieren|escalada|escalonamento|(?:quando|cuándo|cuando) (?:e como )?escala[rl]\p{L}*|quand escalader|escalade|エスカレーション(?:先)?|에스컬레이션|升级(?:流程|路径|机制)/iu,
      'Quando escalar'],
  ],
};

/** How to tell of a bug. */
// biome-ignore format: a row of the table takes a few lines
export const reporting: WordTable = {
  whole: [
    ['to report a bug',
      /(?:how to |when to |i want to )?(?:report(?:ing)?|fil(?:e|ing)|rais(?:e|ing)|submit(?:ting)?|open(?:ing)?) (?:an? |the |new |your )*(?:bugs?|issues?|problems?|errors?|defects?|ticket)(?: reports?)?/iu,
      'How to report a bug'],
    ['a report', 'bug report(s)', 'Bug reports'],
    ['what to put into one', /(?:what|information|things) to (?:include|put|provide|collect) (?:in|for|with|when) .*(?:reports?|reporting|issues?|tickets?|bugs?)/iu,
      'What to include in your ticket'],
    ['German', /(?:fehler|bugs?|probleme?)(?: richtig)? melden|fehler ?berichte?/iu, 'Probleme richtig melden'],
    ['French, Spanish, Portuguese', /(?:signaler|rapporter) (?:un|une|des) \p{L}+|(?:reportar|informar de|notificar) (?:un|um|una|uma|el|o) \p{L}+/iu, 'Signaler une panne'],
    ['what to put into one, in Spanish and Portuguese', /informa(?:ci|ç)\p{L}+ (?:para|a) inclui\p{L}* .*/iu, 'Informação para incluir no relato'],
    ['Russian and Chinese', /сообщить об ошибке|(?:问题|错误)反馈|(?:反馈|提交|报告)(?:问题|错误|缺陷|bug|issue)/iu, '提交缺陷'],
    ['Japanese and Korean', /(?:問題|バグ|不具合)の?(?:を)?報告(?:する)?|(?:이슈|버그|문제|오류) ?(?:등록|신고|제보|보고|리포트)(?:하기)?/u, '不具合の報告'],
  ],
};

/** How to read what programs write, and how grave it is. */
// biome-ignore format: a row of the table takes a few lines
export const reading: WordTable = {
  whole: [
    ['to read a log',
      /(?:how to )?(?:read|interpret|understand)(?:ing)? (?:the |an? |your )*(?:\p{L}+ )?(?:logs?(?: files?)?|stack ?traces?|tracebacks?|error messages?|output|log (?:entries|lines))/iu,
      'How to read the error log'],
    ['German', /(?:\p{L}* )?(?:(?:fehler)?protokolle?|logs?|stacktraces?|fehlermeldung(?:en)?) (?:richtig )?(?:lesen|verstehen)/iu, 'Protokolle lesen'],
    ['French, Spanish, Portuguese',
      /(?:lire|comprendre|leer|entender|interpretar|ler) (?:les?|la|los|el|os?|une?|un) .*(?:journ\p{L}+|logs?|registros?|traces?|traza)/iu, 'Leer el último registro'],
    ['Japanese and Korean', /.*(?:ログ|トレース|メッセージ)の(?:読み方|見方)|.*(?:로그|트레이스|메시지)\)? ?(?:를 |을 )?(?:읽는|보는) ?(?:법|방법)/u, 'ログの見方'],
    ['Chinese', /(?:如何|怎么|怎样)?(?:阅读|查看|看懂|解读)?.*(?:日志|堆栈|报错信息)(?:怎么看|如何看|解读|的?阅读方法?)/u, '窑炉日志怎么看'],
    ['how grave it is',
      /(?:(?:alert|incident|log|logging|error|issue|priority|impact) )?(?:severity |priority )?(?:levels?|severit(?:y|ies)|classification)(?: (?:levels?|definitions?|classification|matrix))?/iu,
      'Alert severity levels'],
    ['how grave it is, in Latin script', /niveles de \p{L}+|níveis de \p{L}+|niveaux de \p{L}+|schweregrade?|log-?(?:stufen|level)/iu, 'Niveles de alarma'],
    ['how grave it is, in other scripts',
      /ログレベル|(?:重大|深刻|緊急)度(?:レベル|の定義)?|(?:日志|告警|严重|故障)(?:级别|等级|分级)|로그 ?레벨|심각도(?: ?(?:수준|등급|레벨))?/u, '告警级别'],
  ],
};

/** What the page is, and where its readers begin. */
// biome-ignore format: a row of the table takes a few lines
export const ofThePage: WordTable = {
  whole: [
    ['this page', [/about|purpose of|scope of|(?:what|who)(?: is)?|(?:how|when) to use/u, 'this, the', /(?:page|file|document|runbook|playbook|guide)(?: is)?(?: for)?/u],
      'About this page', 'Who is this page for', 'How to use the runbook'],
    ['when to change it', /when to (?:update|review|change|edit)(?: .*)?/iu, 'When to review'],
    ['the failure of a report', ['an, a, our, the, this', 'error(s), failure(s), incident(s), issue(s), outage(s), problem(s)'], 'The outage'],
    ['the course of events', /(?:incident )?timeline(?: of .*)?|cronología(?: .*)?|chronologie(?: .*)?|zeitverlauf|zeitlicher ablauf|タイムライン|时间线|타임라인/iu,
      'Timeline of 3 May', 'Zeitverlauf'],
    ['what came of it', /why (?:the |these |this )?(?:failures?|errors?|issues?|problems?|it) (?:(?:was|were|got) )?(?:resolved|fixed|happened|occurred)/iu, 'Why it happened'],
    ['what added to it', 'contributing factor(s)', 'Contributing factors'],
    ['where to begin', /(?:always |please )*(?:start|begin)(?: (?:here|with|by).*)?|first (?:steps|of all)|before (?:anything else|you (?:begin|start))/iu,
      'Always start here', 'First of all'],
    ['where to begin, in French and German',
      /commencez(?: (?:toujours|d[’']abord))* par|(?:immer )?(?:beginnen sie|beginne)(?: immer| zuerst)* (?:mit|hier)/iu, "Commencez d'abord par"],
    ['where to begin, in Spanish and Portuguese', /(?:empiece|empieza|comience|comienza|comece)(?: siempre| sempre)* (?:por|com|con)/iu, 'Empieza siempre por'],
    ['where to begin, in other scripts', /(?:まず|最初に|はじめに)\P{L}*|(?:먼저|우선)(?: 확인)?|首先|第一步/u, 'まず', '首先'],
  ],
};
