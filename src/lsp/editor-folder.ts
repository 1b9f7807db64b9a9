import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageType } from 'vscode-languageserver/node';
import { type CodeRefusal, type LintResult, NoRunbooks, type Settings } from '../app/index.ts';
import { findConfig } from '../node/config/config-files.ts';
import { UserError } from '../node/user-error.ts';
import type { FolderTrust } from './folder-trust.ts';
import type { Notices } from './notices.ts';
import { OpenProject } from './open-project.ts';

/** Reads the settings that count in a folder; with a refusal if the editor does not trust it. */
export type LoadSettings = (folder: string, refusal: CodeRefusal | undefined) => Promise<Settings>;

/** What all folders of an editor share. */
export interface EditorContext {
  loadSettings: LoadSettings;
  trust: FolderTrust;
  notices: Notices;
  /** Whether a message has to say which folder it is about. */
  areSeveral(): boolean;
}

/** A folder that the editor shows, with its project. */
export class EditorFolder {
  /** Absolute. */
  readonly path: string;
  readonly #uri: string | null;
  readonly #context: EditorContext;
  #opening: Promise<OpenProject | null> | null = null;
  /** What has been said of configurations that did not run. */
  #refused: readonly string[] = [];
  /** The findings in its open documents. */
  latest: LintResult | null = null;

  /** `uri` is null for the working folder of the server, where the editor names no folder. */
  constructor(path: string, uri: string | null, context: EditorContext) {
    this.path = path;
    this.#uri = uri;
    this.#context = context;
  }

  /** Null while its settings are wrong, which a message says once, or while it has no runbooks. */
  project(): Promise<OpenProject | null> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Reads the settings again at the next question, after they or the trust may have changed. */
  reset(): void {
    this.#opening = null;
  }

  close(): void {
    this.#context.notices.settle(this.path, []);
  }

  /** Says what is wrong, unless that has been said; null where all is well again. */
  complain(error: unknown): void {
    const { notices } = this.#context;
    const message = error === null ? null : this.#named(inWords(error));
    notices.settle(this.path, [...this.#refused, ...(message === null ? [] : [message])]);
    if (message !== null) notices.tell(this.path, message);
  }

  async #open(): Promise<OpenProject | null> {
    const { loadSettings, trust } = this.#context;
    const isTrusted = await trust.trusts(this.#uri);
    this.#refused = [];
    try {
      const refusal = { refused: (file: string) => this.#refuse(file) };
      const settings = await loadSettings(this.path, isTrusted ? undefined : refusal);
      return await OpenProject.of(settings);
    } catch (error) {
      // Any folder may have Markdown; one that says nothing of runbooks has no fault.
      const isNone = error instanceof NoRunbooks && findConfig(this.path) === null;
      this.complain(isNone ? null : error);
      return null;
    }
  }

  #refuse(file: string): void {
    const message = this.#named(
      `${file} is code and is not run, because the editor does not trust this folder. The setting "replaybook.trust" says that it does; replaybook.config.json needs no trust.`,
    );
    this.#refused = [message];
    this.#context.notices.tell(this.path, message, MessageType.Warning);
  }

  #named(message: string): string {
    return this.#context.areSeveral() ? `${basename(this.path)}: ${message}` : message;
  }
}

function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof UserError ? `${message} ${error.hint}` : message;
}

/** The path of an address on this machine's disk; null for any other. */
export function pathOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? resolve(fileURLToPath(uri)) : null;
  } catch {
    return null;
  }
}
