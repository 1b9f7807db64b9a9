/** Cuts a stream of UTF-8 into lines without their newline; bytes that are no UTF-8 become U+FFFD. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    onBytes(bytes.length);
    const lines = decoder.decode(bytes, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield parts.length === 0 ? line : parts.join('') + line;
      parts = [];
    }
    if (last !== '') parts.push(last);
  }
  const rest = parts.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
