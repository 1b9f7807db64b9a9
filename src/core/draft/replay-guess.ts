import { shellFamily } from '../command/shell/shell.ts';
import { codeSpan, escapeMarkdown, fencedBlock } from '../markdown/escape-markdown.ts';
import { guessMark } from './guess-mark.ts';

/** A command that may replay a failure, because a job ran it when it failed. Nobody has tried it. */
export interface ReplayGuess {
  command: string;
  /** Language of its fence. */
  language: string;
  /** Folder that the job ran it in, relative to the root; empty for the root. */
  folder: string;
  /** Names of where it ran; null where nothing tells. */
  step: string | null;
  job: string | null;
  /** The file that has the job, relative to the root. */
  file: string | null;
}

const longestName = 100;

/** The content of a replay field: where the command ran, and the command with the mark of a guess. */
export function replayDraft(guess: ReplayGuess): string {
  const { command, language, folder, file } = guess;
  const family = shellFamily(language);
  const changes = family === 'posix' || family === 'powershell' || family === 'cmd';
  const isFirst =
    folder !== '' && changes && /^[\w./@+-]+$/.test(folder) && !folder.startsWith('-');
  const place = [
    placeOf(guess),
    ...(file === null ? [] : [`in ${codeSpan(file)}`]),
    'ran',
    ...(folder === '' || isFirst ? [] : [`in the folder ${codeSpan(folder)}`]),
  ];
  const lines = [guessMark(language), ...(isFirst ? [`cd ${folder}`] : []), command];
  return `${place.join(' ')}:\n\n${fencedBlock(lines.join('\n'), language)}`;
}

function placeOf({ step, job }: ReplayGuess): string {
  const [stepName, jobName] = [step, job].map((name) =>
    name === null ? null : `"${escapeMarkdown(name.slice(0, longestName))}"`,
  );
  if (stepName && jobName) return `The step ${stepName} of the job ${jobName}`;
  if (stepName) return `The step ${stepName}`;
  return jobName ? `The job ${jobName}` : 'The job';
}
