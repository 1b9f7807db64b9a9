import { join } from 'node:path/posix';
import { templateTest } from '../../core/coverage/target-names.ts';
import { mayHoldCredential } from '../../core/draft/credential-words.ts';
import { visibleText } from '../../core/draft/draft-text.ts';
import type { RanCommand } from '../../core/draft/log-steps.ts';
import { type ReplayGuess, replayDraft } from '../../core/draft/replay-guess.ts';
import { findSecrets } from '../../node/lint-facts/secrets.ts';
import { type CiStep, findCiSteps } from './ci-steps.ts';

/** A guess at a replay command, or why there is none. */
export interface GuessedReplay {
  guess: ReplayGuess | null;
  /** Whether there is none because the command may hold a credential. */
  isWithheld: boolean;
}

const MOST_LINES = 60;
const MOST_CHARS = 4000;
/** Anything but lines of visible text. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\uFFFD]/u;
const EXPRESSION = /\$\{\{[^}]*\}\}/;

/** Guesses from the command that was running, and from the job that has it in the repository. */
export async function guessReplay(ran: RanCommand | null, root: string): Promise<GuessedReplay> {
  if (ran === null) return { guess: null, isWithheld: false };
  const steps = stepsOf(ran, await findCiSteps(root, ran.service));
  const script = onlyOne(steps.map((step) => step.script));
  const language = languageOf(ran, steps);
  const scripts = [ran.script, script].flatMap((text) =>
    text !== null && isUsable(text) ? [text] : [],
  );
  const hidden = [ran.script, script].some((text) => text !== null && mayHoldCredential(text));
  for (const command of scripts) {
    if (language === null || mayHoldCredential(command)) continue;
    const guess = { command, language, folder: folderOf(ran, steps), ...placeOf(ran, steps) };
    const draft = { path: 'draft', text: replayDraft(guess) };
    const isSafe = (await findSecrets([draft])).size === 0;
    return isSafe ? { guess, isWithheld: false } : { guess: null, isWithheld: true };
  }
  return { guess: null, isWithheld: hidden };
}

function isUsable(script: string): boolean {
  return (
    script.trim() !== '' &&
    script.length <= MOST_CHARS &&
    script.split('\n').length <= MOST_LINES &&
    !INVISIBLE.test(script) &&
    !EXPRESSION.test(script)
  );
}

/** The steps that may be the one of the log; each further fact narrows them as long as some are left. */
function stepsOf(ran: RanCommand, all: readonly CiStep[]): readonly CiStep[] {
  const begin = (script: string): string => (script.trimStart().split('\n', 1)[0] ?? '').trim();
  const tests: ((step: CiStep) => boolean)[] = [
    ({ script }) => ran.script === null || templateTest(script.trim())(ran.script.trim()),
    ({ jobName, jobId }) => ran.job === null || isJob(ran.job, jobName) || isJob(ran.job, jobId),
    ({ step }) => ran.step === null || (step !== null && templateTest(step)(ran.step)),
  ];
  let steps = all.filter(({ script }) => templateTest(begin(script))(ran.firstLine));
  for (const test of tests) {
    const fitting = steps.filter(test);
    if (fitting.length > 0) steps = fitting;
  }
  return steps;
}

/** `test (20, ubuntu-latest)` is a job of a matrix, `release / test` one of a reusable workflow. */
function isJob(shown: string, name: string): boolean {
  const last = shown.split(' / ').at(-1) ?? '';
  return [shown, last, last.replace(/ \([^)]*\)$/, '')].some(templateTest(name));
}

function onlyOne(values: readonly string[]): string | null {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? (first ?? null) : null;
}

function folderOf({ folders }: RanCommand, steps: readonly CiStep[]): string {
  const named = onlyOne(steps.map(({ folder }) => folder)) ?? '';
  if (EXPRESSION.test(named) || INVISIBLE.test(named)) return '';
  const folder = join('.', named, ...folders.filter((path) => !path.startsWith('/')));
  return folder === '.' || folder.startsWith('..') || folder.startsWith('/')
    ? ''
    : folder.replace(/\/$/, '');
}

function placeOf(
  ran: RanCommand,
  steps: readonly CiStep[],
): Pick<ReplayGuess, 'step' | 'job' | 'file'> {
  const where = onlyOne(steps.map(({ file, jobId }) => JSON.stringify([file, jobId])));
  const [first] = steps;
  const step = onlyOne(steps.map((one) => one.step ?? '')) || null;
  const isOneJob = where !== null && first !== undefined;
  const name = (text: string | null): string | null => {
    const shown = text === null || EXPRESSION.test(text) ? '' : visibleText(text);
    return shown === '' ? null : shown;
  };
  return {
    step: name(isOneJob ? step : null) ?? name(ran.step),
    job: name(ran.job) ?? (isOneJob ? (name(first.jobName) ?? name(first.jobId)) : null),
    file: isOneJob && !INVISIBLE.test(first.file) ? first.file : null,
  };
}

/** The language of the fence; null for a shell that nobody would know. */
function languageOf({ service, shell }: RanCommand, steps: readonly CiStep[]): string | null {
  if (service === 'gitlab') return 'bash';
  const named = shell || (onlyOne(steps.map((step) => step.shell)) ?? '');
  if (named === '') return 'bash';
  const [, program = ''] =
    /(?:^|[\\/\s])(bash|sh|zsh|pwsh|powershell|cmd|python|node|perl|ruby)\d*(?:\.exe)?(?=["\s]|$)/i.exec(
      named,
    ) ?? [];
  const languages: Readonly<Record<string, string>> = {
    pwsh: 'powershell',
    cmd: 'bat',
    node: 'javascript',
  };
  const name = program.toLowerCase();
  return name === '' ? null : (languages[name] ?? name);
}
