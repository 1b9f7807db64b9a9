import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';

/** Shows each fault once until it is gone, however often it is met. */
export class Notices {
  readonly #connection: Connection;
  /** The messages shown, with the folders that have the fault. */
  readonly #shown = new Map<string, Set<string>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  tell(folder: string, message: string, type: MessageType = MessageType.Error): void {
    const folders = this.#shown.get(message);
    if (folders !== undefined) {
      folders.add(folder);
      return;
    }
    this.#shown.set(message, new Set([folder]));
    // A notification, which needs no answer.
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type,
      message: `Replaybook: ${message}`,
    });
  }

  /** The other faults of a folder are gone: one that comes again is worth a message again. */
  settle(folder: string, faults: readonly string[]): void {
    for (const [message, folders] of this.#shown) {
      if (faults.includes(message) || !folders.delete(folder)) continue;
      if (folders.size === 0) this.#shown.delete(message);
    }
  }
}
