import { between, type WordTable } from '../../../text/word-table.ts';

/** `If` and `when` in the languages that names of fields have. */
const conjunctions = `if, in case, in case of, when, whenever, cuando, en caso de, en caso de que, si, em caso de, quando, se, in caso di, en cas d', en cas de,
  lorsqu, lorsque, quand, bei, falls, im falle, wenn, если, при`;

/** What to do in a case: `What to do if the bridge disconnects`. */
// biome-ignore format: a row of the table takes a few lines
export const askingWhatToDo: WordTable = {
  anywhere: [
    ['what to do if',
      between(
        /^\P{L}*(?:what (?:to do|(?:do|can|should) (?:i|we|you) do|now)|qu[eé] (?:hacer|hago)|(?:o )?que (?:fazer|faço)|que faire|was (?:tun|ist zu tun)|cosa (?:fare|faccio)|что делать),?\s+/u,
        conjunctions, /\s*\P{L}*\p{L}/u),
      'What to do if the kiln is cold', 'Was tun, wenn der Ofen raucht'],
    ['Chinese', /^\P{L}*\p{Script=Han}.*怎么办\P{L}*$/u, '窑炉太冷怎么办'],
    ['Japanese and Korean', /(?:(?:場合|とき)の?(?:対応|対処|手順)(?:方法)?|(?:때|경우)(?:의)? ?(?:대응|대처|조치)(?: ?방법)?)\P{L}*$/u, '煙が出る場合の対処'],
  ],
};

/** A condition, as a title or as the opening of a sentence. */
// biome-ignore format: a row of the table takes a few lines
export const conditions: WordTable = {
  anywhere: [
    ['a conjunction and a clause', between(/^\P{L}*/u, conjunctions, /\s+(?!to |.*[?？])\S+\s+\S/u), 'If the kiln smokes', 'Falls der Ofen raucht'],
    ['Chinese', /^\P{L}*(?:如果|若|当).{3,}(?:时|後|后)?\P{L}*$/u, '如果窑炉冒烟'],
    ['Japanese and Korean', /(?:した|た|い|る)(?:場合|とき)は?\P{L}*$|\S+ \S*(?:때|경우|면)\P{L}*$/u, '煙が出る場合', '오븐이 뜨거울 때'],
  ],
};

/** A condition about what a reader wants or has, which says of no failure: `If you use gas`. */
// biome-ignore format: a row of the table takes a few lines
export const wishes: WordTable = {
  word: [
    ['safety', /security (?:issues?|problems?|vulnerabilit\p{L}+)/iu, 'If there are security issues'],
    ['a bug that a reader found', /(?:found|find|encounter) (?:an? )?(?:bug|issue|problem)/iu, 'If a smith found a bug'],
    ['what a reader wants',
      /(?:you|we|i|your|our)(?:['’]re)?(?: \p{L}+)? (?:need|want|like|prefer|use|using|have|plan|wish|would|are|already|run|work|know|do not want|don['’]t want|upgrade|deploy|install|decide)/iu,
      'If you really like gas', "When you're using gas"],
    ['Spanish and Portuguese', 'desea, desean, deseas, necesita, necesitas, precisa, precisar, precisas, quiere, quieres, quiser, tienes, tiver, usa, usar, usas', 'Si quieres gas'],
    ['French', 'avez besoin, souhaitez, utilisez, voulez', 'Si vous utilisez le gaz'],
    ['German', /sie .*(?:möchten|wollen|nutzen|verwenden|brauchen)|du .*(?:möchtest|willst|nutzt|brauchst)/iu, 'Wenn du Gas brauchst'],
    ['scripts without spaces', '需要, 想, 想要, 希望, 使用, たい, したい, 싶, 필요', '需要 gas'],
  ],
  first: [
    ['what names no failure', [/if|when|si|se|wenn|falls/u,
      `all else, applicable, everything, in doubt, necessary, needed, none, not, nothing, possible, required, so, that, the above, these, this, you're still,
      you are still, you still`],
      'If in doubt', "If you're still cold"],
  ],
  anywhere: [
    ['Chinese', /^\P{L}*(?:如果|若|当)(?:你|您)?(?:需要|想|希望|使用)/u, '如果您使用煤气'],
    ['how a fix turns out',
      /^\P{L}*\p{L}+ (?:the|el|la|le|das|der|o|a) (?:\p{L}+ )?(?:fix|solution|solución|solução|lösung|cause|reason|issue|steps?|error) (?:is|are|isn|was|no|não|n['’]|persist|contin|remain|still|not|does|bleibt|besteht)/iu,
      'If the issue persists'],
    ['how a problem turns out',
      /^\P{L}*\p{L}+ (?:the|el|la|le|das|der|o|a) (?:\p{L}+ )?(?:causa|ursache|problem\p{L}*|problème|fehler) (?:is|are|isn|was|no|não|n['’]|persist|contin|remain|still|not|does|bleibt|besteht)/iu,
      'Wenn das Problem bleibt'],
  ],
};

/** The page or its alert as a condition: `What to do when this alert fires` is a part of what is about that alert. */
// biome-ignore format: a row of the table takes a few lines
export const ownConditions: WordTable = {
  anywhere: [
    ['this', [conjunctions,
      /(?:this|that|these|it|paged|(?:the|an|your) (?:alert|alarm|page)|esto|este|esta|isso|isto|das|dies\p{L}*|es|cela|ça|cette?|questo)(?!\p{L})/u],
      'What to do if this happens'],
    ['what a reader gets', [conjunctions, 'we, you', 'are, get, have, receive, see'], 'What to do when you see smoke'],
  ],
};
