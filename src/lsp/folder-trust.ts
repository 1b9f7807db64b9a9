import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import * as z from 'zod';
import type { CodeRefusal } from '../app/index.ts';

const optionsSchema = z.object({ trusted: z.boolean() });

/**
 * Whether the editor trusts the folder, so that a configuration that is code may run. The editor
 * sets the initialization option `trusted`, or its setting `replaybook.trust`.
 */
export class FolderTrust {
  readonly #connection: Connection;
  #isTrusted = false;
  #hasSettings = false;
  readonly #told = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ initializationOptions, capabilities }: InitializeParams): void {
    this.#isTrusted = optionsSchema.safeParse(initializationOptions).data?.trusted ?? false;
    this.#hasSettings = capabilities.workspace?.configuration === true;
  }

  /** Undefined for a trusted folder; otherwise reports each file once. */
  async refusal(): Promise<CodeRefusal | undefined> {
    if (this.#isTrusted || (await this.#isTrustedBySetting())) return undefined;
    return {
      refused: (file) => {
        if (this.#told.has(file)) return;
        this.#told.add(file);
        const message = `Replaybook: ${file} is code and is not run, because the editor does not trust this folder. The setting "replaybook.trust" says that it does; replaybook.config.json needs no trust.`;
        // A notification, which needs no answer.
        void this.#connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      },
    };
  }

  async #isTrustedBySetting(): Promise<boolean> {
    if (!this.#hasSettings) return false;
    try {
      return (await this.#connection.workspace.getConfiguration('replaybook.trust')) === true;
    } catch {
      return false;
    }
  }
}
