import { addTo } from '../../maps.ts';
import { INTERPRETERS } from './code-programs.ts';
import { TOOLS } from './option-programs.ts';
import { type Program, readPrograms } from './program.ts';
import { WRAPPERS } from './wrapper-programs.ts';

const byName = new Map<string, Program[]>();
for (const { names, program } of [WRAPPERS, INTERPRETERS, TOOLS].flatMap(readPrograms)) {
  for (const name of names) addTo(byName, name, program);
}

/** The name of a program without its folder and ending. */
export function programName(word: string): string {
  const base = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  return base.toLowerCase().replace(/\.exe$/, '');
}

/** The facts about a program; `python3.11` and `node20` count as `python` and `node`. */
export function programsNamed(word: string): readonly Program[] {
  const name = programName(word);
  return byName.get(name) ?? byName.get(name.replace(/[\d.]+$/, '')) ?? [];
}

const TAKES_DATA =
  /^(?:echo|printf|[ef]?grep|rg|ag|ls|cat|rm|cp|mv|ln|mkdir|touch|head|tail|less|stat|wc|sort|diff|kill|cd|tar|find|chmod|chown|tee|test|set|jq|yq|sed|[gmn]?awk|curl|wget|http|gh|cargo|npm|pnpm|yarn|bun|dotnet|deno|go|mix|swift|git|make|pytest|gradle|vitest|jest)$/;
/**
 * Whether a program takes its words as data, or as code of a language other than a shell. In other
 * programs a command may follow `--`, `exec`, or a `;` in quotes.
 */
export function takesData(word: string): boolean {
  const isLanguage = programsNamed(word).some(({ input }) => input === 'language');
  return isLanguage || TAKES_DATA.test(programName(word));
}

/** A command may follow these words of an unknown program. */
export const RUNS_NEXT = /^(?:exec|run|shell|do|rsh|enter)$/;
/** They take a command in every program. */
export const RUNNING_OPTION =
  /^--?(?:exec(?:dir|-batch|-path)?|sh-exec|use-askpass|diff-cmd|editor-cmd|ok(?:dir)?|cmd|shell|entrypoint|program|to-command|use-compress-program|rsh|rsync-path|pager|editor|browser|post-renderer|(?:[\w-]+-)?(?:hook|script|program|wrapper|runner|command)|extcmd|upload-pack|receive-pack|call|run[-_]under|eval|execute|engine|plugin(?:-dir|-path)?|[\w-]+-(?:plugin|viewer|shell|askpass|linker|compiler|engine)|provider-path|module-path|ssh-(?:common|extra)-args|bazelrc|rcfile|filepath|build\.cmd|toolexec|lua-exec|require)$/i;
/** The same for those whose value has a key: `-o ProxyCommand=...`, `git -c core.editor=...`. */
export const RUNNING_KEY =
  /^["']?(?:-[co])?(?:(?:proxy|local|remote|knownhosts|\w*)command|proxyusefdpass|permitlocalcommand|alias\.[\w-]+|core\.(?:editor|pager|sshcommand|fsmonitor|hookspath|askpass|gitproxy|alternaterefscommand)|pager\.[\w-]+|sequence\.editor|gpg\.(?:\w+\.)?program|[\w.-]+\.(?:cmd|command|helper|textconv|driver|clean|smudge|process|path|program|external|exec|sshcommand|editor|pager)|diff\.external|exec|shell|cc|cxx|ld|linker|hooks\.[\w.-]+|-dcmake_\w+_(?:compiler|launcher|linker)|-dcmake_toolchain_file|-dorg\.gradle\.java\.home|script-shell|commands?)$/i;
