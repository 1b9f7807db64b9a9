import type { ProjectView } from '../../app/project/project-view.ts';
import type { PageProblem } from '../content/page-problems.ts';

/** What the development server asks of whoever started it. */
export interface DevHost {
  /** What a linter says of one file; `texts` are those of all files, by path. */
  check(project: ProjectView, path: string, texts: ProjectTexts): Promise<PageProblem[]>;
  /** Takes the path, in the project, of a runbook that was written just now, with what is wrong in it. */
  changed(path: string, problems: readonly PageProblem[]): void;
  /** Takes what keeps the site from being shown. */
  failed(error: unknown): void;
}

type ProjectTexts = ReadonlyMap<string, { text: string }>;

type ErrorPayload = {
  type: 'error';
  err: { message: string; stack: string };
};

/** Where a message can be sent to browsers. */
interface Hot {
  send(payload: ErrorPayload): void;
  on(
    event: string,
    listener: (data: unknown, client: { send(payload: ErrorPayload): void }) => void,
  ): void;
}

/** Says in every open page, over what it shows, what keeps the server from showing it as it should be. */
export class DevAlarm {
  #payload: ErrorPayload | null = null;
  #hot: Hot | null = null;

  /** Pages that are opened later get the message too. */
  connect(hot: Hot): void {
    this.#hot = hot;
    hot.on('vite:client:connect', (_, client) => {
      if (this.#payload !== null) client.send(this.#payload);
    });
  }

  raise(message: string): void {
    this.#payload = { type: 'error', err: { message, stack: '' } };
    this.#hot?.send(this.#payload);
  }
}
