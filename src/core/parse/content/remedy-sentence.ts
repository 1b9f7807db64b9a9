import { fitsText } from '../../text/fits-text.ts';
import { wordList } from '../../text/word-list.ts';

/** What sentences tell to do, as orders begin. */
const orders = wordList(`
  add adjust allow apply ask assign authorize avoid bind bump bypass change check choose clean clear click close
  compare configure confirm connect consider contact convert copy create deactivate decrease delete deploy disable
  disconnect double-check downgrade download drop edit enable ensure exclude execute export extend fix follow
  force free generate give go grant import include increase inspect install kill let limit link log look lower make
  migrate modify mount move navigate open optimise optimize pass patch pin point prune pull push put raise read
  reboot rebuild recreate redeploy reduce refresh regenerate reinstall remove rename renew repair repeat replace
  request rerun reset restart restore retry review revoke roll rotate run scale select send set shut specify start stop
  submit switch sync tell test try tune turn uncheck undo uninstall unlock unmount unset update upgrade upload use
  validate verify visit wait whitelist write
`)
  .join('|')
  .concat('|empty(?= (?:the|your|its|all))');

/** A verb of those, and not `Open files are`, `you may run into`. */
const verb = `(?!(?:open|log|set|test|read|update|link|patch|point|pull|push|request|change|copy|limit|lower|mount|start|empty|clean|clear|free|close|force) \\p{L}+ (?:is|are|was|were|fails?|failed|has|have|can|cannot|may|will|does|do)\\b)(?:${orders})(?!['’-]?\\p{L})(?! (?:of|into|out of|is|are|was|were|fails?|failed|errors?|failures?|has|have|can|cannot|may|will|does|did)\\b)`;
const order = `(?:(?:please|simply|just|then|instead|also|first|next|now|always|alternatively|either|you may want to|do not|don['’]t),? )*${verb}`;
const thisFailure = '(?:the|this|these|that|it|such|any|your|an?)(?!\\p{L})';
const fixing =
  '(?:fix|solve|resolve|mitigate|work around|correct|remedy|address|avoid|prevent|overcome|circumvent|get around|recover from|get rid of)';
const fixed =
  '(?:fixed|solved|resolved|mitigated|worked around|corrected|remedied|avoided|prevented|circumvented|cured)';

/** What a sentence has that says what to do about a failure, in the languages that names of fields have. */
const remedySentences: readonly RegExp[] = [
  new RegExp(`^\\P{L}*${order}`, 'iu'),
  new RegExp(
    `^(?:if|when(?:ever)?|to|in order to|for|once|after|before|until|as an?|in (?:this|that|such)|because|since|otherwise)\\b.*[,;] ${order}`,
    'iu',
  ),
  new RegExp(
    `(?:^|[,;:—–] |\\b(?:then|and|so|but) )you(?: (?:will|may|might|would|probably|simply|just|also|only|then|therefore|either|always|first|can)|['’]ll)* (?:(?:need|have|want|ought) to|should|must|can|could) (?:(?:also|try|then|simply|just|either|safely|always|first|manually|instead|to) )*${verb}`,
    'iu',
  ),
  new RegExp(
    `(?:^|[,;:—–] )(?:in order )?to (?:\\p{L}+ly )?${fixing} ${thisFailure}|\\b(?:can|may|could|should|must) (?:\\p{L}+ )?be (?:\\p{L}+ly )?${fixed}(?! in\\b)`,
    'iu',
  ),
  /\b(?<!\bno (?:known )?)(?:solution|fix|work-?around|remedy|resolution|way)(?: (?:to|for) [^.,;]{1,50})? (?:is|are|would be|might be)(?! not)\b|^(?:as|for) an? (?:temporary )?work-?around\b|^(?:the )?resolution\b/iu,
  /\b(?:can|may) (?:safely |be |simply )*(?:ignored?|disregard(?:ed)?)\b|\bno action (?:is )?(?:needed|required)\b/i,
  /\b(?:we (?:strongly )?recommend|it(?: is|['’]s) (?:strongly )?recommended|(?:is|are) (?:advised|recommended) to|it (?:often |usually )?helps to|make sure|be sure to|(?:try|consider) \p{L}+ing)\b/iu,
  /(?<!\p{L})(?:um \S.* zu (?:beheben|lösen|umgehen|vermeiden)|(?:bitte )?\p{L}+en Sie (?!nicht sehen)|(?:Sie|du) (?:müssen|sollten|können|musst|solltest|kannst) (?![^,.]*(?:sehen|erhalten|bekommen|feststellen)(?!\p{L}))|abhilfe|muss\p{L}* \S.* werden)/iu,
  /(?<!\p{L})(?:[Pp]our (?:y remédier|résoudre|corriger|éviter|contourner)|[Ll]a (?:meilleure )?solution (?:est|consiste)|[Vv]ous (?:devez|devriez|pouvez) (?!voir|constater|obtenir|recevoir|avoir|rencontrer|observer|remarquer)|[Ii]l (?:faut|suffit|convient)|^\p{Lu}\p{L}+ez(?:-\p{L}+)? )/u,
  /(?<!\p{L})(?:para (?:solucionar|resolver|corregir|corrigir|evitar|arreglar|contornar)|(?:deb(?:e|es|ería|erías)|hay que|tienes? que|es necesario|deve|você (?:pode|precisa)|é (?:preciso|necessário)) \p{L}+r(?!\p{L})|^(?:comprueb[ae]|verifi(?:ca|que)|reini(?:cia|cie)|elimin[ae]|instal[ae]|añad[ae]|asegúr[ae]\p{L}+|ejecut[ae]|execute|prueb[ae]|aument[ae]|activ[ae]|abr[ae]|cambi[ae]|certifique-se|remova|adicione|altere)(?!\p{L}))/iu,
  /(?:^|[，,：:；;])\s*(?:请|先|可以?|再)?(?:检查|更换|参考|参阅|参见|重启|重新|修改|升级|删除|清理|安装|手动|执行|尝试|改用|改为|换成|切换到?|确保|确认)(?!失败|后|时|了|错误|异常)|即可(?=[，。,.；;]|$)/u,
  /请|解决(?:方法|办法|方案)|(?:需要|应该|应当|建议|尝试|必须|需)(?:先|将|把|重新|手动)?(?:检查|修改|重启|安装|删除|升级|更新|配置|设置|添加|使用|清理|关闭|开启|增加|执行)|ください|必要があり|(?:解決|回避)(?:でき|しま)|(?:하|으|시)(?:세요|십시오)|해야 ?(?:합니다|한다)|해 ?주세요/u,
  /(?<!\p{L})(?:чтобы (?:исправить|решить|устранить|избежать)|(?:нужно|необходимо|следует|можно) \p{L}+ть|(?:проверь|перезапусти|установи|убеди|удали|запусти|попробуй|используй|добавь|включи|отключи|увеличь)те(?:сь)?)(?!\p{L})/iu,
];

/** Whether a sentence says what to do: `To fix this, restart the relay.`, `If it hangs, you need to enable polling.` */
export function tellsRemedy(sentence: string): boolean {
  const text = sentence.replace(/\s+/g, ' ').trim();
  return remedySentences.some((words) => fitsText(words, text));
}

/** What names the failure that it tells how to fix: `To solve this`, `this can be resolved by`, `If you run into these errors`. */
const fixOfFailure: readonly RegExp[] = [
  /(?:^|[,;:—–] )(?:in order )?to (?:\p{L}+ly )?(?:fix|solve|resolve|correct|work around|remedy|get around) (?:this|these|that|it|the (?:\p{L}+ )?(?:error|issue|problem|failure|warning))(?!\p{L})|\b(?:this|it|the (?:error|issue|problem)|which) (?:can|may|could) (?:\p{L}+ )?be (?:\p{L}+ly )?(?:fixed|solved|resolved|corrected|remedied) (?:by|with|using)\b|\byou can (?:fix|solve|resolve|correct|work around) (?:this|it|these|the (?:error|issue|problem))\b|^if you (?:run into|see|encounter|get|receive|hit|experience|face|have) (?:this|these|such|the same|the above) (?:\p{L}+ )?(?:errors?|issues?|problems?|messages?|warnings?|symptoms?)\b/iu,
  /(?<!\p{L})(?:um (?:das|dieses|den|diesen) (?:problem|fehler) zu (?:beheben|lösen|umgehen)|pour (?:résoudre|corriger|contourner) (?:ce|cette|le|cela)|para (?:solucionar|resolver|corregir|corrigir|arreglar|contornar) (?:este|esto|esta|el|isso|esse|o) ?)/iu,
  /(?:解决|修复)(?:该|这个|此|这一)(?:问题|错误)|この(?:問題|エラー)を(?:解決|修正|回避)|이 (?:문제|오류|에러)를? (?:해결|수정)|чтобы (?:исправить|решить|устранить) (?:эту|это|ошибку|проблему)/iu,
];

/** Whether a sentence says how to fix the failure that the text ahead of it or it itself speaks of. */
export function tellsFixOfFailure(sentence: string): boolean {
  const text = sentence.replace(/\s+/g, ' ').trim();
  return fixOfFailure.some((words) => fitsText(words, text));
}

/** In letters: what follows changes nothing of what a sentence says. */
const longestSentence = 400;

/** What a sentence on the cause of the failure ahead of it says. */
const causes: readonly RegExp[] = [
  /^(?:this|it|that|these|such|usually|typically|often|most (?:likely|often|of the time)|the (?:most )?(?:\p{L}+ )?(?:error|issue|problem|message|failure|reason|cause|exception|warning)s?)\b.*\b(?:caused by|due to|because|(?:cause|reason)s?\b[^.]* (?:is|are|was)|(?:as )?an? result of|(?:happens?|occurs?|appears?|arises?|comes up) (?:when|if|because|after|on|with)|means)(?!\p{L})/iu,
  /^(?:dies|das|der fehler|das problem|ursache|grund|die meldung)(?!\p{L}).*(?<!\p{L})(?:weil|liegt (?:daran|meist|an)|wegen|verursacht|durch|ursache|grund|tritt auf|bedeutet)(?!\p{L})/iu,
  /^(?:cela|c['’]est|ce (?:problème|message)|cette erreur|l['’]erreur|la cause)(?!\p{L}).*(?<!\p{L})(?:parce que?|car|causée?|due?|dû|cause est|se produit|signifie)(?!\p{L})/iu,
  /^(?:esto|este|esta|isso|isto|el (?:error|problema)|o (?:erro|problema)|la causa|a causa)(?!\p{L}).*(?<!\p{L})(?:porque|debido|devido|causad[oa]|ocurre|ocorre|acontece|sucede|significa|causa es|causa é)(?!\p{L})/iu,
  /^(?:这|该|此|原因|通常)[^。]*(?:因为|由于|原因|导致|意味)|^原因は|(?:ため|が原因)(?:です|。|$)|때문(?:입니다|이다|에)|^원인은/u,
];

/** Whether a sentence says why something fails: `This happens because the disk is full.` */
export function tellsCause(sentence: string): boolean {
  const text = sentence.replace(/\s+/g, ' ').trim().slice(0, longestSentence);
  return causes.some((words) => fitsText(words, text));
}

const announcesReasons =
  /\b(?:(?:causes?|reasons?)\b|caused by|due to|because|(?:happens?|occurs?|arises?|appears?) (?:when|if))[^.]*[:：]?\s*$|(?<!\p{L})(?:ursachen?|gründe|liegt (?:daran|meist)|raisons?|causas?|razones|motivos?|debido|devido|causes?)(?!\p{L})[^.]*[:：]\s*$|原因[^。]*[:：]\s*$|(?:원인|이유)[^.]*[:：]\s*$|причин\p{L}*[^.]*:\s*$/iu;

/** Whether a sentence above a list says that its items are causes: `There are two reasons for this:`. */
export function announcesCauses(sentence: string): boolean {
  return (
    fitsText(announcesReasons, sentence.trimEnd().slice(-longestSentence)) && !tellsRemedy(sentence)
  );
}

const announcesSeen =
  /^(?:if|when(?:ever)?)\b[^,]*\b(?:you(?:['’]re| are| see| have| get| notice| encounter| experience)|(?:one|any|either|all|some) of|the following|these)\b[^,]{0,40}[:：]\s*$|\b(?:experience|see|notice|encounter|observe|face|get|show|exhibit)s?\b[^.]{0,40}\b(?:issues|symptoms|problems|errors|signs|following|behaviou?rs?)\b[^.]{0,30}[:：]\s*$|\bsymptoms\b[^.]{0,40}[:：]\s*$|(?:folgende|diese) (?:symptome|probleme|fehler)\b[^.]*:\s*$|(?:symptômes|síntomas|sintomas)[^.]*:\s*$|(?:现象|症状|以下情况)[^。]*[:：]\s*$/iu;

/** Whether a sentence above a list says that its items are what a reader sees: `If you see any of these errors:`. */
export function announcesSymptoms(sentence: string): boolean {
  return (
    fitsText(announcesSeen, sentence.trimEnd().slice(-longestSentence)) && !tellsRemedy(sentence)
  );
}
