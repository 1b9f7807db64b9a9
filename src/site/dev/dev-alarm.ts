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
