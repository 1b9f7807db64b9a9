import { createServer } from 'node:net';
import { type Command, InvalidArgumentError } from 'commander';
import { systemProblem, UserError } from '../node/user-error.ts';

export interface ServerOptions {
  host: string;
  port: number;
}

const defaultHost = '127.0.0.1';
const defaultPort = 4321;

export function addServerOptions(command: Command): Command {
  return command
    .option('--host <address>', 'address to listen on', defaultHost)
    .option('--port <n>', 'port to listen on', portNumber, defaultPort);
}

/** Throws UserError if a server cannot listen there. */
export async function requireFreePort({ host, port }: ServerOptions): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new UserError(
        `Port ${port} on ${host} is already in use.`,
        'Stop the program that uses it, or choose another port with --port N.',
      );
    }
    throw systemProblem(
      `Cannot listen on ${host}:${port}`,
      error,
      'Choose another address with --host and --port.',
    );
  });
  await new Promise((resolve) => probe.close(resolve));
}

export function serverUrl({ host, port }: ServerOptions, base: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${base}`;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('It must be a number from 1 to 65535.');
  }
  return port;
}
