import { fitsText } from '../../text/fits-text.ts';
import { groupsFailures, isChapterTitle } from './chapters.ts';
import { ofTitles } from './of-titles.ts';
import { saysFailing } from './words.ts';

/** Openings of titles that speak of work, of failures in general, or ask about something else. */
const openings =
  /^(?:¿?(?:qual (?:é|a|o)|quais|quanto|quanta|quantos|quem|posso|cu[áa]l(?:es)?|cu[áa]nt[oa]s?|qui[ée]n|puedo|combien|quel(?:le)?s?|qui|puis-je|peut-on|was kostet|wie viel|welche[rs]?|wer|kann (?:ich|man)|darf)(?!\p{L})|handling|debugging|collecting|checking|testing|monitoring|understanding|investigating|viewing|finding|reporting|configuring|enabling|setting|about|avoid(?:ing)?|prevent(?:ing)?|how(?! (?:to|do i|can i|do we) (?:solve|fix|resolve|troubleshoot|recover|debug|diagnose|handle))|what(?! if (?!i (?:am|feel)\b)\p{L})|which|who|where|when (?:to|should|do|are|is)|use(?= (?:the|an?|only|\S+ (?:only|to))\b| `)|ensure|make sure|an? (?:quick |short |brief )?(?:note|word|look) (?:on|about|at)|display(?:ing)? (?:errors?|messages?|warnings?)|I(?:['’]m| am) (?:worried|wondering)|(?:additional|more|further) (?:tips|commands|notes|resources|information|steps)|can i|is|are|does|do|don['’]t|never|types? of|list of|common|typical|known(?! (?:issue|problem|bug|error)(?:$| ))|general|other|further|frequent|example|adding|creating|writing|using|examine|collect|check|verify|view|look|see|inspect|review|find|step|phase(?=\s+\S{1,3}(?:[\s:]|$))|(?:method|option|approach|part)(?=\s+\S{1,3}\s*[:.–—-])|lab|exercise|ejercicio|paso|passo|étape|schritt|notes?|error (?:handling|codes?|messages?|budget(?! (?:exhaust|burn))|types?|reporting|format|response|hierarchy|classes|logs?|tracking|rates?)|no (?:action|changes?|failures?|errors?|issues?|problems?)|not (?:covered|supported|in scope)|non-goals?|out of scope|missing (?:features?|docs|tests?)|outros|otros|problemas comun\w+|handle|recogni[sz]ing|identifying|adjust(?:ing)?|disabl(?:e|ing)|when not to|track(?:ing)?|captur(?:e|ing)|simulat(?:e|ing)|inject(?:ing)?|isolate|infinite|retry(?:ing)?|re-?run(?:ning)?|list|show|query|count|filter|search|still (?:stuck|having|need|broken|no luck)|(?:need|get|getting) (?:more )?help|not sure|questions?|(?:steps|what) to|(?:causes|effects?|impact) of|(?:user )?(?:story|task|epic|ticket) \d|(?:fix|fixing|rais(?:e|ing)|reporting|track(?:ing)?|log(?:ging)?) (?:an? )?(?:issues?|bugs?|problems?|errors?)|if (?:that|this|these|the above|nothing|none of|all else|you(?:['’]re| are) still)|incident communications?|(?!warning|missing|failing|getting|seeing|receiving|having|hitting|losing|throwing|returning)\p{L}+ing (?:the|an?|your|error|logs?|failed)|what this|rules|(?:fill|decide|spot|clean)|I (?:only )?(?:don['’]t )?want(?!.*\bbut\b)|why not|getting (?:error|debug|log|more)|profile (?:slow|the|your)|(?:if|when) (?:something|things?|anything|it) (?:goe?s?|went|breaks?|fails?)|before (?:you|opening|asking|reporting)|open(?:ing)? an? issue)(?!\p{L})|\b(?:failure|error|exception|fault) (?:handling|tolerance|injection|recovery)\b|^(?:第\s*\S{1,3}\s*步|常见|如何|怎么|是否|支持|よくある|一般的な|일반적인|자주)/iu;
const endings =
  /(?:^|[^\p{L}])(?:(?:implementation|migration|rollout|action|project|test) plan|overview|basics|concepts|stor(?:y|ies)|specification|errors?|failures?|(?:errors?|failures?|failed|exceptions?|timeouts?) (?:handling|hierarchy|settings|configuration|values?|logging|strateg(?:y|ies)|(?:\p{L}+ )?(?:patterns?|dashboards?)|signals?|analysis|codes?|reports?|reporting|logs?|polic(?:y|ies)|management|recovery|detection|classification|tracking|summary|modes?|scenarios?|types?|domains?|tables?|lists?|budgets?|injection|tests?|testing|tolerance))\s*(?:\([^()]*\))?$|no longer supported\b|(?:에러|오류) ?코드|エラー(?:コード|メッセージの確認|状況)|の確認$|の詳細化?$|解決しない|错误(?:码|代码)|是否(?:支持|有)|吗\P{L}*$|códigos? de erro|(?:reports?|reporting|summary|policy|guide|prevention|detection|imputation|injection|theory|(?:rate |login )?limits?|office|templates?|クエリ|レポート|报告|보고서)\P{L}*$/iu;
/** `3.`, `5a.`, `§F.`, an emoji ahead of a title. */
const numbering = /^[^\p{L}"'`[]*(?:(?:[A-Z]|(?<=\d)[a-z])[.)]\s+)?/u;
/** `Q:`, `Problem 3:` ahead of a title. */
const label = /^(?:[\p{L} ]{2,12}\s*#?\d*|[qpfd])\s*[:：]\s*/iu;
const errorLabel =
  /^what to do (?:for|about) .*\balerts?\b|^(?!errors\b)(?:(?:error|warning) messages?|error|warning|problem|issue|emergency|outage|symptom|erro|errore|erreur|problema|problème|sintoma|síntoma|fehler|ошибка|проблема|错误|报错|问题|エラー|問題|오류|에러|문제|증상)s?\s*#?\d*\s*[:：]\s*\S/iu;

/** Whether a title begins with a label of what fails: `Problem: the map is stale`. */
export function labelsFailure(title: string): boolean {
  return errorLabel.test(bareOf(title));
}

/** Whether a title states that something fails: `Pods stuck in Pending`, `Error: listen EADDRINUSE`. */
export const statesFailure = ofTitles((title: string): boolean => {
  const bare = bareOf(title);
  if (errorLabel.test(bare)) return true;
  const named = bare.replace(/\s*\(not [^()]*\)$/i, '');
  const said = /[:：]/.test(named) ? named.replace(label, '') : named;
  if (!saysFailing(said) || isGeneral(bare)) return false;
  return fitsText(nameFirst, bare) || !(fitsText(openings, bare) || fitsText(openings, said));
});

/** Whether a title says in a sentence that something does not do what it should: `The store won't start`. */
export function saysSomethingStopped(title: string): boolean {
  return (
    fitsText(stopped, title) && statesFailure(title) && !/\bdon['’]t (?:do|use)\b/i.test(title)
  );
}

const stopped =
  /\b(?:(?:does|do|wo|ca|is|are|has|have) ?n['’]t|cannot|fails? to|failed to|(?:is|are|gets?|keeps?) (?:down|stuck|broken|unresponsive|unreachable|failing|crashing|unavailable)|stuck (?:in|at|on)|not (?:respond|start|work|sync|updat|connect|load|receiv|appear|show)\w*|not (?:reachable|ready)|unresponsive)\b|(?<!\p{L})(?:inac(?:c|)es+[ií]vel|inaccesible|no (?:procesad|arranca|responde|funciona|inicia|conecta)\p{L}*|nicht erreichbar|ne (?:démarre|répond|fonctionne) pas)(?!\p{L})|无法|不可用|(?:启动|连接)失败|[안못] ?[되됨]|하지 않|응답 없|(?:でき|起動し|動か|応答し)(?:ない|ません)/iu;

/** `Dask issues`: a name and that word, which says no more of a title with a verb. */
export function namesIssues(title: string): boolean {
  const bare = bareOf(title);
  const isOther =
    fitsText(openings, bare) ||
    /\b(?:current|open|github|known|common|possible|summary|fix|the|this|these|your|diagnos\w+|troubleshoot\w*)\b/i.test(
      bare,
    );
  return !isOther && /^\S+(?: \S+){0,3} (?:issues?|problems?)\P{L}*$/iu.test(bare);
}

/** `Errors` alone is a chapter; `RDS failures` is what a reader looks for. */
function isGeneral(title: string): boolean {
  // A sentence is the name of no chapter, whatever it ends with.
  if (/(?:\S+\s+){8}/.test(title)) return false;
  return (
    /^(?:errors?|failures?)$/i.test(title) ||
    (endings.test(title.replace(/\s*\([^()]*\)\s*$/, '')) &&
      !/ (?:errors?|failures?)\s*(?:\([^()]*\))?$/i.test(title))
  );
}

const work =
  /^开启.*定位|(?:如何|修改|怎[么样]|是否|能否|可否|有没有|支持|配置|方法|步骤|说明|流程|调试|使用|安装|どう(?:やって|すれば)|方法|手順|어떻게|방법)|^\P{L}*(?:(?:un)?resolved|fixed|closed)\P{L}*$|^\P{L}*(?:isolate|pre-?requisites?|(?:deploy|install|configur|upgrad|migrat|us)ing|add|adjust|allow|apply|fall ?back(?= to )|manage|need(?= to )|protect|validate|provide|prepare|capture|encrypt|backup|bypass|drop|expand|flush|force|grant|kill|limit|migrate|move|purge|rebuild|recreate|refresh|reinstall|rename|replace|replicate|revoke|roll|switch|tune|turn|wait|build|change|check|clear|collect|configure|confirm|connect|contact|create|debug(?:ging)?|delete|deploy|(?:(?:quick|initial|basic|general) )?diagnos\p{L}+|disable|enable|ensure|escalat\p{L}+|examine|export|find|fix|general|generate|get(?:ting)?|how|improve|increase|inspect|install|log|look|make sure|manual(?:ly)?|monitor(?:ing)?|open|queries|read|recover(?:ing)?|recovery(?=$| (?:steps|procedures?|plan))|reduce|remove|report(?:ing)?|reset|restart|restore|retry|review|rotate|run|scale|search|see|set|start|steps?|stop|test|tips?|tools?|understand\p{L}*|fetch(?:ing)?|update|upgrade|use|useful|using|verify|view|what|when|where|which|who)(?!\p{L})/iu;

/** What a person does: `Switching back to the real store`, `Appeler l'API`. */
const doing =
  /^(?!\p{L}*warning\b|.*[:：]|(?:miss|fail|get|see|receiv|hav|hitt|los|throw|return|crash|hang|freez|runn|tim|leak|flapp|restart|reboot|load|stall|lagg|dropp|burn|spik|grow|blink|flicker|overheat|be|noth|anyth|everyth|someth|morn|even|build|pend|outgo|incom|duplicat|conflict|dangl|exist|push|process|rout)ing\b)\p{L}+ing\s|^call (?:the|an?|your) |^\p{L}{3,}(?:er|ir|ar|re)\s(?:l['’]|(?:la|les|le|une?|el|los|las|una|os|as|uma?)\s)|^(?:\S+ ){1,6}(?:\p{L}*ieren|(?:an|ein|aus|ab|auf|hin|nach|zurück|wieder|neu|de)?(?:schauen|sehen|setzen|stellen|herstellen|legen|richten|führen|bauen|fügen|zufügen|zeigen|spielen)|entfernen|prüfen|starten|löschen|ändern|lesen|öffnen|finden|holen|sammeln|sichern|testen|erstellen|verwenden|nutzen|verstehen|beheben|melden|leeren|erneuern)\P{L}*$/iu;

/** Whether a title may name an issue beside others: not a chapter, and nothing to do. */
export function mayNameIssue(title: string): boolean {
  return /\S \S+ \S|[^\p{Script=Latin}\P{L}]{4}/u.test(bareOf(title)) && isName(title);
}

/** The same for two words, which name a product as often: `Split brain`, `Docker Desktop`. */
export function mayNameIssueShortly(title: string): boolean {
  return /\S \S/u.test(bareOf(title)) && isName(title);
}

/** The same for any words. */
export function isName(title: string): boolean {
  return !/^v?\d/i.test(bareOf(title)) && !tellsWork(title) && !fitsText(matters, title);
}

/** What a chapter that names something, and no failure, ends with. */
const matters =
  /(?:^|[^\p{L}])(?:overview|instructions|summary|details|verification|execution|rules|handling|setup|logging|commands?|configurations?|selection|lists?|resources|guides?|tools|tests?|testing|notes|checks?|examples?|process|steps?|workflows?|strategy|structure|architecture|files?|options?|settings|parameters|features|requirements|references?|tips|scale-up|policy|policies|management|flows?|playbooks?|index|diagrams?|access|applied|обзор|команды|помощ[ьи]|comandos(?: útiles)?|ayuda)\P{L}*$|^(?:we are|diagram) |(?:吗|文档|해결책|자료|참고|目次|参考|목록|说明)\P{L}*$/iu;

function bareOf(title: string): string {
  return title.replace(numbering, '');
}

/** `Search is slow`, `Spot nodes never update`: a name that may be a verb elsewhere, and what it does. */
const nameFirst =
  /^(?:(?:search|quer(?:y|ies)|start|backups?|restore|sync|tests?|reports?|logs?|filters?|lists?|count|updates?|upgrades?|builds?|deploys?|install|tools?|exports?|imports?|refresh|monitor|load|scan|uploads?|downloads?|connect|executing \S+)(?: [\p{L}\d-]+)? (?:is|are|was|were|has|have|takes?|exits?|never|fails?|keeps?|gets?|does(?:n['’]t)?|do(?:n['’]t)|can(?:not|['’]t)|stays?|hangs?|crash\w*|not \p{L}+ing|quits?|timeouts?|errors?$)(?!\p{L})|\S+ \S+ never )/iu;

/** Whether a title tells something to do, or heads a chapter. */
export const tellsWork = ofTitles((title: string): boolean => {
  const bare = bareOf(title);
  if (fitsText(nameFirst, bare)) return false;
  return (
    fitsText(work, bare) ||
    fitsText(openings, bare) ||
    fitsText(doing, bare) ||
    isChapterTitle(bare) ||
    groupsFailures(bare)
  );
});

const fixing =
  /^\P{L}*(?:trouble-?shoot(?:ing)?|fix(?:ing)?|resolv(?:e|ing)|debug(?:ging)?|diagnos(?:e|ing)) (?!(?:the |these |your )?(?:common|known) |errors?$|failures?$|issues?$)\S/iu;

/** Whether a title says that it is about fixing one failure: `Troubleshoot a 403 response`. */
export function fixesFailure(title: string): boolean {
  const bare = bareOf(title);
  return (
    fitsText(fixing, bare) &&
    (saysFailing(bare) || /\b[45]\d\d\b/.test(bare)) &&
    !fitsText(endings, bare)
  );
}

/** Whether a title is that of a part of the failure around it: `Solution A: the lid is open`, `Cause: no lid`. */
export function isSolution(title: string): boolean {
  return fitsText(solution, title) || fitsText(part, title);
}

const solution =
  /^\P{L}*(?:solution|option|fix|workaround|approach|solución|solução|lösung|方案|解決策|해결책)\s*#?(?:\d{1,2}|[A-Z一二三四五])\s*[:：.)–—-]/iu;
const part =
  /^\P{L}*(?:(?:(?:root|possible|likely|probable) )?cause|solution|resolution|workaround|causa|ursache|lösung|abhilfe|solución|solução|原因|根本原因|解决方案|解決策|対処法?|원인|해결책?|причина|решение)\s*(?:#?(?:\d{1,2}|[A-Z一二三四五]))?\s*[:：]\s*\S/iu;

/** Whether a title is that of one case of several: `Scenario A: corrupted store`, `场景二：节点宕机`. */
export function namesCase(title: string): boolean {
  return fitsText(oneCase, title);
}

const oneCase =
  /^\P{L}*(?:scenario|case|scénario|cas|escenario|cenário|caso|szenario|fall|场景|情景|案例|시나리오|사례|シナリオ|ケース)(?:\s*#?(?:\d+|[A-Z]|[一二三四五六七八九十]{1,2}))?(?:-\d+)?\s*[:：–—-]\s*\S/iu;

/** Whether a title is a step on the way to what fails: `Is the app forwarding data?` */
export function asksWhether(title: string): boolean {
  return /^\P{L}*(?:q(?:uestion)?\s*\d*\s*[:.]\s*)?(?:is|are|do|does|did|has|have|can|could|was|will|would|should|(?:if|when|i)\b(?!.*\b(?:errors?|warnings?|fail\p{L}*|crash\p{L}*)\b)[^,]+, (?:is|are|do|does|can|could|will|would|should)(?= (?:i|we|you|it|this|that|there|the|my|an?)\b))(?:n['’]t)?\b.*[?？]\P{L}*(?:\([^()]*\))?\P{L}*$/iu.test(
    title,
  );
}

/** Whether a title is that of a failure that happened once, told to show how to work, or of how all are told. */
export function isExample(title: string): boolean {
  return /^\P{L}*(?:example\s*\d*\s*[:：]|(?:guide|page|entry|document|issue|alert) (?:structure|format|conventions?)\P{L}*$|(?:\S+ )?template\P{L}*$|(?:5|five) whys\P{L}*$)/iu.test(
    title,
  );
}
