import { between, type WordTable } from '../../../text/word-table.ts';
import { orderBehind, verbBehind } from './orders.ts';

/** What a sentence of English has that says what to do about a failure. */
// biome-ignore format: a row of the table takes a few lines
export const remedies: WordTable = {
  anywhere: [
    ['an order', orderBehind(/^\P{L}*/u), 'Please restart the kiln'],
    ['an order behind a clause',
      orderBehind(/^(?:if|when(?:ever)?|to|in order to|for|once|after|before|until|as an?|in (?:this|that|such)|because|since|otherwise)\b.*[,;] /u),
      'If it smokes, first open the door'],
    ['what you have to do',
      verbBehind(
        between(/(?:^|[,;:—–] |\b(?:then|and|so|but) )you/u,
          /(?: (?:will|may|might|would|probably|simply|just|also|only|then|therefore|either|always|first|can)|['’]ll)* (?:(?:need|have|want|ought) to|should|must|can|could)/u,
          / (?:(?:also|try|then|simply|just|either|safely|always|first|manually|instead|to) )*/u)),
      'Then you will need to open the door'],
    ['to fix it',
      [/(?:^|[,;:—–] )(?:in order )?to(?: \p{L}+ly)?/u,
        'address, avoid, circumvent, correct, fix, get around, get rid of, mitigate, overcome, prevent, recover from, remedy, resolve, solve, work around',
        /(?:the|this|these|that|it|such|any|your|an?)(?!\p{L})/u],
      'To quickly fix this'],
    ['a fix', /\b(?<!\bno (?:known )?)(?:solution|fix|work-?around|remedy|resolution|way)(?: (?:to|for) [^.,;]{1,50})? (?:is|are|would be|might be)(?! not)\b/iu,
      'A workaround for cold kilns is gas'],
    ['a fix ahead', /^(?:as|for) an? (?:temporary )?work-?around\b|^(?:the )?resolution\b/iu, 'As a workaround, gas'],
  ],
  english: [
    ['it can be fixed', [/(?:can|may|could|should|must)(?: \p{L}+)? be(?: \p{L}+ly)?/u,
      /(?:fixed|solved|resolved|mitigated|worked around|corrected|remedied|avoided|prevented|circumvented|cured)(?! in\b)/u], 'That can be fixed'],
    ['it can be ignored', /(?:can|may) (?:safely |be |simply )*(?:ignored?|disregard(?:ed)?)/iu, 'This may safely be ignored'],
    ['nothing to do', /no action (?:is )?(?:needed|required)/iu, 'No action is needed'],
    ['a recommendation',
      /we (?:strongly )?recommend|it(?: is|['’]s) (?:strongly )?recommended|(?:is|are) (?:advised|recommended) to|it (?:often |usually )?helps to|(?:try|consider) \p{L}+ing/iu,
      'We recommend gas'],
    ['care', /be sure to|make sure/iu, 'So be sure to close it'],
  ],
};

/** The same in the other languages that names of fields have. */
// biome-ignore format: a row of the table takes a few lines
export const remediesInLanguages: WordTable = {
  word: [
    ['German', /um \S.* zu (?:beheben|lösen|umgehen|vermeiden)|(?:bitte )?\p{L}+en Sie(?= (?!nicht sehen))/iu, 'Öffnen Sie die Tür', 'Um dies zu lösen'],
    ['German, what you have to do',
      /(?:Sie|du) (?:müssen|sollten|können|musst|solltest|kannst)(?= (?![^,.]*(?:sehen|erhalten|bekommen|feststellen)(?!\p{L})))/iu, 'Sie sollten warten'],
    ['German, what has to be done', /abhilfe|muss\p{L}* \S.* werden/iu, 'Sie muss geschlossen werden'],
    ['Spanish and Portuguese, to fix it', /para (?:solucionar|resolver|corregir|corrigir|evitar|arreglar|contornar)/iu, 'Para evitar humo'],
    ['Spanish and Portuguese, what you have to do',
      /(?:deb(?:e|es|ería|erías)|hay que|tienes? que|es necesario|deve|você (?:pode|precisa)|é (?:preciso|necessário)) \p{L}+r/iu, 'Hay que esperar'],
    ['Spanish and Portuguese, orders',
      /^(?:comprueb[ae]|verifi(?:ca|que)|reini(?:cia|cie)|elimin[ae]|instal[ae]|añad[ae]|asegúr[ae]\p{L}+|ejecut[ae]|execute|prueb[ae]|aument[ae]|activ[ae])/iu,
      'Aumente el gas'],
    ['Spanish and Portuguese, more orders', /^(?:abr[ae]|cambi[ae]|certifique-se|remova|adicione|altere)/iu, 'Abra la puerta'],
    ['Russian', /чтобы (?:исправить|решить|устранить|избежать)|(?:нужно|необходимо|следует|можно) \p{L}+ть/iu, 'Нужно ждать'],
    ['Russian, orders',
      /(?:проверь|перезапусти|установи|убеди|удали|запусти|попробуй|используй|добавь|включи|отключи|увеличь)те(?:сь)?/iu, 'Проверьте печь'],
  ],
  cased: [
    ['French, to fix it', /(?<!\p{L})(?:[Pp]our (?:y remédier|résoudre|corriger|éviter|contourner)|[Ll]a (?:meilleure )?solution (?:est|consiste))/u, 'Pour y remédier'],
    ['French, what you have to do',
      /(?<!\p{L})(?:[Vv]ous (?:devez|devriez|pouvez) (?!voir|constater|obtenir|recevoir|avoir|rencontrer|observer|remarquer)|[Ii]l (?:faut|suffit|convient))/u,
      'Il faut attendre'],
    ['French, orders', /(?<!\p{L})^\p{Lu}\p{L}+ez(?:-\p{L}+)? /u, 'Ouvrez la porte'],
  ],
  anywhere: [
    ['Chinese, orders',
      /(?:^|[，,：:；;])\s*(?:请|先|可以?|再)?(?:检查|更换|参考|参阅|参见|重启|重新|修改|升级|删除|清理|安装|手动|执行|尝试|改用|改为|换成|切换到?|确保|确认)(?!失败|后|时|了|错误|异常)/u,
      '先参阅手册'],
    ['Chinese, what will do', /即可(?=[，。,.；;]|$)/u, '等待即可。'],
    ['Chinese, what you have to do',
      /请|解决(?:方法|办法|方案)|(?:需要|应该|应当|建议|尝试|必须|需)(?:先|将|把|重新|手动)?(?:检查|修改|重启|安装|删除|升级|更新|配置|设置|添加|使用|清理|关闭|开启|增加|执行)/u,
      '必须关闭炉门'],
    ['Japanese and Korean', /ください|必要があり|(?:解決|回避)(?:でき|しま)|(?:하|으|시)(?:세요|십시오)|해야 ?(?:합니다|한다)|해 ?주세요/u, '蓋を閉じてください'],
  ],
};

/** What names the failure that it tells how to fix: `To solve this`, `If you run into these errors`. */
// biome-ignore format: a row of the table takes a few lines
export const fixesOfFailure: WordTable = {
  anywhere: [
    ['to fix it',
      /(?:^|[,;:—–] )(?:in order )?to (?:\p{L}+ly )?(?:fix|solve|resolve|correct|work around|remedy|get around) (?:this|these|that|it|the (?:\p{L}+ )?(?:error|issue|problem|failure|warning))(?!\p{L})/iu,
      'To solve this'],
    ['if you get it',
      /^if you (?:run into|see|encounter|get|receive|hit|experience|face|have) (?:this|these|such|the same|the above) (?:\p{L}+ )?(?:errors?|issues?|problems?|messages?|warnings?|symptoms?)\b/iu,
      'If you run into these errors'],
    ['Chinese and Japanese', /(?:解决|修复)(?:该|这个|此|这一)(?:问题|错误)|この(?:問題|エラー)を(?:解決|修正|回避)/u, '修复此错误'],
    ['Korean and Russian', /이 (?:문제|오류|에러)를? (?:해결|수정)|чтобы (?:исправить|решить|устранить) (?:эту|это|ошибку|проблему)/iu, '이 오류를 해결'],
  ],
  english: [
    ['it can be fixed by',
      /(?:this|it|the (?:error|issue|problem)|which) (?:can|may|could) (?:\p{L}+ )?be (?:\p{L}+ly )?(?:fixed|solved|resolved|corrected|remedied) (?:by|with|using)/iu,
      'This can be fixed by gas'],
    ['you can fix it', /you can (?:fix|solve|resolve|correct|work around) (?:this|it|these|the (?:error|issue|problem))/iu, 'You can fix these'],
  ],
  word: [
    ['German', /um (?:das|dieses|den|diesen) (?:problem|fehler) zu (?:beheben|lösen|umgehen)/iu, 'Um diesen Fehler zu beheben'],
    ['French, Spanish, Portuguese',
      /pour (?:résoudre|corriger|contourner) (?:ce|cette|le|cela)|para (?:solucionar|resolver|corregir|corrigir|arreglar|contornar) (?:este|esto|esta|el|isso|esse|o) ?/iu,
      'Pour corriger cela'],
  ],
};
