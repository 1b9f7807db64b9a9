import { fitsText } from '../../text/fits-text.ts';
import { isErrorCode } from './identifiers.ts';
import { ofTitles } from './of-titles.ts';
import { isName, statesFailure, tellsWork } from './titles.ts';

/** A language or a form in which a heading says what a reader sees, with headings that do. */
type Shape = readonly [name: string, pattern: RegExp, ...examples: string[]];

/**
 * Headings that state something. Elsewhere such a sentence may say anything; on a page about failures it
 * says what went wrong.
 */
// biome-ignore format: a row of the table takes a few lines
export const seenShapes: readonly Shape[] = [
  ['a clause of English',
    /^(?!to |make |confirm |ensure )(?:(?!that |which |who |why |where |when |how |what |if |whether )\S+ ){1,7}(?:(?:is|are)(?! (?:ready|running)(?: |$))|was|were|gets|got|has|have|had|stays?|remains?|keeps?|shows?|says?|throws?|dies|died|hangs?|goes|went|comes?|arrives?|redirects?|appears?|disappears?|vanishes|becomes?|(?:needs|takes|returns?|restarts|reboots|resets|uses|starts|ends|opens|closes|sends|loads|fills|grows|points|looks|blinks|flickers) (?:an?|the|to|at|in|on|up|from|with|by|no|only|itself|slowly|twice|["'`\d]))(?: |$)/iu,
    'The pager stays silent', 'Login redirects to the wrong host', 'Webhooks arrive twice', 'Board 4B adapter: controller dies'],
  ['a person of English who sees it',
    /^(?:I|we|you|users?) (?:(?:still|always|often|sometimes|keep|just) )*(?:get|see|receive|hit|lose|run into|am getting|are getting|got)\b(?! (?:started|help))/i,
    'I get 411 when files are sent', 'Users see an old page'],
  ['words of English for a state',
    /\b(?:undefined|incompatible|unrecogni[sz]ed|unresolved|detected|garbled|twice|shifted|blurry|in use|already (?:exists?|taken|running|in)|occupied|out of|never|instead of|burst|\d+\/\d+)\b(?! for\b)/i,
    'Undefined symbol', 'Incompatible version detected', 'Replicas at 0/1', 'Running out of file handles'],
  ['nouns of English for trouble',
    /\b(?:(?:disabled|timeouts?)(?=\P{L}*$)|dangling|delayed|quits|SIG(?:SEGV|KILL|ABRT|BUS)|stops? running|(?:connections?|links?) resets?|deprecation warnings?|exits?(?= (?:with|immediately|unexpectedly|early|code))|exit code \d|seg(?:mentation )?faults?|(?:login|boot|redirect|restart|infinite) loops?|(?:endless|infinite|constant) \p{L}+ing|(?:white|black|blue|blank|red|frozen) screen|(?:usage|utili[sz]ation|full) (?:at|above|over) \d|\d{2,3} ?%|split[- ]brain|zombies?|orphan(?:ed|s)?|thundering herd|noisy neighbou?r|hot (?:partition|spot|shard|key)s?|(?:clock|time) (?:skew|drift)|(?:network|\p{L}+) partition(?=\P{L}*$)|(?:traffic|cpu|memory|latency|load|error) (?:spikes?|surges?)|sudden|spikes?(?=\P{L}*$)|(?:increased|elevated|rising|growing) \p{L}+|stale|full (?:disks?|volumes?|queues?|partitions?)|compromised|suspicious|phishing|malware|reset by peer|[45]\d\d (?:on|for|from|errors?)|error code \S*\d)\b/iu,
    'Agent exits with code 3', 'Button disabled', 'Installer quits', 'Login loop', 'Split brain', 'Stale totals', 'Clock skew', '500 errors at the desk', 'Full disk'],
  ['verbs of English for what a thing should not do',
    /^\S+(?: \S+){0,4}? (?:(?:goe?s?|ends? up|lands?) (?:to|in) (?:spam|the dead\b.*)|does nothing|do nothing|takes? (?:hours|minutes|days|ages|(?:so|too|very) long)|piles? up|overheats?|drains?|blinks?|beeps?|flickers?|freezes|jumps?|stutters?|prints? (?:blank|empty|nothing|garbage)\b.*|sees? (?:old|stale|wrong|no|other)\b.*)(?=\W|$)/iu,
    'Messages go to spam', 'Button does nothing', 'The import takes hours', 'Parcels pile up', 'The scanner beeps'],
  ['an error as a program names it',
    /\b\w*(?:[Ee]rror|[Ee]xception|Errno)\w*\s+(?:code )?-?\d|\b0x[\dA-Fa-f]{4,}\b|(?<![$_])\bE(?:[A-Z]{4,}|IO)\b(?! [a-z]+s$)|(?<![\d.])[45]\d\d (?:[A-Z][a-z]+|[a-z]{3,}(?= \w+$))|\b[Ee]rror:|(?:^|\s)[45]\d\d(?:$| (?:à|au|aux|al|a|ao|beim?|on|at|in|en|em|when|while|sur|after|après|nach|bei)\s)/u,
    'PumpErrorDomain -50000 with the broker', '0x80070008', 'ECONNREFUSED at start', '502 bad gateway', 'Gradle error: no such thing'],
  ['a message in quotation marks',
    /(?:^|[\s(:：,，。])(?:"(?:[^" ]+ ){2}[^"]+"|'(?:[^' ]+ ){2}[^']+'|`[^`]+ [^`]+`)|\b(?:says?|shows?|reports?|prints?|logs?|meldet|zeigt|dice|diz|affiche|muestra)\b.*["'“«„][^"”»“]{3,}|[“«„][^”»“ ]+ [^”»“ ]+ [^”»“]*[”»“]|[「『][^」』]{3,}[」』]|[“][^”]*\p{Script=Han}{3,}[^”]*[”]/u,
    'Scanner says "profile invalid"', '「No window was found」と表示される', '页面显示“本地服务未连接”'],
  ['German',
    /^(?!wie |was |wo |wann )(?:\S+ ){1,7}(?:ist|sind|wird|werden|war|bleibt|bleiben|zeigt|zeigen|habe|hat|haben|kommt|kommen|geht|gehen|startet|stürzt|hängt|bricht|brach|schlug|schlägt|meldet|lädt|fehlt|fehlen|verschwindet|dauert|steht)(?: |$)|(?<!\p{L})(?:belegt|voll|abgelaufen|gesperrt|verloren|ständig|leer|doppelt|zweimal|unlesbar|endlos|veraltet|ohne (?:ton|bild|strom|netz|verbindung|funktion))(?!\p{L})/iu,
    'Der Dienst startet ständig neu', 'Eine Wiederherstellung brach ab', 'Port belegt'],
  ['French',
    /^(?!comment |que |qui |où |quand )(?:\S+ ){1,7}(?:est|sont|reste|restent|affiche|disparaît|répète|tourne|a (?:été|disparu|échoué))(?: |$)|^(?:\S+ ){1,7}s['’](?:affiche|arrête|éteint)|(?<!\p{L})(?:occupée?s?|pleine?s?|expirée?s?|saturée?s?|introuvables?|absente?s?|bloquée?s?|trop|refusée?s?|rejetée?s?|verrouillée?s?|manquante?s?|périmée?s?|erronée?s?|inattendue?s?|illisibles?|bizarres?|bizarrement|deux fois|en boucle|sans fin|vides?|lente?s?|s['’]accumulent?|s['’]arrêtent?)(?!\p{L})/iu,
    'La page reste blanche', 'Disque plein', "Une erreur s'affiche"],
  ['Spanish, Portuguese, Italian',
    /^(?!cómo |como |qué |o que |dónde |onde |cuándo |come |cosa )(?:\S+ ){1,7}(?:está|están|estão|es|fica|ficou|queda|quedan|aparece|aparecem|muestra|mostra|tarda|demora|cierra|reinicia|dice|diz|è)(?: |$)|^(?:recibo|recebo|veo|vejo|fiquei|perdi|ho |mi |me )|(?<!\p{L})(?:ocupad[oa]s?|llen[oa]s?|vencid[oa]s?|caducad[oa]s?|falta(?:n|m|ndo)?|ausentes?|agotad[oa]s?|colgad[oa]s?|travad[oa]s?|perdid[oa]s?|lentid[aã]o|rechazad[oa]s?|recusad[oa]s?|rejeitad[oa]s?|rifiutat[oaei]|atascad[oa]s?|trabad[oa]s?|corromp?id[oa]s?|corrupt[oa]s?|dañad[oa]s?|incorret[oa]s?|incorrect[oa]s?|inválid[oa]s?|ileg(?:ible|ível)|vac[ií][oa]s?|vazi[oa]s?|vuot[oaei]|dos veces|duas vezes|due volte|en bucle|em loop|se acumulan?|acumulam|duplicad[oa]s?)(?!\p{L})/iu,
    'El puerto está ocupado', 'Logos estão faltando', 'Fiquei bloqueado', 'Recebo uma mensagem sobre a chave'],
  ['Japanese: a subject and a verb at the end',
    /[がはも].*(?:る|た|ない|ません|ます|い)$|(?:と表示(?:される)?|しか\P{L}*.+|のまま)$/u,
    '画像が真っ黒になる', 'ページが進まない', 'ページ順が乱れる'],
  ['Korean: a subject and a sentence or a moment at the end',
    /\p{L}[이가은는]\s.*(?:다|요|음|임|됨|때|경우|현상)$|(?:안|못) \p{L}+$/u,
    '웹소켓이 1006으로 끊긴다', '디스크가 찬다', '볼륨이 사라졌을 때'],
  ['Chinese',
    /没(?!有)\p{Script=Han}|没有(?!疑问)|不(?!同|可或缺|仅|过)\p{Script=Han}|无(?!论|需|关|状态)\p{Script=Han}|未\p{Script=Han}|被\p{Script=Han}{2}|提示|显示|循环|只有|变[成得]|空白|闪退|乱码|消失|断开|掉线|重复|较[大高慢多]|[已磁盘存]满/u,
    'HTTPS 打不开', '磁盘满', '登录循环', '目录被删除', '两次测试结果差异较大'],
];

/** Headings of documents about failures, which state none: `ログの見方`, `清理方法`. */
const matters =
  /(?:方法|手順|見方|一覧|説明|说明|区别|命令|诊断|日志|概述|步骤|是否|如何|怎么|チェックリスト|보는 곳|하는 법|확인할 것|확인하나)/u;

/** `Search is working`, `The issue has been addressed`. */
const isFine =
  /\b(?:(?:is|are) (?:well-formed|functional|installed and|close to|from|working|healthy|fine|up|ok|successful|complete|supported|available|enabled|optional|required)|(?:has|have) been (?:addressed|fixed|resolved|reported))\b/i;

/** Whether a heading on a page about failures says what a reader sees. A question says so only with a message. */
export const saysWhatIsSeen = ofTitles((title: string): boolean => {
  const bare = title.replace(/^[^\p{L}"'`“«„「『\d]*(?:\d+[.)、]\s*)?/u, '');
  if (/[?？]\P{L}*$/u.test(title) || fitsText(matters, bare) || isFine.test(bare)) {
    return false;
  }
  return seenShapes.some(([, pattern]) => fitsText(pattern, bare));
});

/** A statement, and what to do about it as a question: `The backup ran twice, what now?` */
const asking =
  /\S \S.*[.!?,，。！]\s*(?:(?:and )?(?:how (?:do|can|to|should) (?:(?:i|we|you) )?(?:fix|solve|resolve|recover|undo|reset|restore|repair|stop|get (?:rid|it back|back)|correct)|what (?:now|next|(?:should|do|can) (?:i|we|you) do))|o que (?:devo )?faz|como (?:posso )?(?:corrig|resolv)|¿?qué (?:hago|hacer)|was (?:tun|nun)|que faire|怎么办|どうすれば)[^.!?]*[?？]\P{L}*$/iu;

/** Whether a title states something and asks what to do about it, or what a quoted message means. */
export function asksForRemedy(title: string): boolean {
  return (
    fitsText(asking, title) ||
    /^\P{L}*(?:q\s*[:.]\s*)?(?:why|what (?:does|is)|is it normal)\b.*["“`](?:[^"”` ]+ ){2}[^"”`]+["”`]/iu.test(
      title,
    ) ||
    // `Why do I get E_LOCKED when I assign a parcel?`
    (/^\P{L}*(?:q\s*[:.]\s*)?(?:why|what (?:does|is|to do)|how (?:do|can|to) (?:i |we )?(?:fix|solve|resolve|handle|avoid))\b.*(?<!\p{L})(?:E_?[A-Z]{3,}|ERR|[A-Z]{2,})(?:_[A-Z\d]+)+(?!\p{L})/iu.test(
      title,
    ) &&
      /[A-Z]{2,}_[A-Z]/.test(title)) ||
    /^\P{L}*(?:q\s*[:.]\s*)?(?:what (?:does|is)|o que (?:significa|é|quer dizer)|qué (?:significa|quiere decir)|que (?:signifie|veut dire)|was (?:bedeutet|heißt)|cosa (?:significa|vuol dire)|что (?:значит|означает)).*["“«„](?:[^"”»“ ]+ )+[^"”»“]+["”»“].*[?？]/iu.test(
      title,
    ) ||
    /["“「『][^"”」』]{3,}["”」』].*(?:是什么意思|とは(?:何|なん)|무슨 (?:뜻|의미))/u.test(title) ||
    /\b(?:state|status|error|warning|message|code)\b.*["“`][^"”`]+["”`].*\bmeans?\b/iu.test(title)
  );
}

/** Whether a title says that something fails, by its words, by what it states, or by the name of an error. */
export function tellsIssue(title: string): boolean {
  return statesFailure(title) || (saysWhatIsSeen(title) && isName(title)) || isErrorCode(title);
}

/** `I changed the file, but the board ignores it!`: a statement that ends in such a mark tells no order. */
export function complains(title: string): boolean {
  const isGlad =
    /(?<!\p{L})(?:thanks?|welcome|congrat\p{L}*|happy|done|great|works?|enjoy|merci|bravo|danke|gracias|obrigad[oa]|félicitations)(?!\p{L})/iu;
  return /(?:\S+\s+){3}\S.*[!！]\s*$/u.test(title) && !tellsWork(title) && !fitsText(isGlad, title);
}

/** `"Slow network"`, `"QUOTA_SPENT" (printer)`: a title in quotation marks from end to end, and a remark. */
export function quotesMessage(title: string): boolean {
  return /^[^\p{L}"“«„「『]*(?:"[^"]{4,}"|“[^”]{4,}”|„[^“”]{4,}[“”]|«[^»]{4,}»|[「『][^」』]{3,}[」』])\s*(?:\([^()]*\))?$/u.test(
    title,
  );
}
