import { between, type WordTable } from '../../../text/word-table.ts';

/** What says by itself that what a program printed follows: `fails with an error like`. */
// biome-ignore format: a row of the table takes a few lines
export const surelyPrinted: WordTable = {
  anywhere: [
    ['what follows', /\b(?:following|this|these|below|next) (?:\p{L}+ )?(?:errors?|messages?|exceptions?|warnings?|outputs?|logs?|stack ?trace|traceback|panic)/iu,
      'The following message'],
    ['what is like it',
      /\b(?:errors?|messages?|exceptions?|warnings?|outputs?|logs?|traces?|lines|entries)(?: \S+){0,3} (?:like|such as|similar to|as follows|shows?|contains?|says?|reads?|states?)/iu,
      'Lines in it such as'],
    ['what can be seen', /\b(?:errors?|messages?|exceptions?|warnings?|logs?|output)(?: \S+){0,3} (?:you|that you) can see/iu, 'Warnings that you can see'],
    ['what it fails with', /\b(?:fail(?:s|ed|ing)?(?: \S+){0,3} with|output of)/iu, 'The kiln fails with'],
    ['what a reader gets', /\b(?:you|may|might|will) (?:\p{L}+ )?(?:see|get|receive|encounter|observe|notice)(?: \p{L}+){0,2}[:：]$/iu, 'You might see:'],
    ['what a reader may get', /\b(?:may|might|will) (?:see|get|encounter|observe|notice)(?: (?:this|these|it|something like this))?(?: in (?:\p{L}+ ){0,2}\p{L}+)?$/iu,
      'At the start they may see this in the kiln log'],
    ['German', /(?:folgende\p{L}*|diese) (?:fehler\p{L}*|meldung\p{L}*|ausgabe)/iu, 'Folgende Meldung'],
    ['French, Spanish, Portuguese',
      /(?:erreur|message|sortie|error|mensaje|mensagem|erro|salida|saída) (?:suivante?|siguiente|seguinte|similar|semelhante|como|comme)/iu, 'Une sortie comme'],
    ['Spanish and Portuguese', /(?:siguiente|seguinte) (?:error|erro|mensaje|mensagem|salida|saída)/iu, 'A seguinte saída'],
    ['Chinese', /(?:如下|以下|下列|类似)[^。]{0,12}(?:错误|报错|日志|信息|输出|异常)|(?:错误|报错|日志|提示|输出)[^。]{0,6}(?:如下|类似)/u, '下列输出'],
    ['Japanese and Korean', /(?:以下の|次の|このような)[^。]{0,12}(?:エラー|ログ|メッセージ|出力)|(?:다음|아래)[^.]{0,12}(?:오류|에러|로그|메시지)/u, '次のログ'],
  ],
};

/** What says so only if the text behind says so, too. */
// biome-ignore format: a row of the table takes a few lines
export const maybePrinted: WordTable = {
  anywhere: [
    ['English',
      between(/\b/u,
        `alert(s), crash*, e.g., error(s), exception(s), fail*, for example, for instance, like this, log(s), message(s), output(s), panic(s), seeing, see(s), show(s),
        similar to, such as, trace(s), warning(s)`,
        /(?!\p{L})[^.。]*[:：]\s*$/u),
      'The kiln shows this:'],
    ['other languages',
      /(?:报错|错误|日志|如下|例如|エラー|ログ|例えば|오류|에러|로그|예를|mensaje|mensagem|erreur|fehler\p{L}*|zum beispiel|por ejemplo|por exemplo|par exemple)[^.。]*[:：]\s*$/iu,
      'Zum Beispiel:', '例えば：'],
  ],
};

/** What a program prints when something fails, as the line begins or as it is built. */
// biome-ignore format: a row of the table takes a few lines
export const errorLines: WordTable = {
  anywhere: [
    ['a word ahead',
      /^(?:\[?[\d:.,TZ +/-]*\]?\s*)?\[?(?:error|err|fatal|panic|warn(?:ing)?|exception|traceback|failed|failure|critical|e\d{4}|unable to|cannot|could not|failed to)\b/iu,
      '[12:00:07] warning: hot', 'E0425 door'],
    ['the name of an error', /\b(?:[a-z]+\.)*[a-z]+(?:error|exception)\b\s*[:(]/iu, 'in kiln.DoorError: hot'],
    ['a word and a colon', /\b(?:panic:|(?:error|fatal|failed|failure|denied|refused|not found|timed out|no such file or directory)\s*[:：])/iu, 'door denied: no key'],
    ['a level in JSON', /["“'](?:level|severity)["”']\s*:\s*["“'](?:error|fatal|warn)/iu, '{"level":"warn"}'],
    ['an ending', /: (?:permission denied|connection refused|no such file or directory|command not found|not found)$/iu, 'door: permission denied'],
  ],
};
