import { between, type WordTable } from '../../../text/word-table.ts';

/** `If you see the error`, `When this job fails with`: what a reader may get. */
// biome-ignore format: a row of the table takes a few lines
export const ifPrinted: WordTable = {
  anywhere: [
    ['English', /^(?:if|when(?:ever)?)\b[^.,:;]{0,60}?\b(?:see|gets?|encounter|receive|fails?|exits?|stops?|crashes|reports?|shows?|says?|prints?)\b|^it fails with\b/iu,
      'If you see the error', 'It fails with'],
    ['French, Spanish, Portuguese',
      /^(?:si vous (?:voyez|obtenez|rencontrez|recevez)|si (?:ves?|recibes?|obtienes?|aparece)|se (?:você )?(?:vir|receber|aparecer|encontrar|compare))/iu, 'Si aparece'],
    ['German', /^wenn (?:(?:sie|du)\b[^.,:;]{0,80}(?:sehen|siehst|erh[aä]l\p{L}+|bekomm\p{L}+)|[^.,:;]{0,80}(?:meldet|fehlschlägt))/iu, 'Wenn der Ofen meldet'],
    ['Chinese', /^(?:如果|当|若)[^，。]{0,40}(?:报错|错误|提示|出现|看到|显示)/u, '若出现'],
    ['Japanese and Korean', /^(?:[^。]{0,120}(?:場合|ときは)|[^.]{0,120}(?:보이면|나오면|발생하면|실패하면|종료되면|표시되면|뜨면))/u, '出る場合'],
  ],
};

const errors =
  'error(s), exception(s), message(s), warning(s), erreur, erro, fehler, fehlermeldung, mensagem, mensaje';
const likeThis =
  /(?:,? (?:messages?|codes?|like|such as|similar to|saying|that says?|says|of|is|was|wie|comme|como)){0,2}/u;
const toQuotation = /\S?\s*[:：]?\s*["'“「(]?$/u;

/** Right ahead of code that it calls an error: `fails with`, `an error similar to:`. */
// biome-ignore format: a row of the table takes a few lines
export const errorAhead: WordTable = {
  anywhere: [
    ['an error', between(/(?<!\p{L})/u, errors, { source: likeThis.source + toQuotation.source }), 'A message that says: "'],
    ['to fail with',
      between(/\b/u,
        /(?:fails?|failed|failing|crash(?:es|ed)|exits|aborts|dies) with(?: (?:an?|the|this|following|errors?|exception|message))*|gives/u,
        toQuotation),
      'The kiln fails with the'],
    ['scripts without spaces', /(?:报错|错误|提示|异常|エラー|오류|에러)\S?\s*[:：]?\s*["'“「(]?$/u, '报错：'],
  ],
};

/** Behind such code: `error`, `in your logs`. */
// biome-ignore format: a row of the table takes a few lines
export const errorBehind: WordTable = {
  anywhere: [
    ['an error', /^["'”」)]?\s*(?:errors?|exceptions?|warnings?)(?! (?:level|handling|page|log))(?!\p{L})/iu, 'error'],
    ['a message', /^["'”」)]?\s*(?:(?:error |warning )?messages?\b|in (?:your|the) (?:\p{L}+ )?logs?\b)/iu, 'in your logs'],
    ['to fail with, in Korean', /^["'”」)]?\s*(?:으)?로 (?:실패|종료|중단)/u, '로 실패'],
    ['scripts without spaces', /^["'”」)]?\s*(?:(?:という|の)?エラー|(?:的)?(?:错误|报错)|(?:라는 )?(?:오류|에러))/u, 'というエラー'],
  ],
};
