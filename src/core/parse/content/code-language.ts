import type { Code } from 'mdast';
import { wordList } from '../../text/word-list.ts';

/** The language of a fence: also of `{ .bash .copy }`, `{#id .bash}` and `language-bash`. */
export function languageOf({ lang, meta }: Code): string | null {
  if (!lang) return null;
  const [, named] =
    (lang.startsWith('{') && /^\{(?:[^}]*?\s)??\.([\w+-]+)/.exec(`${lang} ${meta ?? ''}`)) ||
    /^(?:lang(?:uage)?-)?([^\s{}]+)/.exec(lang) ||
    [];
  return named ?? lang;
}

/** The language of a MyST directive that is not code: `{note}`. */
export const notRun = '{}';

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

/**
 * First word of the info string in lower case, attributes such as `bash{1,2}` left out; null where
 * it has none. Pandoc writes `{.bash}`, MyST `{code-block} bash`. A script without a language says by
 * its first line which shell it is for.
 */
export function shellOf(node: Code): string | null {
  const named = languageOf(node) ?? shebang.exec(node.value)?.[1] ?? '';
  if (named.startsWith('{')) return notRun;
  const language = /^[\w+#.-]+/.exec(named)?.[0].toLowerCase().replace(/\.$/, '') ?? null;
  return language === null ? null : (shellAliases[language] ?? language);
}

const shebang = /^#![^\n]*[/ ](bash|zsh|ksh|mksh|dash|ash|sh|fish)(?![\w-])/;

/** Languages of fences that show something rather than run it. */
const notCommands = new Set(
  wordList(`
    text txt plaintext plain log logs output out json jsonc json5 yaml yml toml ini xml html
    css csv diff patch md markdown mermaid signature none properties conf dotenv env
    headers traceback pytb stacktrace
  `),
);

/** Whether a fence shows something rather than runs it, by its language. */
export function showsText(node: Code): boolean {
  const shell = shellOf(node) ?? '';
  // A request can be sent; `X-RateLimit: 100` and `HTTP/1.1 503` are what comes back.
  const [first = ''] = node.value.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));
  const isAnswer = shell === 'http' && !/^\s*[A-Z]+ \S/.test(first);
  return isAnswer || notCommands.has(shell);
}
