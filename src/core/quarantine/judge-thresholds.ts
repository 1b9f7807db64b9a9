import type { Contract, Threshold } from './contract.ts';
import { isOpen } from './judge-entries.ts';
import { type Manifest, textOf } from './manifest.ts';
import { measureNames } from './thresholds.ts';

/** How a threshold stands: the measured value, or null where nothing was measured. */
export interface Measure extends Threshold {
  measured: number | null;
  holds: boolean;
}

/** Compares thresholds with metrics, of which those of a folder of keys count by their last key. */
export function measure(contract: Contract, manifest: Manifest, metrics: unknown): Measure[] {
  return contract.thresholds.flatMap((threshold) => {
    const { name, limit, value } = threshold;
    const given = metrics === null ? null : numberAt(metrics, measureNames(name));
    const measured = given ?? countOf(name, contract, manifest);
    // Without metrics, only what the manifest itself tells is compared.
    if (metrics === null && measured === null) return [];
    const holds = measured !== null && (limit === 'most' ? measured <= value : measured >= value);
    return { ...threshold, measured, holds };
  });
}

/** The number of a severity that the manifest tells: `max_unresolved_high_severity_flakes`. */
function countOf(name: string, contract: Contract, { entries }: Manifest): number | null {
  const about = /^max_(?:unresolved|open)_(.+)$/i.exec(name)?.[1]?.toLowerCase();
  if (about === undefined) return null;
  const severities = [...contract.slaHours.keys()];
  const severity = severities.find((one) => about.split('_').includes(one.toLowerCase()));
  if (severity === undefined) return null;
  // Each of them is a reason by itself.
  if (contract.blocks.unresolved.includes(severity)) return null;
  return entries.filter(
    (entry) => textOf(entry, 'severity') === severity && isOpen(entry, contract),
  ).length;
}

const deepest = 20;

function numberAt(data: unknown, names: readonly string[]): number | null {
  let level: unknown[] = [data];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const maps = level.filter((one): one is object => typeof one === 'object' && one !== null);
    for (const name of names) {
      for (const map of maps) {
        const value = Object.entries(map).find(([key]) => key === name)?.[1];
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        if (typeof number === 'number' && Number.isFinite(number)) return number;
      }
    }
    level = maps.flatMap((map) => Object.values(map));
  }
  return null;
}
