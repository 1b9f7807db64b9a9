import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Paths below the base, which no page or file of a site has. */
export const scriptPath = '@replaybook/reload.js';
export const eventsPath = '@replaybook/events';

/**
 * Reloads the page on a change, also after the server was away, and shows an alarm over it. Its address
 * has the state that the page shows, which the events need to know.
 */
export const reloadScript = `const { search } = new URL(import.meta.url);
const events = new EventSource(new URL('events' + search, import.meta.url));
let isOpen = false;
events.addEventListener('open', () => {
  if (isOpen) location.reload();
  isOpen = true;
});
events.addEventListener('reload', () => location.reload());
events.addEventListener('alarm', ({ data }) => {
  const note = document.createElement('pre');
  note.textContent = JSON.parse(data);
  note.setAttribute('role', 'alert');
  Object.assign(note.style, {
    position: 'fixed', inset: '0 0 auto', zIndex: 9999, margin: 0, padding: '1rem',
    whiteSpace: 'pre-wrap', font: '0.875rem/1.5 monospace', color: '#fff', background: '#a4160d',
  });
  document.body.prepend(note);
});
`;

/** The browsers that show pages of the development server, told by server-sent events. */
export class Browsers {
  readonly #open = new Set<ServerResponse>();
  #alarm: string | null = null;
  #state = randomUUID();

  /** The state of the site, for the address of the script in a page of that state. */
  get state(): string {
    return this.#state;
  }

  /**
   * Keeps the response open for events. A page opened later gets the alarm too, and a page of an earlier
   * state is reloaded.
   */
  connect(response: ServerResponse, state: string): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': connected\n\n');
    if (state !== this.#state) send(response, 'reload', '');
    if (this.#alarm !== null) send(response, 'alarm', this.#alarm);
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  reload(): void {
    this.#state = randomUUID();
    for (const response of this.#open) send(response, 'reload', '');
  }

  /** Shows a message over every page. */
  alarm(message: string): void {
    this.#alarm = message;
    for (const response of this.#open) send(response, 'alarm', message);
  }

  /** Ends the events; browsers connect again, and then reload. */
  close(): void {
    for (const response of this.#open) response.end();
  }
}

function send(response: ServerResponse, event: string, data: string): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
