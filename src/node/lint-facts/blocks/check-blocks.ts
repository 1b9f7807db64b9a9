import { type BlockProblem, placeOf } from './block-problem.ts';
import { checkJson } from './json.ts';

/** The content of a fence. */
export interface BlockSource {
  key: string;
  language: 'yaml' | 'json' | 'toml' | 'promql' | 'sql';
  code: string;
}

type Check = (code: string) => BlockProblem | null;

/** Parses the content of fences; null for valid content. Loads the parser of a language on its first fence. */
export async function checkBlocks(
  sources: Iterable<BlockSource>,
): Promise<Map<string, BlockProblem | null>> {
  const found = new Map<string, BlockProblem | null>();
  for (const { key, language, code } of sources) {
    if (found.has(key)) continue;
    const check = checks.get(language) ?? (await load(language));
    checks.set(language, check);
    found.set(key, check(code));
  }
  return found;
}

const checks = new Map<BlockSource['language'], Check>();

async function load(language: BlockSource['language']): Promise<Check> {
  switch (language) {
    case 'json':
      return json;
    case 'yaml':
      return (await import('./yaml.ts')).checkYaml;
    case 'toml':
      return (await import('./toml.ts')).checkToml;
    case 'promql':
      return (await import('./promql.ts')).checkPromql;
    case 'sql':
      return (await import('./sql.ts')).checkSql;
  }
}

function json(code: string): BlockProblem | null {
  const problem = checkJson(code);
  if (problem === null) return null;
  const { reason, token, offset } = problem;
  return { reason, token, ...placeOf(code, offset) };
}
