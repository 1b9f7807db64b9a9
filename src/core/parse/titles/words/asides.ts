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

/** What holds for the page as a whole: where to begin and where to end. */
// biome-ignore format: a row of the table takes a few lines
export const aroundFailures: WordTable = {
  whole: [
    ['what to look at first', /(?:(?:quick|initial|basic|first|common|general|pre-?flight|sanity) )+(?:check-?lists?|checks)|(?:things|what) to (?:check|try|verify) (?:first|before anything(?: else)?)/iu,
      'Quick checklist', 'Things to check first'],
    ['what to look at first, in Latin script', /(?:vérifications?|contrôles?) (?:rapides?|préalables?|de base)|(?:comprobaci|verifica[cç])\p{L}+ (?:inicial(?:es)?|iniciais|rápidas?|previas?|básicas?)|(?:erste|schnelle) (?:prüfungen|checks)/iu,
      'Vérifications rapides', 'Erste Prüfungen'],
    ['what to look at first, in other scripts', /(?:먼저|우선|처음에?) ?확인(?:할|해야 할|하세요)?(?: .*)?|(?:首先|最先|优先)(?:检查|确认)(?:事项|项)?|(?:最初に|まず)確認(?:する|すべき)?(?:こと|事項|点)?/u, '먼저 확인할 것', '首先检查'],
    ['if nothing helps', /still (?:stuck|broken|lost|in trouble|not (?:working|fixed|solved|resolved|sure)|having (?:issues|problems|trouble))|none of (?:this|these|the above) (?:works?|worked|helps?|helped)/iu,
      'Still not working?', 'None of the above helped'],
    ['if nothing helps, in Latin script', /(?:toujours|encore) (?:bloqué|en panne|coincé)e?s?|(?:sigue|todavía|aún) (?:sin funcionar|no funciona|bloquead[oa])|ainda (?:não funciona|com problemas|travado)|(?:immer noch|weiterhin) (?:probleme|fehler|ein problem)|hilft (?:das )?(?:alles )?nicht/iu,
      'Toujours bloqué ?', 'Immer noch Probleme?'],
    ['if nothing helps, in other scripts', /(?:仍然?|还是|依然)(?:没有?解决|无法解决|未解决|不行|有问题)|(?:まだ|それでも)解決しない(?:場合)?|(?:여전히|그래도|아직) (?:해결되지 않\p{L}*|안 (?:되|돼)\p{L}*|문제\p{L}*)(?: .*)?/u, '仍然没解决', 'それでも解決しない場合'],
  ],
};

/** What tells neither of a failure nor of what to do about it. */
// biome-ignore format: a row of the table takes a few lines
export const records: WordTable = {
  whole: [
    ['whom to reach', /cont(?:act[oe]s?|atos?|acts?) (?:de |d['’])(?:emerg[eê]ncia|emergencia|urgence|escalada|guardia|plantão|astreinte)|notfallkontakte?|緊急連絡先|비상 ?연락(?:처|망)|紧急联系人?/iu,
      'Contatos de emergência', 'Notfallkontakte'],
    ['alerts that somebody set', /configured alerts|alert(?:s|as|es) (?:configur\p{L}+|definid[oa]s|activ[oa]s|ativ[oa]s|actives)(?: (?:en|em|no|na|dans|sur|para|pour|por|do|da)(?= ).*)?|eingerichtete alarme|已配置的?告警/iu, 'Configured alerts', 'Alertas configurados no painel'],
    ['what was tried', /(?:attempted|tried|failed) (?:fix(?:es)?|solutions?|attempts?|workarounds?|approaches)(?: \(.*\))?|what (?:we|I)(?:['’]ve| have)? (?:already )?tried|changes (?:made|tried)\b.*/iu,
      'Attempted fixes (all failed)', 'Changes made last week'],
    ['what was repaired', /(?:recently |already )?(?:fixed|resolved|closed|solved) (?:issues|bugs|problems|errors|defects)(?: .*)?/iu, 'Fixed bugs in the last kiln'],
    ['what was no failure', /(?:(?:historical|known|past|common|possible) )?false (?:positives|alarms)/iu, 'Known false positives'],
    ['what follows an incident', /post-?(?:incident|mortem|resolution|outage) (?:actions?|activities|follow-?ups?|reviews?|steps|tasks|checklist)/iu, 'Post-incident actions'],
    ['what was learned', '느낀 점, 배운 점, 회고, 感想, 学んだこと, 学び, 心得, 心得体会, 经验总结, lecciones aprendidas, lições aprendidas, leçons apprises', '느낀 점', '心得'],
    ['what a program prints when all is well', 'ausgabe, beispielausgabe, example output, output, sample output, salida, saída, sortie, 输出, 输出示例, 出力例, 출력 예시', 'Ausgabe'],
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
    ['somebody who has one', /i (?:have|found|got) an? (?:bugs?|issue|problem|question|feature request|request|suggestion)(?: or .*)?/iu, 'I have a bug or a wish'],
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

/** Words below or above what is shown. */
// biome-ignore format: a row of the table takes a few lines
export const captions: WordTable = {
  whole: [
    ['a number', /(?:table|figure|listing|tabelle|abbildung|tableau|tabla|tabela|figura)\s\d+(?:\s*[.:：–—-].*)?|[表図图]\s?\d.*/iu, 'Table 2 - with a lid', '図1 窯'],
    ['what a program wrote', /(?:[\p{L}\d._-]+ ){0,3}(?:logs?|output) (?:for|of|from) .*/iu, 'Scheduler logs for kiln 2'],
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
