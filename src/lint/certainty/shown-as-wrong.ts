import { remember } from '../../core/memoize.ts';
import type { CodeBlock, Runbook } from '../../core/model.ts';

/** Rules about what a block of code says, which may be there to show how not to write it. */
const aboutCode: ReadonlySet<string> = new Set([
  'command-language',
  'no-command-misuse',
  'no-dangerous-command',
  'no-hidden-characters',
  'no-prompt-in-command',
  'valid-block',
  'valid-shell',
]);

/** Signs that stand for "not like this" in every language. */
const SIGN = '❌|✗|✘|🚫|⛔|👎|:x:|:no_entry(?:_sign)?:';
const ADJECTIVE =
  'bad|wrong|incorrect|invalid|broken|malformed|vulnerable|insecure|unsafe|not recommended|anti-?pattern|falsch|incorrect[oae]|errad[oa]|mauvais|错误|錯誤|誤り';
const COMMAND = "don['’]?ts?|do not|never|avoid|不要";
/** A line that is about the block and says nothing else: `**Bad:**`, `### ❌ Don't do this`, `# wrong`. */
const LABEL = new RegExp(
  String.raw`${SIGN}|^\W*~~.*~~\W*$|^\W*(?:(?:the )?(?:${ADJECTIVE})(?![a-z])[\p{L} ]{0,30}|(?:${COMMAND})(?: (?:do|run|use|write|type))?(?: (?:this|that|it|so|like this))?)\W*$`,
  'iu',
);
/** A sentence that says it of data beside it; beside a command it may say what the command is for. */
const SENTENCE =
  /\b(?:incorrect(?:ly)?|wrong|invalid|malformed|mistake|bad (?:example|practice)|(?:will|would) fail|(?:does not|doesn['’]t|won['’]t) work|not valid)\b/i;
const COMMENT = /^\s*(?:#|\/\/|--|;)\s*(\S.*)$/;

/** Whether a finding of a rule is in code that the page shows as an example of what is wrong. */
export function shownAsWrong(
  { codeBlocks }: Runbook,
  text: string,
): (ruleId: string, offset: number) => boolean {
  const isLabelled = remember((block: CodeBlock): boolean => isMarked(block, text, LABEL));
  const isTold = remember((block: CodeBlock): boolean => isMarked(block, text, SENTENCE));
  return (ruleId, offset) => {
    if (!aboutCode.has(ruleId)) return false;
    const block = codeBlocks.find(
      ({ position: { start, end } }) => start.offset <= offset && offset < end.offset,
    );
    if (block === undefined) return false;
    if (ruleId === 'valid-block' && isTold(block)) return true;
    return isLabelled(block) || isLineMarked(text, offset);
  };
}

function isMarked({ position: { start, end } }: CodeBlock, text: string, mark: RegExp): boolean {
  const above = filled(text.slice(Math.max(0, start.offset - 600), start.offset)).slice(-2);
  const below = filled(text.slice(end.offset, end.offset + 600)).slice(0, 2);
  const [, ...code] = filled(text.slice(start.offset, end.offset));
  const comments = code.slice(0, 2).flatMap((line) => COMMENT.exec(line)?.[1] ?? []);
  return [
    ...beside(above.toReversed()),
    ...(mark === SENTENCE ? beside(below) : []),
    ...comments,
  ].some((line) => mark.test(line));
}

/** The lines up to another block, whose remark is not about this one. */
function beside(lines: readonly string[]): readonly string[] {
  const fence = lines.findIndex((line) => /^\s*(?:`{3,}|~{3,})/.test(line));
  return fence === -1 ? lines : lines.slice(0, fence);
}

function filled(text: string): string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

/** Whether a comment at the end of a line says it of that line, or one right above of the lines below. */
function isLineMarked(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end);
  const [, remark] = /\s(?:#|\/\/|--)\s*(\S.*)$/.exec(line) ?? [];
  const above = text.slice(Math.max(0, start - 600), start).split(/\r\n?|\n/);
  const lines = above.slice(
    above.findLastIndex((one, index) => index < above.length - 1 && one.trim() === '') + 1,
  );
  const comment = lines.findLast((one) => COMMENT.test(one));
  const remarks = [remark, COMMENT.exec(comment ?? '')?.[1]];
  return remarks.some((one) => one !== undefined && LABEL.test(one));
}
