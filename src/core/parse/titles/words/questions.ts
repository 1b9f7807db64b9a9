import { between, type WordTable } from '../../../text/word-table.ts';

const statement = /\S \S.*[.!?,，。！]\s*/u;
const toTheEnd = /[^.!?]*[?？]\P{L}*$/u;

/** A statement and what to do about it as a question, or what a quoted message means. */
// biome-ignore format: a row of the table takes a few lines
export const remedyQuestions: WordTable = {
  anywhere: [
    ['a statement and a question',
      between(statement,
        /(?:and )?(?:how (?:do|can|to|should) (?:(?:i|we|you) )?(?:fix|solve|resolve|recover|undo|reset|restore|repair|stop|get (?:rid|it back|back)|correct)|what (?:now|next|(?:should|do|can) (?:i|we|you) do)|why(?=\s*[?？]))/u,
        toTheEnd),
      'The backup ran twice, what now?', 'I deleted the tray, but it is still shown. Why?'],
    ['why there is nothing', /^\P{L}*(?:q\s*[:.]\s*)?why (?:(?:is|are) there no|(?:do|does) (?:\S+ ){1,3}(?:have|get|show) no|no (?:\S+ ){1,3}(?:is|are|was|were|gets?)) \S.*[?？]\P{L}*$/iu,
      'Why no trays are taken by the kiln?'],
    ['the same in other languages',
      between(statement, /o que (?:devo )?faz|como (?:posso )?(?:corrig|resolv)|¿?qué (?:debo )?(?:hago|hacer)|¿?cómo (?:l[oa]s? )?(?:puedo )?(?:restable|arregl|solucion|corr[ei]|recuper|desha)\p{L}*|was (?:tun|nun|ist (?:da )?(?:los|falsch))|woran liegt das|que faire|怎么办|どうすれば/u, toTheEnd),
      'Perdi a chave. O que devo fazer?'],
    ['what to do, in Chinese', /\p{Script=Han}{2,}(?:怎么办|咋办|(?:怎么|如何)(?:解决|处理))[?？]?\P{L}*$/u, '炉门卡死怎么办？'],
    ['why a program says something', /^\P{L}*(?:q\s*[:.]\s*)?(?:why|what (?:does|is)|is it normal)\b.*["“`](?:[^"”` ]+ ){2}[^"”`]+["”`]/iu,
      'Why "the lid is open"'],
    ['what a message means',
      between(/^\P{L}*(?:q\s*[:.]\s*)?/u,
        /what (?:does|is)|o que (?:significa|é|quer dizer)|qué (?:significa|quiere decir)|que (?:signifie|veut dire)|was (?:bedeutet|heißt)|cosa (?:significa|vuol dire)|что (?:значит|означает)/u,
        /.*["“«„](?:[^"”»“ ]+ )+[^"”»“]+["”»“].*[?？]/u),
      'Was bedeutet „Deckel offen“?'],
    ['the same in scripts without spaces', /["“「『][^"”」』]{3,}["”」』].*(?:是什么意思|とは(?:何|なん)|무슨 (?:뜻|의미))/u, '「蓋が開」とは何ですか'],
    ['what a state means', /\b(?:state|status|error|warning|message|code)\b.*["“`][^"”`]+["”`].*\bmeans?\b/iu, 'What does the queue state "frozen" mean?'],
  ],
};

const question = /^\P{L}*(?:q(?:uestion)?\s*\d*\s*[:.]\s*)?/u;
const inCase = /(?:if|when|i)\b(?!.*\b(?:errors?|warnings?|fail\p{L}*|crash\p{L}*)\b)[^,]+, /u;
const toQuestionMark = /\b.*[?？]\P{L}*(?:\([^()]*\))?\P{L}*$/u;

/** Questions that are steps on the way to what fails: `Is the app forwarding data?` */
// biome-ignore format: a row of the table takes a few lines
export const whetherQuestions: WordTable = {
  anywhere: [
    ['whether', between(question, /(?:is|are|do|does|did|has|have|can|could|was|will|would|should)(?:n['’]t)?/u, toQuestionMark), 'Is the kiln hot?'],
    ['whether, in a case',
      between({ source: question.source + inCase.source }, /(?:is|are|do|does|can|could|will|would|should)(?= (?:i|we|you|it|this|that|there|the|my|an?)\b)/u, toQuestionMark),
      'When the door is open, does it smoke?'],
  ],
};
