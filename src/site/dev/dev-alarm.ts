type ErrorPayload = {
  type: 'error';
  err: { message: string; stack: string };
};

/** A connection that sends messages to browsers. */
interface Hot {
  send(payload: ErrorPayload): void;
  on(
    event: string,
    listener: (data: unknown, client: { send(payload: ErrorPayload): void }) => void,
  ): void;
}

/** Shows an error over every open page. */
export class DevAlarm {
  #payload: ErrorPayload | null = null;
  #hot: Hot | null = null;

  /** Pages opened later get the message too. */
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
