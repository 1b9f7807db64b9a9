import type { WordTable } from '../../../text/word-table.ts';

/**
 * Headings of English that state something. Elsewhere such a sentence may say anything; on a page about
 * failures it says what went wrong.
 */
// biome-ignore format: a row of the table takes a few lines
export const seen: WordTable = {
  englishClause: [
    ['what something is', /(?:is|are)(?! (?:ready|running)(?: |$))/u, 'The door is open'],
    ['what becomes of something',
      `appear(s), arrive(s), become(s), come(s), died, dies, disappear(s), gets, goes, got, had, hang(s), has, have, keep(s), redirect(s), remain(s), say(s),
      show(s), stay(s), throw(s), vanishes, was, went, were`,
      'The pager stays silent', 'Login redirects to the wrong host', 'Webhooks arrive late', 'Board 4B adapter: controller dies'],
    ['what something does at a place',
      [/needs|takes|returns?|restarts|reboots|resets|uses|starts|ends|opens|closes|sends|loads|fills|grows|points|looks|blinks|flickers/u,
        /(?:an?|the|to|at|in|on|up|from|with|by|no|only|itself|slowly|twice|["'`\d])/u],
      'Door opens by itself'],
  ],
  opening: [
    ['what a person sees',
      /(?:I|we|you|users?) (?:(?:still|always|often|sometimes|keep|just) )*(?:get|see|receive|hit|lose|run into|am getting|are getting|got)\b(?! (?:started|help))/iu,
      'I get smoke when doors are shut', 'Users see an old page'],
  ],
  english: [
    ['a state',
      /(?:undefined|incompatible|unrecogni[sz]ed|unresolved|detected|garbled|twice|shifted|blurry|in use|already (?:exists?|taken|running|in)|occupied|out of|never|instead of|burst|\d+\/\d+)(?! for\b)/iu,
      'Undefined symbol', 'Incompatible version detected', 'Replicas at 0/1', 'Running out of file handles'],
    ['what hangs or grows',
      'dangling, delayed, deprecation warning(s), quits, sigabrt, sigbus, sigkill, sigsegv, stale, stop(s) running, sudden',
      'Stale totals', 'Installer quits'],
    ['what never ends', ['constant, endless, infinite', /\p{L}+ing/u], 'Endless beeping'],
    ['an end', /exits?(?= (?:with|immediately|unexpectedly|early|code))|exit code \d|seg(?:mentation )?faults?|(?:connections?|links?) resets?|reset by peer/iu,
      'Agent exits with code 3'],
    ['a loop or a screen', ['boot, infinite, login, redirect, restart', 'loop(s)'], 'Login loop'],
    ['a screen', ['black, blank, blue, frozen, red, white', 'screen'], 'Blue screen'],
    ['a measure', /(?:usage|utili[sz]ation|full) (?:at|above|over) \d|\d{2,3} ?%|(?:traffic|cpu|memory|latency|load|error) (?:spikes?|surges?)/iu, 'Usage above 9', 'CPU spikes at noon'],
    ['trouble between machines',
      `clock drift, clock skew, noisy neighbor, noisy neighbour, orphan(s), orphaned, split-brain,
      split brain, thundering herd, time drift, time skew, zombie(s)`,
      'Split brain', 'Clock skew'],
    ['what is hot', ['hot', 'key(s), partition(s), shard(s), spot(s)'], 'Hot shards'],
    ['what grows', ['elevated, growing, increased, rising', /\p{L}+/u], 'The rising heat'],
    ['what is full', ['full', 'disk(s), partition(s), queue(s), volume(s)'], 'Full disk'],
    ['attacks', 'compromised, malware, phishing, suspicious', 'Phishing'],
    ['states of HTTP', /[45]\d\d (?:on|for|from|errors?)|error code \S*\d/iu, '500 errors at the desk', 'The error code E42'],
  ],
  englishEnding: [
    ['words that end a title', 'disabled, spike(s), timeout(s)', 'Button disabled'],
    ['a partition', /\p{L}+ partition/u, 'Network partition'],
  ],
  anywhere: [
    ['where something goes to',
      /^\S+(?: \S+){0,4}? (?:(?:goe?s?|ends? up|lands?) (?:to|in) (?:spam|the dead\b.*)|takes? (?:hours|minutes|days|ages|(?:so|too|very) long))(?=\W|$)/iu,
      'Messages go to spam', 'The import takes hours'],
    ['what a thing should not do',
      /^\S+(?: \S+){0,4}? (?:does nothing|do nothing|piles? up|overheats?|drains?|blinks?|beeps?|flickers?|freezes|jumps?|stutters?)(?=\W|$)/iu,
      'Button does nothing', 'Parcels pile up', 'The scanner beeps'],
    ['what a thing should not print',
      /^\S+(?: \S+){0,4}? (?:prints? (?:blank|empty|nothing|garbage)\b.*|sees? (?:old|stale|wrong|no|other)\b.*)(?=\W|$)/iu, 'Printers print garbage'],
  ],
  cased: [
    ['an error as a program names it',
      /\b\w*(?:[Ee]rror|[Ee]xception|Errno)\w*\s+(?:code )?-?\d|\b0x[\dA-Fa-f]{4,}\b|(?<![$_])\bE(?:[A-Z]{4,}|IO)\b(?! [a-z]+s$)|\b[Ee]rror:/u,
      'PumpErrorDomain -50000 with the broker', '0x80070008', 'ECONNREFUSED at start', 'Gradle error: no such thing'],
    ['a state of HTTP and its name',
      /(?<![\d.])[45]\d\d (?:[A-Z][a-z]+|[a-z]{3,}(?= \w+$))|(?:^|\s)[45]\d\d(?:$| (?:à|au|aux|al|a|ao|beim?|on|at|in|en|em|when|while|sur|after|après|nach|bei)\s)/u,
      '502 bad gateway', 'Login gives 503'],
    ['a message in quotation marks', /(?:^|[\s(:：,，。])(?:"(?:[^" ]+ ){2}[^"]+"|'(?:[^' ]+ ){2}[^']+'|`[^`]+ [^`]+`)/u, 'Scanner writes "profile not valid"'],
    ['a message that something says', /\b(?:says?|shows?|reports?|prints?|logs?|meldet|zeigt|dice|diz|affiche|muestra)\b.*["'“«„][^"”»“]{3,}/u,
      'Scanner affiche "pas vu"'],
    ['a message in marks of other languages', /[“«„][^”»“ ]+ [^”»“ ]+ [^”»“]*[”»“]|[「『][^」』]{3,}[」』]|[“][^”]*\p{Script=Han}{3,}[^”]*[”]/u,
      '「蓋がない」', '页面显示“本地服务未连接”'],
  ],
};

/** `Search is working`, `The issue has been addressed`: all is well. */
// biome-ignore format: a row of the table takes a few lines
export const fine: WordTable = {
  english: [
    ['all is well', ['are, is',
      'available, close to, complete, enabled, fine, from, functional, healthy, installed and, ok, optional, required, successful, supported, up, well-formed, working'],
      'Search is working'],
    ['all is well again', [/(?:has|have) been/u, 'addressed, fixed, reported, resolved'], 'The leak has been fixed'],
  ],
};

/** Headings of documents about failures, which state none. */
// biome-ignore format: a row of the table takes a few lines
export const documents: WordTable = {
  anywhere: [
    ['Chinese', '区别, 命令, 如何, 怎么, 方法, 日志, 是否, 概述, 步骤, 诊断, 说明', '清理方法'],
    ['Japanese', '一覧, チェックリスト, 手順, 見方, 説明', 'ログの見方'],
    ['Korean', '보는 곳, 하는 법, 확인하나, 확인할 것', '로그 보는 곳'],
  ],
};

/** Words of a title that ends in `!` and complains of nothing. */
// biome-ignore format: a row of the table takes a few lines
export const glad: WordTable = {
  word: [['thanks', 'bravo, congrat*, danke, done, enjoy, félicitations, gracias, great, happy, merci, obrigada, obrigado, thank(s), welcome, work(s)', 'It works!']],
};
