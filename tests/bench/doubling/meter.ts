import { type ChildProcess, fork } from 'node:child_process';
import type { Measured, PhaseTime } from './measure-shapes.ts';

export interface ShapeTimes {
  times: PhaseTime[];
  /** Why there are no more of them; null where all are there. */
  failure: string | null;
}

/** Room for young objects: without it, the cost of a collection jumps where they outgrow it. */
const execArgv = ['--max-semi-space-size=128'];

/** Measures shapes in a process of its own, which is replaced where a shape hangs or breaks it. */
export class Meter {
  readonly #secondsOfPhase: number;
  #child: ChildProcess | null = null;

  /** A phase that takes longer is given up. */
  constructor(secondsOfPhase: number) {
    this.#secondsOfPhase = secondsOfPhase;
  }

  async measure(name: string): Promise<ShapeTimes> {
    this.#child ??= fork(new URL('measure-shapes.ts', import.meta.url), { execArgv });
    const times: PhaseTime[] = [];
    const failure = await this.#hear(this.#child, name, times);
    if (failure === null) return { times, failure };
    this.close();
    const last = times.at(-1);
    const place = last === undefined ? 'at the start' : `after "${last.phase}" of ${last.count}`;
    return { times, failure: `${failure} ${place}` };
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #hear(child: ChildProcess, name: string, times: PhaseTime[]): Promise<string | null> {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const seconds = this.#secondsOfPhase;
    const timer = setTimeout(() => resolve(`no answer for ${seconds} s`), seconds * 1000);
    const onMessage = (message: unknown): void => {
      const measured = message as Measured;
      timer.refresh();
      if ('failure' in measured) resolve(measured.failure);
      else times.push(measured);
    };
    const onExit = (): void => void resolve('its process broke down');
    child.on('message', onMessage).on('exit', onExit);
    child.send(name);
    return promise.finally(() => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
    });
  }
}
