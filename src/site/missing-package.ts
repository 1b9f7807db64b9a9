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

/** A package says in words of its own that its native part is missing; a fault is one of the language. */
function reasonOf(cause: unknown): string {
  const isFault =
    cause instanceof ReferenceError || cause instanceof TypeError || cause instanceof SyntaxError;
  if (!isFault) return 'is not installed for this machine';
  const [line = ''] = cause.message.split('\n');
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
