import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import * as z from 'zod';

const optionsSchema = z.object({ trusted: z.boolean() });

/**
 * Whether the editor trusts a folder, so that a configuration that is code may run. The editor sets the
 * initialization option `trusted` for all folders, or its setting `replaybook.trust` for each.
 */
export class FolderTrust {
  readonly #connection: Connection;
  #isTrusted = false;
  #hasSettings = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ initializationOptions, capabilities }: InitializeParams): void {
    this.#isTrusted = optionsSchema.safeParse(initializationOptions).data?.trusted ?? false;
    this.#hasSettings = capabilities.workspace?.configuration === true;
  }

  /** `folder` is the address of the folder, null where the editor names none. */
  async trusts(folder: string | null): Promise<boolean> {
    if (this.#isTrusted) return true;
    if (!this.#hasSettings) return false;
    const section = 'replaybook.trust';
    try {
      const item = folder === null ? { section } : { section, scopeUri: folder };
      return (await this.#connection.workspace.getConfiguration(item)) === true;
    } catch {
      return false;
    }
  }
}
