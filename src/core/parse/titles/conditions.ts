import { fitsText } from '../../text/fits-text.ts';

/** `If` and `when` in the languages that names of fields have. */
const conjunction =
  "(?:if|when(?:ever)?|in case(?: of)?|si|en caso de(?: que)?|cuando|se|quando|em caso de|in caso di|en cas d[e’']|lorsque?|quand|wenn|falls|bei|im falle|если|при)";

const asking = new RegExp(
  `^\\P{L}*(?:what (?:to do|(?:do|can|should) (?:i|we|you) do|now)|qu[eé] (?:hacer|hago)|(?:o )?que (?:fazer|faço)|que faire|was (?:tun|ist zu tun)|cosa (?:fare|faccio)|что делать),?\\s+${conjunction}\\s*\\P{L}*\\p{L}|^\\P{L}*\\p{Script=Han}.*怎么办\\P{L}*$|(?:場合|とき)の?(?:対応|対処|手順)(?:方法)?\\P{L}*$|(?:때|경우)(?:의)? ?(?:대응|대처|조치)(?: ?방법)?\\P{L}*$`,
  'iu',
);
const bare = new RegExp(`^\\P{L}*${conjunction}\\s+(?!to |.*[?？])\\S+\\s+\\S`, 'iu');
const inHan =
  /^\P{L}*(?:如果|若|当).{3,}(?:时|後|后)?\P{L}*$|(?:した|た|い|る)(?:場合|とき)は?\P{L}*$|\S+ \S*(?:때|경우|면)\P{L}*$/u;

/** A condition about what a reader wants or has, which says of no failure: `If you use gas`. */
const wish =
  /(?<!\p{L})(?:security (?:issues?|problems?|vulnerabilit\p{L}+)|(?:found|find|encounter) (?:an? )?(?:bug|issue|problem)|(?:you|we|i|your|our)(?:['’]re)?(?: \p{L}+)? (?:need|want|like|prefer|use|using|have|plan|wish|would|are|already|run|work|know|do not want|don['’]t want|upgrade|deploy|install|decide)|quieres?|quiere|desea[sn]?|necesitas?|necesita|usas?|tienes|precisa[rs]?|quiser|usar|tiver|voulez|souhaitez|utilisez|avez besoin|sie .*(?:möchten|wollen|nutzen|verwenden|brauchen)|du .*(?:möchtest|willst|nutzt|brauchst)|需要|想要?|希望|使用|たい|したい|싶|필요)(?!\p{L})|^\P{L}*(?:如果|若|当)(?:你|您)?(?:需要|想|希望|使用)|^\P{L}*(?:if|when|si|se|wenn|falls) (?:necessary|needed|required|possible|applicable|not|so|in doubt|all else|nothing|everything|that|this|these|the above|none|you(?: are|['’]re)? still)(?!\p{L})|^\P{L}*\p{L}+ (?:the|el|la|le|das|der|o|a) (?:\p{L}+ )?(?:fix|solution|solución|solução|lösung|causa|cause|ursache|reason|problem\p{L}*|problème|issue|steps?|error|fehler) (?:is|are|isn|was|no|não|n['’]|persist|contin|remain|still|not|does|bleibt|besteht)/iu;

/** `What to do when this alert fires` is a part of what is about that alert. */
const known = new RegExp(
  `${conjunction}\\s+(?:(?:this|that|these|it|paged|(?:the|an|your) (?:alert|alarm|page)|esto|este|esta|isso|isto|das|dies\\p{L}*|es|cela|ça|cette?|questo)(?!\\p{L})|(?:you|we) (?:see|get|are|receive|have))`,
  'iu',
);

/** Whether a title asks what to do in a case: `What to do if the bridge disconnects`, `Que faire si ...`. */
export function asksWhatToDo(title: string): boolean {
  return fitsText(asking, title) && !fitsText(wish, title) && !fitsText(known, title);
}

/** Whether a title, or the opening of a sentence, is a condition on what happens: `If an old version comes back`. */
export function statesCondition(title: string): boolean {
  return (fitsText(bare, title) || inHan.test(title)) && !fitsText(wish, title);
}
