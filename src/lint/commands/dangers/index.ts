import { cloudDangers } from './cloud.ts';
import { clusterDangers } from './cluster.ts';
import type { Danger } from './danger.ts';
import { dataDangers } from './data.ts';
import { diskDangers } from './disks.ts';
import { fileDangers } from './files.ts';
import { hostDangers } from './host.ts';
import { sourceControlDangers } from './source-control.ts';
import { windowsDangers } from './windows.ts';

/** If two apply to a command, the first one counts. */
export const dangers: readonly Danger[] = [
  ...fileDangers,
  ...diskDangers,
  ...hostDangers,
  ...windowsDangers,
  ...sourceControlDangers,
  ...clusterDangers,
  ...cloudDangers,
  ...dataDangers,
];
