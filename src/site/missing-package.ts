/** An optional package is not installed. The site is built without what the package makes. */
export class MissingPackage extends Error {
  override name = 'MissingPackage';
  readonly packageName: string;
  /** What the site lacks, as the subject of a sentence. */
  readonly lack: string;

  constructor(packageName: string, lack: string, cause: unknown) {
    super(`${packageName} is not installed.`, { cause });
    this.packageName = packageName;
    this.lack = lack;
  }
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
