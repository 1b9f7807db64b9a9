import type { Code, RootContent } from 'mdast';
import { findPlaceholders } from '../match/fill.ts';
import type { Command, FieldName } from '../model.ts';
import { inlineText } from './plain-text.ts';
import type { Source } from './source.ts';

/** Languages of fences that show something rather than run it. */
const notCommands = new Set(
  ['text', 'txt', 'plaintext', 'plain', 'log', 'logs', 'output', 'out', 'json', 'jsonc', 'json5']
    .concat(['yaml', 'yml', 'toml', 'ini', 'xml', 'html', 'css', 'csv', 'diff', 'patch', 'md'])
    .concat(['markdown', 'mermaid', 'signature', 'none', 'properties', 'conf', 'dotenv', 'env']),
);

const shellAliases: Readonly<Record<string, string>> = {
  shell: 'sh',
  'shell-session': 'console',
  shellsession: 'console',
  terminal: 'console',
  posh: 'powershell',
  pwsh: 'powershell',
  ps: 'powershell',
  ps1: 'powershell',
  bat: 'cmd',
  batch: 'cmd',
  dosbatch: 'cmd',
};

export function isCommand(node: Code): boolean {
  return !notCommands.has(languageOf(node) ?? '');
}

/** First word of the info string in lower case, attributes such as `bash{1,2}` left out. */
function languageOf(node: Code): string | null {
  return /^[\w+#.-]+/.exec(node.lang ?? '')?.[0].toLowerCase() ?? null;
}

/** A fence of a field as the command to copy, byte for byte. */
export function readCommand(
  node: Code,
  field: FieldName,
  title: string,
  source: Source,
): Command {
  const language = languageOf(node);
  const shell = language === null ? null : (shellAliases[language] ?? language);
  return {
    code: node.value,
    language: node.lang ?? null,
    shell,
    field,
    title,
    placeholders: findPlaceholders(node.value, shell),
    position: source.positionOf(node),
  };
}

/** A field whose only content is one code span holds a command without a fence. */
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
    if (node.type !== 'paragraph') return [];
    const children = node.children.filter((child) => child.type !== 'text' || child.value.trim());
    const [code] = children;
    if (children.length !== 1 || code?.type !== 'inlineCode') return [];
    commands.push({
      code: code.value,
      language: null,
      shell: null,
      field,
      title: '',
      placeholders: findPlaceholders(code.value, null),
      position: source.positionOf(code),
    });
  }
  return commands;
}

/** The words that lead up to a fence: a short paragraph or label right above it. */
export function titleAbove(node: RootContent | undefined): string {
  if (node?.type !== 'paragraph') return '';
  const text = inlineText(node);
  return text.length <= 160 ? text.replace(/\s*[:：.]$/, '') : '';
}
