import type { Call } from '../app/index.ts';
import { isDevice } from './standard-streams.ts';

/** Opens Node's streams only if there may be a terminal, because opening them is slow. */
export function processCall(): Call {
  const { env } = process;
  const coloured = isDevice(1) && process.stdout.isTTY && process.stdout.hasColors();
  return {
    args: process.argv.slice(2),
    cwd: process.cwd(),
    env,
    coloured: coloured && !env.NO_COLOR,
  };
}
