import type { WordTable } from '../../../text/word-table.ts';

/** What a sentence says of something that does not do what it should. */
// biome-ignore format: a row of the table takes a few lines
export const stopped: WordTable = {
  english: [
    ['what it does not do', /(?:does|do|wo|ca|is|are|has|have) ?n['’]t/iu, "Kilns won't close"],
    ['what it cannot do', 'cannot, fail(s) to, failed to, unresponsive', 'Kilns fail to close'],
    ['where it is stuck', 'stuck at, stuck in, stuck on', 'Trays stuck in the kiln'],
    ['how it is', ['are, get(s), is, keep(s)', 'broken, crashing, down, failing, stuck, unavailable, unreachable, unresponsive'], 'Kilns are down'],
    ['what it does not', ['not', 'appear*, connect*, load*, reachable, ready, receiv*, respond*, show*, start*, sync*, updat*, work*'], 'Kilns not ready'],
  ],
  word: [
    ['Spanish and Portuguese', /inacc?es+[ií]vel|inaccesible|no (?:procesad|arranca|responde|funciona|inicia|conecta)\p{L}*/iu, 'El horno no responde'],
    ['German and French', 'nicht erreichbar, ne démarre pas, ne répond pas, ne fonctionne pas', 'Le four ne démarre pas'],
  ],
  anywhere: [
    ['Chinese and Korean', /无法|不可用|(?:启动|连接)失败|[안못] ?[되됨]|하지 않|응답 없/u, '炉门无法打开'],
    ['Japanese', /(?:でき|起動し|動か|応答し)(?:ない|ません)/u, '扉が動かない'],
  ],
};
