import { clusterDangers } from './cluster.ts';
import type { Danger } from './danger.ts';
import { dataDangers } from './data.ts';
import { fileDangers } from './files.ts';
import { sourceControlDangers } from './source-control.ts';

export const dangers: readonly Danger[] = [
  ...fileDangers,
  ...sourceControlDangers,
  ...clusterDangers,
  ...dataDangers,
];
