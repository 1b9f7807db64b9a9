import { scanShell } from '../../../core/match/scan-shell.ts';
import { type Danger, LOSS } from './danger.ts';

/** `> /dev/sda`, whatever the command is. */
export const diskRedirection: Pick<Danger, 'does' | 'instead' | 'admitted'> = {
  does: 'overwrites a disk',
  instead: 'Say how the reader makes sure of the right device: `lsblk -f` first.',
  admitted: LOSS,
};

const TARGET =
  /(?<![<>&])>{1,2}\|?[ \t]*(\/dev\/(?:sd|nvme|vd|xvd|hd|mmcblk|disk|mapper|md|dm-)[\w/]*)/g;

/** Redirections that write to a disk: `> /dev/sda`. Offsets into the code, half-open. */
export function diskRedirections(code: string): { start: number; end: number }[] {
  const found = [...code.matchAll(TARGET)].map(({ 0: text, 1: target = '', index }) => {
    const end = index + text.length;
    return { start: index, end, slot: { start: end - target.length, end } };
  });
  if (found.length === 0) return [];
  const { contexts } = scanShell(
    code,
    found.map(({ slot }) => slot),
    'posix',
  );
  return found
    .filter(({ slot }) => contexts.get(slot.start)?.place.type === 'word')
    .map(({ start, end }) => ({ start, end }));
}
