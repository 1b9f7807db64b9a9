import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { requireUnchanged } from '../../node/files/kept-files.ts';
import { UserError } from '../../node/user-error.ts';
import type { FileContent } from '../content/site-file.ts';

const encoder = new TextEncoder();

function piecesOf(content: FileContent): readonly Uint8Array<ArrayBuffer>[] {
  if (typeof content === 'string') return [encoder.encode(content)];
  // A copy, because a part of a buffer would send the whole buffer.
  return content instanceof Uint8Array ? [new Uint8Array(content)] : content;
}

/** So many bytes may wait for the disk. */
const MOST_WAITING = 32_000_000;

/** The input of the thread. */
export interface WriterOrder {
  root: string;
  /** The folder that the new one will replace; null for none. */
  former: string | null;
  /** Folder of the compiled assets for an offline site; otherwise null. */
  offlineAssets: string | null;
}

/** A file by its path below the folder of the site, and whether readers keep it; null at the end. */
export type WriterMessage = {
  path: string;
  content: readonly Uint8Array[];
  isKept: boolean;
} | null;

/** The bytes of a file that is written, or in the end what became of the files that were there. */
export type WriterAnswer = number | WriterReport;

/** Paths below the site's folder. */
export interface WriterReport {
  /** Files that are the same as in the former folder, and share its bytes. */
  kept: readonly string[];
  /** Files of others in the former folder, where this site has its own. */
  inTheWay: readonly string[];
}

export interface WriterOptions extends WriterOrder {
  /** Stops the thread, so that it writes nothing more. */
  signal: AbortSignal;
}

/**
 * Writes the files of a site in a thread of its own: for thousands of small files, writing takes as
 * long as rendering.
 */
export class SiteWriter {
  readonly #worker: Worker;
  readonly #root: string;
  readonly #start = Date.now();
  readonly #report: Promise<WriterReport>;
  #waiting = 0;
  #onWritten: (() => void) | null = null;

  constructor({ root, former, offlineAssets, signal }: WriterOptions) {
    const file = new URL(`./site-writer-thread${extname(import.meta.url)}`, import.meta.url);
    const order: WriterOrder = { root, former, offlineAssets };
    const worker = new Worker(file, { workerData: order });
    this.#worker = worker;
    this.#root = root;
    this.#report = new Promise((resolve, reject) => {
      worker.on('message', (answer: WriterAnswer) => {
        if (typeof answer !== 'number') resolve(answer);
        else this.#note(answer);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The writing of the site was ended.')));
    });
    // It is awaited last; without this, Node reports an earlier failure as unhandled.
    this.#report.catch(() => undefined);
    signal.addEventListener('abort', () => void worker.terminate(), { once: true });
  }

  /** `isKept` says whether the copy for reading offline has it. Pieces are handed over. */
  write(path: string, content: FileContent, isKept = true): void {
    const pieces = piecesOf(content);
    for (const { length } of pieces) this.#waiting += length;
    const handedOver = pieces.map(({ buffer }) => buffer);
    this.#post({ path, content: pieces, isKept }, handedOver);
  }

  /** Settles when little waits for the disk; without it, the site would be in memory. */
  async ready(): Promise<void> {
    while (this.#waiting > MOST_WAITING) {
      const written = new Promise<void>((resolve) => {
        this.#onWritten = resolve;
      });
      await Promise.race([written, this.#report]);
    }
  }

  #note(written: number): void {
    this.#waiting -= written;
    this.#onWritten?.();
  }

  /**
   * Settles when every file is written; rejects with the first error of the disk, and with a UserError
   * where somebody has changed files of the former folder meanwhile, or has a file of theirs in it
   * where this site needs the name.
   */
  async finish(): Promise<void> {
    this.#post(null, []);
    const { kept, inTheWay } = await this.#report;
    requireUnchanged(this.#root, kept, this.#start);
    const [first] = inTheWay;
    if (first === undefined) return;
    throw new UserError(
      `The site needs the name "${first}", and a file that Replaybook did not write has it.`,
      'Rename that file, or remove it, in the folder of the former site.',
    );
  }

  /** The buffer is transferred, not copied, so do not use it afterwards. */
  #post(message: WriterMessage, handedOver: ArrayBuffer[]): void {
    this.#worker.postMessage(message, handedOver);
  }

  /** Stops the thread, even in the middle of its work. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
