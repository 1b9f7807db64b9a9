import type { Code, RootContent } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { fitsText } from '../../text/fits-text.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { tellsRemedy } from './remedy-sentence.ts';

/** Says by itself that what a program printed follows: `fails with an error like`, `The following output is displayed`. */
const surely =
  /\b(?:(?:following|this|these|below|next) (?:\p{L}+ )?(?:errors?|messages?|exceptions?|warnings?|outputs?|logs?|stack ?trace|traceback|panic)|(?:errors?|messages?|exceptions?|warnings?|outputs?|logs?|traces?|lines|entries)(?: \S+){0,3} (?:like|such as|similar to|as follows|shows?|contains?|says?|reads?|states?)|(?:errors?|messages?|exceptions?|warnings?|logs?|output)(?: \S+){0,3} (?:you|that you) can see|fail(?:s|ed|ing)?(?: \S+){0,3} with|(?:the )?output of|(?:you|may|might|will) (?:\p{L}+ )?(?:see|get|receive|encounter|observe|notice)(?: \p{L}+){0,2}[:：]$)|(?:folgende\p{L}*|diese) (?:fehler\p{L}*|meldung\p{L}*|ausgabe)|(?:erreur|message|sortie|error|mensaje|mensagem|erro|salida|saída) (?:suivante?|siguiente|seguinte|similar|semelhante|como|comme)|(?:siguiente|seguinte) (?:error|erro|mensaje|mensagem|salida|saída)|(?:如下|以下|下列|类似)[^。]{0,12}(?:错误|报错|日志|信息|输出|异常)|(?:错误|报错|日志|提示|输出)[^。]{0,6}(?:如下|类似)|(?:以下の|次の|このような)[^。]{0,12}(?:エラー|ログ|メッセージ|出力)|(?:다음|아래)[^.]{0,12}(?:오류|에러|로그|메시지)/iu;
/** The same where the words behind it say so, too. */
const maybe =
  /(?:\b(?:errors?|messages?|exceptions?|warnings?|logs?|outputs?|traces?|panics?|alerts?|fail\w*|crash\w*|sees?|seeing|shows?|like this|such as|similar to|for (?:example|instance)|e\.g\.)(?!\p{L})|报错|错误|日志|如下|例如|エラー|ログ|例えば|오류|에러|로그|예를|mensaje|mensagem|erreur|fehler\p{L}*|zum beispiel|por ejemplo|por exemplo|par exemple)[^.。]*[:：]\s*$/iu;
/** `or` between one message and another. */
export const orBetweenOutputs =
  /^\P{L}*(?:or|and|oder|ou|o bien|或者?|または|もしくは|또는)(?!\p{L})[^.。]{0,40}$/iu;

/** What a program prints when something fails, as the line begins or as it is built. */
const errorLine =
  /^(?:\[?[\d:.,TZ +/-]*\]?\s*)?\[?(?:error|err|fatal|panic|warn(?:ing)?|exception|traceback|failed|failure|critical|e\d{4}|unable to|cannot|could not|failed to)\b|\b(?:[a-z]+\.)*[a-z]+(?:error|exception)\b\s*[:(]|\bpanic:|\b(?:error|fatal|failed|failure|denied|refused|not found|timed out|no such file or directory)\s*[:：]|["“'](?:level|severity)["”']\s*:\s*["“'](?:error|fatal|warn)|: (?:permission denied|connection refused|no such file or directory|command not found|not found)$/iu;
/** Nobody reads further to see what a line is. */
const longestLine = 400;

function printsError(text: string): boolean {
  return text.split('\n').some((line) => errorLine.test(line.trim().slice(0, longestLine)));
}

/** The end of what stands ahead of something, which announces it. */
function endOf(sentence: string): string {
  return sentence.trimEnd().slice(-longestLine);
}

const shells = /^(?:(?:ba|z|fi)?sh|shell|powershell|pwsh|ps1|cmd|bat|sql)$/i;
const prompt = /^\s*(?:[$>%#]|[\w@:~-]+[$#]|PS [^>]*>)\s+\S/;
/** Source and configuration, which nobody reads in a log. */
const written =
  /^(?:ya?ml|toml|ini|conf|nginx|docker\w*|xml|html?|css|[jt]sx?|java\w*|typescript|py\w*|go|rust|ruby|rb|php|c|cpp|c\+\+|c#|csharp|cs|kotlin|swift|hcl|terraform|diff|signature|mermaid|properties|dotenv|env)$/i;

/** Three columns or more. */
function isInColumns(line: string): boolean {
  return line.trim().split(/ {2,}/).length > 2;
}

/** How a fence stands among what a failure says: what is printed, a command with what it prints, or neither. */
function kindOf({ lang, value }: Code): 'output' | 'transcript' | 'run' | 'written' {
  const language = lang ?? '';
  if (written.test(language)) return 'written';
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...rest] = lines;
  if (isCall(first) && !printsError(first)) {
    const continued = /\\\s*$/.test(first);
    const printed = rest.filter((line) => !isCall(line) && !/^\s*#/.test(line));
    const isTranscript = !continued && printed.length > 0 && printed.length === rest.length;
    return isTranscript ? 'transcript' : 'run';
  }
  if (!shells.test(language) || printsError(value)) return 'output';
  return rest.length > 0 && rest.every(isInColumns) ? 'transcript' : 'run';
}

function isCall(line: string): boolean {
  const word = /^\s*(?:sudo\s+)?([\w./-]+)(?=\s|$)/.exec(line)?.[1] ?? '';
  return prompt.test(line) || knownPrograms.has(word) || /^\.{0,2}\/\S/.test(word);
}

/**
 * Whether a fence ahead of anything to do is what a program printed. `ahead` is what stands right ahead of it,
 * empty where nothing does.
 */
export function isShownOutput(node: RootContent, ahead: string): boolean {
  if (node.type !== 'code') return false;
  const sentence = endOf(ahead);
  const kind = kindOf(node);
  const isSure = fitsText(surely, sentence);
  if (kind === 'written') return isSure && !tellsRemedy(sentence) && printsError(node.value);
  if (kind === 'run') return false;
  if (kind === 'transcript') return (isSure || fitsText(maybe, sentence)) && showsLines(node);
  if (isSure) return true;
  if (printsError(node.value)) return true;
  // First of all, or behind a sentence that announces it.
  if (sentence !== '') return fitsText(maybe, sentence) && saysFailing(node.value);
  const isText = !node.lang || /^(?:text|txt|log|console|output|plain\w*)$/i.test(node.lang);
  if (isText && listed.test(node.value) && !/^\+/m.test(node.value)) return true;
  return (isText || answer.test(node.value)) && saysFailing(node.value);
}

/** `- it logs in → timeout`, `[INFO] starting`: lines that no command has. */
const listed = /^\s*(?:[-•✗✘×❌] (?![\w.-]+:)|\[[A-Z]+\] )/;
/** JSON that a service answers with. */
const answer = /^\s*\{[^{}]*"(?:error|message|detail|code|status|reason|title)"\s*:/;

/** More than a command and the name of a file that it takes in. */
function showsLines({ value }: Code): boolean {
  const [, ...printed] = value.split('\n').filter((line) => line.trim() !== '');
  return printed.some((line) => /\S\s+\S/.test(line));
}

/** Whether a sentence announces what a program printed, whatever form it has: a quotation, code spans. */
export function announcesShown(sentence: string): boolean {
  return fitsText(surely, endOf(sentence)) || fitsText(maybe, endOf(sentence));
}
