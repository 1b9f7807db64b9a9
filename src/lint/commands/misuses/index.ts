import { containerMisuses } from './containers.ts';
import type { Misuse } from './misuse.ts';
import { requestMisuses } from './requests.ts';
import { shellMisuses } from './shell.ts';
import { testRunnerMisuses } from './test-runners.ts';

export const misuses: readonly Misuse[] = [
  ...testRunnerMisuses,
  ...containerMisuses,
  ...requestMisuses,
  ...shellMisuses,
];
