import { type ErrorCode, parseAllDocuments, type YAMLParseError } from 'yaml';
import { joinedYaml } from '../../../core/text/joined-yaml.ts';
import { type BlockProblem, placeOf } from './block-problem.ts';

/** What an excerpt may do: its anchors, tags and twins stand elsewhere. */
const ofExcerpts: ReadonlySet<ErrorCode> = new Set([
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_DOCS',
  'BAD_ALIAS',
  'MULTIPLE_ANCHORS',
]);

/** The first problem of a text that YAML cannot read; several excerpts may stand in one block. */
export function checkYaml(code: string): BlockProblem | null {
  const error = isExcerpt(code) ? null : firstError(code);
  if (error === null) return isExcerpt(code) ? null : twice(code);
  const parts = code.split(/\n[ \t]*\n/);
  if (parts.length > 1 && parts.every((part) => isExcerpt(part) || firstError(part) === null)) {
    return null;
  }
  const [message = ''] = error.message.split('\n');
  return { reason: 'unparsable', token: message, ...placeOf(code, error.pos[0]) };
}

function firstError(code: string): YAMLParseError | null {
  const error = strictError(code);
  if (error === null) return null;
  const joined = joinedYaml(code);
  return joined === code || strictError(joined) !== null ? error : null;
}

function strictError(code: string): YAMLParseError | null {
  const documents = parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return null;
  const errors = documents.flatMap((document) => document.errors);
  return errors.find((one) => !ofExcerpts.has(one.code)) ?? null;
}

/** Cut out of a larger file: the first line is indented by more than another one. */
function isExcerpt(code: string): boolean {
  const lines = code.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const indents = lines.map((line) => line.search(/\S/));
  return (indents[0] ?? 0) > Math.min(...indents);
}

/** A key that a map inside of others has twice; a remark on or ahead of it may say that the two are for choice. */
function twice(code: string): BlockProblem | null {
  const documents = parseAllDocuments(code, { prettyErrors: false, logLevel: 'silent' });
  const errors = Array.isArray(documents) ? documents.flatMap((document) => document.errors) : [];
  const error = errors.find((one) => one.code === 'DUPLICATE_KEY');
  if (error === undefined) return null;
  const [offset] = error.pos;
  const name = /^[\w./-]+/.exec(code.slice(offset))?.[0] ?? '';
  const { line, column } = placeOf(code, offset);
  const [above = '', own = ''] = code.split('\n').slice(line - 2, line);
  if (column === 1 || name === '' || above.trim() === '' || /#/.test(above + own)) return null;
  return { reason: 'twice', token: name, line, column };
}
