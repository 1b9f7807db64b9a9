import { containerMisuses } from './containers.ts';
import type { Misuse } from './misuse.ts';
import { operandMisuses } from './operands.ts';
import { requestMisuses } from './requests.ts';
import { shellMisuses } from './shell.ts';
import { slipMisuses } from './slips.ts';
import { testRunnerMisuses } from './test-runners.ts';

export const misuses: readonly Misuse[] = [
  ...testRunnerMisuses,
  ...containerMisuses,
  ...requestMisuses,
  ...shellMisuses,
  ...operandMisuses,
  ...slipMisuses,
];
