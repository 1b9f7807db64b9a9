import { appendFileSync, statSync } from 'node:fs';
import { systemReason } from '../node/user-error.ts';
import { complain } from './complain.ts';
import type { Terminal } from './terminal.ts';

/** GitHub drops a larger step summary completely. */
const limit = 1024 * 1024;

/**
 * In a job of GitHub Actions, appends to the step summary. `write` receives the free bytes; another
 * program of the step may have written before.
 */
export function addToStepSummary(terminal: Terminal, write: (room: number) => string): void {
  const file = terminal.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = write(limit - used);
    if (Buffer.byteLength(text) <= limit - used) appendFileSync(file, text);
    else complain('The step summary is full.', terminal);
  } catch (error) {
    const reason = systemReason(error);
    complain(`The step summary "${file}" cannot be written: ${reason}.`, terminal);
  }
}
