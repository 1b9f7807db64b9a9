import type { SecretLintCoreResult } from '@secretlint/types';

export interface TextFile {
  path: string;
  text: string;
}

export interface FoundSecret {
  /** What it is, without its value: `GitHub Token`. */
  name: string;
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
}

type Scan = (text: string) => Promise<FoundSecret[]>;

/** The scanner has a fixed cost per call, whatever the size of the text. */
const BATCH_CHARS = 300_000;
const BETWEEN = '\n\n';
const MAX_REST = 200;
/** Not a credential: every ARN contains it. */
const HARMLESS = new Set(['AWSAccountID']);

/**
 * Finds credentials with the recommended rules of secretlint; the result has only files with
 * credentials. Comments that turn secretlint off affect only their own file.
 */
export async function findSecrets(files: Iterable<TextFile>): Promise<Map<string, FoundSecret[]>> {
  const found = new Map<string, FoundSecret[]>();
  const all = Array.from(files);
  if (all.length === 0) return found;
  const scan = await loadScanner();
  for (const batch of batches(all)) {
    const suspects = batch.length === 1 ? batch : await suspectsIn(batch, scan);
    for (const { path, text } of suspects) {
      const secrets = await scan(text);
      if (secrets.length > 0) found.set(path, secrets);
    }
  }
  return found;
}

async function loadScanner(): Promise<Scan> {
  const [{ lintSource }, { creator }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // It keeps a few records for each rule and scan for as long as the process runs.
  secretLintProfiler.setEnabled(false);
  // A key without its secret opens nothing, but helps to find it; secretlint has this off by
  // default.
  const aws = { id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } };
  const rules = [{ id: creator.meta.id, rule: creator, rules: [aws] }];
  return async (content) => {
    const source = { content, filePath: 'runbook.md', ext: '.md', contentType: 'text' as const };
    const options = { config: { rules }, noPhysicFilePath: true, maskSecrets: true };
    return secretsOf(content, await lintSource({ source, options }));
  };
}

function secretsOf(text: string, { messages }: SecretLintCoreResult): FoundSecret[] {
  return messages.flatMap((message) => {
    if (message.type !== 'message' || HARMLESS.has(message.messageId)) return [];
    const [start, end] = message.range;
    // The values are masked, but keep only the words before them anyway.
    const [, name = 'credential'] = /^found ([^:(*]+?)\s*[:(]/.exec(message.message) ?? [];
    // Some rules report the value from the start of the name of its variable.
    const rest = /^[\w+/=-]*/.exec(text.slice(end, end + MAX_REST))?.[0].length ?? 0;
    return [{ name, start, end: end + rest }];
  });
}

/**
 * Joins files into texts of a good size; a file that turns the scanner off is a batch of its own.
 */
function* batches(files: readonly TextFile[]): Generator<TextFile[]> {
  let batch: TextFile[] = [];
  let size = 0;
  for (const file of files) {
    if (file.text.includes('secretlint-')) {
      yield [file];
      continue;
    }
    if (size > 0 && size + file.text.length > BATCH_CHARS) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(file);
    size += file.text.length;
  }
  if (batch.length > 0) yield batch;
}

/** The files of a batch that contain a finding of the joined text. */
async function suspectsIn(batch: readonly TextFile[], scan: Scan): Promise<TextFile[]> {
  const secrets = await scan(batch.map(({ text }) => text).join(BETWEEN));
  let start = 0;
  return batch.filter(({ text }) => {
    const from = start;
    const to = from + text.length;
    start = to + BETWEEN.length;
    return secrets.some((secret) => secret.start < to && secret.end > from);
  });
}
