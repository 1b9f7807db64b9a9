import { remember } from '../../memoize.ts';
import { programName, programsNamed } from '../programs/program-table.ts';
import type { SimpleCommand, Surrounding } from '../shell/fill-context.ts';
import { ASSIGNMENT } from '../shell/shell-frame.ts';
import type { PlaceKind } from './fill-place.ts';
import { wordRoles } from './word-roles.ts';

/** Levels of shells in shells that are read; people write three at most. */
const MOST_READERS = 8;
/** Programs that write their input to a file, here or on another machine. */
const WRITES = /(?:^|[\s/])(?:tee|dd|sponge|install)(?:\s|$)|>/;

/** Where the last command of each kind stands in a pipeline; -1 where there is none. */
interface PipelineFacts {
  places: ReadonlyMap<SimpleCommand, number>;
  /** Runs its input as shell code. */
  shell: number;
  /** Runs its input as code of another language. */
  language: number;
  /** May run any word of its input as a program. */
  xargs: number;
  writer: number;
}

/** Facts about commands and pipelines, once they are read completely. */
export class CommandFacts {
  readonly roles = remember((command: SimpleCommand) =>
    wordRoles(command.every.map(({ text }) => text)),
  );
  readonly #factsOf = remember(pipelineFacts);

  /** The pipeline of a command, and the place of the command in it. */
  inPipeline({ command, pipeline }: Surrounding): PipelineFacts & { place: number } {
    const facts = this.#factsOf(pipeline);
    return { ...facts, place: facts.places.get(command) ?? 0 };
  }

  /** The kind of place that receives the output of another command; null for data. */
  printedKind(around: Surrounding): PlaceKind | null {
    const { command, position } = around;
    const role = this.roles(command)[position];
    const isSetting = role === 'program' && ASSIGNMENT.test(command.every[position]?.text ?? '');
    if (role !== undefined && !isSetting) return typeof role === 'object' ? 'program' : role;
    const { place, shell, xargs } = this.inPipeline(around);
    return Math.max(shell, xargs) > place ? 'program' : null;
  }
}

function pipelineFacts(pipeline: readonly SimpleCommand[]): PipelineFacts {
  const languages = pipeline.map(inputLanguage);
  return {
    places: new Map(pipeline.map((command, i) => [command, i])),
    shell: languages.lastIndexOf('shell'),
    language: languages.lastIndexOf('language'),
    xargs: pipeline.findLastIndex(runsWords),
    writer: pipeline.findLastIndex(
      ({ writes, words }) => writes || words.some((word) => WRITES.test(word)),
    ),
  };
}

/** The language in which a command runs its standard input; null if it does not run it. */
function inputLanguage({ every }: SimpleCommand): 'shell' | 'language' | null {
  const words = every.flatMap(({ text }) => text.split(/\s+/));
  const roles = wordRoles(words);
  let language: 'shell' | 'language' | null = null;
  let count = 0;
  for (const [i, word] of words.entries()) {
    const input = programsNamed(word).find(({ input }) => input !== null)?.input;
    if (input === undefined || roles[i] === undefined || roles[i] === 'code') continue;
    count += 1;
    if (input === 'always' || count > MOST_READERS) return 'shell';
    const own = wordRoles(words.slice(i)).slice(1, words.length - i);
    if (own.every((role) => role === undefined)) {
      if (input === 'shell') return 'shell';
      language = 'language';
    }
  }
  return language;
}

/** Whether any word of its input may become a program, or part of one. */
function runsWords({ every }: SimpleCommand): boolean {
  const words = every.map(({ text }) => text);
  // The lines of a crontab have fields before the command.
  if (words.some((word) => programName(word) === 'crontab')) return true;
  const at = words.findIndex((word) => /^g?xargs$/.test(programName(word)));
  if (at < 0) return false;
  const own = words.slice(at);
  const option = own.find((word) => /^-[Ii]|^--replace/.test(word));
  const roles = wordRoles(own);
  if (option === undefined) return own.length > 1 && roles[own.length] !== undefined;
  const written = option.replace(/^-[Ii]|^--replace=?/, '');
  const mark = (option === '-I' ? own[own.indexOf(option) + 1] : written) || '{}';
  return own.some((word, i) => roles[i] !== undefined && word.includes(mark));
}
