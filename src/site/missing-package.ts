import { errorCode } from '../node/user-error.ts';

/** An optional package does not load. The site is built without what the package makes. */
export class MissingPackage extends Error {
  override name = 'MissingPackage';
  readonly packageName: string;
  /** What the site lacks, as the subject of a sentence. */
  readonly lack: string;

  /** The message is the reason, as a sentence without its full stop. */
  constructor(packageName: string, lack: string, cause: unknown) {
    super(`${packageName} ${reasonOf(cause)}`, { cause });
    this.packageName = packageName;
    this.lack = lack;
  }
}

function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  if (/MODULE_NOT_FOUND$|^ERR_DLOPEN_FAILED$/.test(code)) {
    return 'is not installed for this machine';
  }
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return `does not load: ${line.replace(/\.$/, '')}`;
}

/** Loads an optional package; throws MissingPackage if it, or its native part, is not there. */
export async function optional<Package>(
  name: string,
  lack: string,
  load: () => Promise<Package>,
): Promise<Package> {
  try {
    return await load();
  } catch (error) {
    throw new MissingPackage(name, lack, error);
  }
}
