import { Tinypool } from 'tinypool';
import type { CompiledSignatures, MatchEntry } from '../../core/pattern/compile.ts';
import { type KeptSignatures, recallSignatures } from '../../core/pattern/kept-signatures.ts';
import { type MinedFile, mineFile } from './mine-file.ts';

/** Plain data, for a thread that reads logs. */
export interface MineSetup {
  entries: readonly MatchEntry[];
  kept: KeptSignatures;
  cwd: string;
}

export interface MineTask {
  files: readonly string[];
  isGreen: boolean;
}

const { entries, kept, cwd } = Tinypool.workerData as MineSetup;
const compiled: CompiledSignatures = recallSignatures(entries, kept);
const noInput = (async function* () {})();

/** The work of a thread of the pool; what each file holds, in the order of the files. */
export default async function mineInThread({ files, isGreen }: MineTask): Promise<MinedFile[]> {
  const mined: MinedFile[] = [];
  for (const file of files) {
    mined.push(await mineFile(file, isGreen, compiled, { cwd, input: noInput }));
  }
  return mined;
}
