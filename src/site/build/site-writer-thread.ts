/** Writes the files that it is sent, and in the end says what became of those that were there. */
import { parentPort, workerData } from 'node:worker_threads';
import { FolderWriter } from './folder-writer.ts';
import { OfflineCopy } from './offline-copy.ts';
import type { WriterAnswer, WriterMessage, WriterOrder } from './site-writer.ts';

const { root, former, offlineAssets } = workerData as WriterOrder;
const folder = new FolderWriter(root, former);
const copy = offlineAssets === null ? null : new OfflineCopy(offlineAssets);

parentPort?.on('message', (message: WriterMessage) => {
  if (message !== null) {
    const { path, content, isKept } = message;
    const [first = new Uint8Array(), ...rest] = content;
    const whole = rest.length === 0 ? first : Buffer.concat(content);
    folder.write(path, whole);
    if (isKept) copy?.add(path, whole);
    answer(whole.length);
    return;
  }
  for (const { path, content } of copy?.finish() ?? []) folder.write(path, content);
  const inTheWay = folder.finish();
  answer({ kept: [...folder.kept], inTheWay });
});

function answer(of: WriterAnswer): void {
  parentPort?.postMessage(of);
}
