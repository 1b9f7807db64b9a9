import type { Code, InlineCode, RootContent } from 'mdast';
import { findPlaceholders } from '../../command/fill/fill.ts';
import { knownPrograms } from '../../command/known-programs.ts';
import { shellFamily } from '../../command/shell/shell.ts';
import { codeText, findAll, inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { isFence } from '../../markdown/value-position.ts';
import type { Command, FieldName } from '../../model.ts';
import { languageOf, notRun, shellOf, showsText } from '../content/code-language.ts';

/** Fields whose fences are commands; in other fields only fences with a shell are. */
const runnableFields: ReadonlySet<FieldName> = new Set([
  'replay',
  'diagnosis',
  'remediation',
  'verification',
]);

export function isCommand(node: Code, field: FieldName, source: Source): boolean {
  const shell = shellOf(node);
  if (showsText(node) || node.value.trim() === '') return false;
  // Below a tab of MkDocs a fence is indented, so for GitHub it is indented code.
  if (/^\s*(?:`{3,}|~{3,})/.test(node.value) && !isFence(node, source)) return false;
  if (runnableFields.has(field)) return shell !== notRun;
  return shell !== null && shellFamily(shell) !== 'other';
}

/** A fence of a field as the command to copy. */
export function readCommand(node: Code, field: FieldName, title: string, source: Source): Command {
  const shell = shellOf(node);
  const code = codeText(node).replace(/\n+$/, '');
  return {
    code,
    language: languageOf(node),
    shell,
    field,
    title,
    placeholders: findPlaceholders(code, shell),
    position: source.positionOf(node),
  };
}

/** The code span of a sentence as a command. */
function spanCommand(span: InlineCode, field: FieldName, source: Source): Command {
  return {
    code: span.value,
    language: null,
    shell: null,
    field,
    title: '',
    placeholders: findPlaceholders(span.value, null),
    position: source.positionOf(span),
  };
}

const spanFields: ReadonlySet<FieldName> = new Set(['diagnosis', 'remediation', 'verification']);
const programAndMore = /^(?:sudo\s+)?([a-z][\w.-]*|\.\/[\w./-]*[\w-])[ \t]+[^\s=:][^\n]*$/;
/** ` -n`, ` --all`: what a program is told, and no words. */
const option = /\s--?[a-z][\w-]*(?:[\s=]|$)/i;
/** A path whose last part has no extension or that of a program. */
const script =
  /^(?=[.\w-]*\/|.*\.\w+$)(?:\.{0,2}\/)?(?:[\w.-]+\/)*[\w-]+(?:\.(?:sh|bash|py|rb|pl|ps1|bat|cmd|exe))?$/;
/** `Run `, `Ejecute `, `执行 ` right ahead of code. */
const runs =
  /(?:^|[^\p{L}])(?:re-?run|run|execute|invoke|type|enter|issue|starte|(?:ejecut|execut)[eaá]r?|exécute[rz]?|lance[rz]?|roda?r?|rode)\s+(?:the (?:command|script)\s+|el comando\s+|o comando\s+|la commande\s+)?[*_"“]*$|(?:执行|运行|実行)[^\p{L}]*$/iu;

/**
 * The code spans of a sentence that are commands: a well-known program with an argument, any program with an option, and
 * what the sentence says to run.
 */
export function readSpanCommands(node: RootContent, field: FieldName, source: Source): Command[] {
  if (node.type !== 'paragraph' || !spanFields.has(field)) return [];
  const start = source.positionOf(node).start.offset;
  return findAll([node], 'inlineCode').flatMap((span) => {
    const { value } = span;
    const [, program = ''] = programAndMore.exec(value) ?? [];
    const position = source.positionOf(span);
    const ahead = source.text.slice(start, position.start.offset).slice(-60);
    const isRun = (program !== '' || script.test(value)) && runs.test(ahead);
    const isProgram =
      knownPrograms.has(program) ||
      program.startsWith('./') ||
      (program !== '' && option.test(value));
    const isPart = /…|\.{3}|[:,]$/.test(value);
    return (isProgram || isRun) && !isPart ? spanCommand(span, field, source) : [];
  });
}

/** A field that begins with code spans, each by itself, holds commands without a fence. */
export function readInlineCommands(
  nodes: readonly RootContent[],
  field: FieldName,
  source: Source,
): Command[] {
  const paragraphs = nodes.flatMap((node): RootContent[] =>
    node.type === 'list' ? node.children.flatMap((item) => item.children) : [node],
  );
  const commands: Command[] = [];
  for (const node of paragraphs) {
    if (node.type === 'html') continue;
    if (node.type !== 'paragraph') break;
    const children = node.children.filter((child) => child.type !== 'text' || child.value.trim());
    const [code] = children;
    if (children.length !== 1 || code?.type !== 'inlineCode') break;
    commands.push(spanCommand(code, field, source));
  }
  return commands;
}

/** The words that lead up to a fence: a short paragraph or label right above it. */
export function titleAbove(node: RootContent | undefined): string {
  return node?.type === 'paragraph' ? asTitle(inlineText(node)) : '';
}

/** A text as the title of a command; null for a long text. */
export function asTitle(text: string): string {
  return text.length <= 160 && !text.includes('\n') ? text.replace(/\s*[:：.]$/, '') : '';
}
