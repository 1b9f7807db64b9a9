import { normalizePath } from '../../core/links/path.ts';
import { wordList } from '../../core/text/word-list.ts';
import { artifactPaths } from '../artifact-path.ts';
import { defineRule } from '../rule.ts';

export const validArtifactPath = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-artifact-path',
    summary: 'Artifact paths belong to the repository or to the machine that runs the job.',
    why: `The reader opens the artifact by its path: in the repository, in the uploaded bundle, on the runner. A
path in the author's home folder exists on one machine only. The search for artifacts finds no path with
backslashes and no path out of the repository, and readers copy a blank at the end of a path with it.

Paths that exist on every machine of a kind are fine: \`/var/log/syslog\`, \`/home/runner/work\`,
\`~/.npm/_logs\`. So are globs and placeholders such as \`<ts>\`.`,
    severity: 'error',
    fixable: false,
    messages: {
      home: {
        what: "The artifact `{path}` is in a person's home folder, so it exists on no other machine.",
        how: 'Write the path from the root of the repository, or replace the name with a placeholder: `/home/<user>/`.',
      },
      outside: {
        what: 'The artifact `{path}` leads out of the repository.',
        how: 'Write the path from the root of the repository, not from the folder of this file.',
      },
      backslash: {
        what: 'The artifact `{path}` has backslashes, which separate folders only on Windows.',
        how: 'Write `{suggestion}`.',
      },
      blank: {
        what: 'The artifact "{path}" {where} with a blank, and readers copy the blank with the path.',
        how: 'Remove the blank between the backticks.',
      },
      control: {
        what: 'The artifact `{path}` contains a control character ({code}), so no search finds the path.',
        how: 'Type the path again by hand.',
      },
    },
  },

  *check(runbook, { text }) {
    for (const { artifact } of artifactPaths(runbook)) {
      const { path, position } = artifact;
      const found = judge(path);
      if (found !== null) {
        yield {
          messageId: found.messageId,
          data: { ...found.data, path: visible(path) },
          position,
        };
        continue;
      }
      const { start, end } = position;
      const written = text.slice(start.offset, end.offset);
      const where = blankAround(written);
      if (where !== null) yield { messageId: 'blank', data: { path, where }, position };
    }
  },
});

interface Judgement {
  messageId: 'home' | 'outside' | 'backslash' | 'control';
  data: Record<string, string>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const controlCharacter = /[\u0000-\u001F\u007F-\u009F]/;

function judge(path: string): Judgement | null {
  const [control] = controlCharacter.exec(path) ?? [];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { messageId: 'control', data: { code: `U+${code}` } };
  }
  const local = path.replace(/^file:\/\//i, '');
  if (isHome(local)) return { messageId: 'home', data: {} };
  if (isWindowsPath(local)) return null;
  // In a glob a backslash takes the meaning of the character behind it away.
  const slashed = local.replace(/\\(?![*?[\]{}()!+@\\ ])/g, '/');
  if (slashed !== local) return { messageId: 'backslash', data: { suggestion: slashed } };
  if (/^\.\.(?:\/|$)/.test(normalizePath(local))) return { messageId: 'outside', data: {} };
  return null;
}

/** Accounts that exist on every machine of a kind, such as the runners of a forge. */
const accounts = new Set(
  wordList(`
    runner vsts circleci jenkins gitlab-runner ubuntu debian admin ec2-user azureuser vagrant
    node app user travis buildkite-agent docker git jovyan builder build ci agent shared
    public default runneradmin containeradministrator core nonroot postgres www-data deploy
  `),
);

function isHome(path: string): boolean {
  const [, account] =
    /^(?:\/home|\/Users|\/[a-z]\/Users|[a-z]:[\\/]+Users)[\\/]+([^\\/]+)(?:[\\/]|$)/i.exec(path) ??
    /^~([a-z][\w-]*)\//.exec(path) ??
    [];
  // A placeholder, a variable or a glob stands for any account.
  if (account !== undefined) {
    return /^[\w.-]+$/.test(account) && !accounts.has(account.toLowerCase());
  }
  // A tool keeps its files in a folder with a dot, in the home of whoever runs it.
  return /^~\/(?![.<{*$])/.test(path) && !/^~\/Library\//.test(path);
}

/** Drives, shares, variables and the registry of Windows, where a backslash belongs. */
function isWindowsPath(path: string): boolean {
  return /^(?:[a-z]:[\\/]|\\\\|%\w+%|\$env:|HK\w+[:\\])/i.test(path);
}

/** Which side of a code span has a blank that Markdown keeps. */
function blankAround(written: string): string | null {
  const [, , code = ''] = /^(`+)([\s\S]*)\1$/.exec(written) ?? [];
  if (code === '' || code.trim() === '') return null;
  const starts = /^\s/.test(code);
  const ends = /\s$/.test(code);
  // Markdown takes one blank off each side where there is one on both.
  const kept = starts && ends ? code.slice(1, -1) : code;
  if (/\s$/.test(kept)) return 'ends';
  return /^\s/.test(kept) ? 'begins' : null;
}

function visible(path: string): string {
  return path.replace(new RegExp(controlCharacter, 'g'), '\uFFFD');
}
