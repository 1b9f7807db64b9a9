import type { Contract } from '../../core/quarantine/contract.ts';
import type { Datum, Manifest, QuarantineProblem } from '../../core/quarantine/manifest.ts';
import { createLocator, startOfFile } from '../../lint/text-position.ts';
import { lowerFirst, readYamlFile } from '../coverage/sources/source.ts';
import type { YamlFile } from '../coverage/yaml/yaml-file.ts';

export interface ReadManifest {
  /** Null where nothing of it can be read. */
  manifest: Manifest | null;
  problems: readonly QuarantineProblem[];
}

type Report = (
  messageId: string,
  data: Record<string, string>,
  position: QuarantineProblem['position'],
) => void;

/** Reads a manifest in JSON or YAML; each mistake is a problem at its place. */
export function readManifest(text: string, path: string, contract: Contract): ReadManifest {
  const problems: QuarantineProblem[] = [];
  const report: Report = (messageId, data, position) => {
    problems.push({ findingId: 'quarantine-manifest', messageId, data, position });
  };
  const fault = /\.json$/i.test(path) ? jsonFault(text) : null;
  if (fault !== null) {
    report('unreadable', { reason: fault.reason }, fault.position);
    return { manifest: null, problems };
  }
  const { file, problems: faults } = readYamlFile(text, path);
  for (const { messageId, data, position } of faults) {
    report(messageId === 'repeated-key' ? messageId : 'unreadable', data, position);
  }
  return { manifest: file === null ? null : manifestIn(file, contract, report), problems };
}

function manifestIn(file: YamlFile, contract: Contract, report: Report): Manifest | null {
  const [root = null] = file.roots;
  const { list: key } = contract;
  // A scalar or a list has no entries.
  if (root === null || file.entries(root).length === 0) {
    report('no-object', { list: key }, startOfFile);
    return null;
  }
  const list = file.get(root, key);
  const isList = list !== null && file.text(list) === null && file.entries(list).length === 0;
  if (!isList) {
    report('no-list', { list: key }, list === null ? startOfFile : file.positionOf(list));
  }
  const entries = file.items(list).flatMap((item) => {
    const position = file.positionOf(item);
    const fields = fieldsOf(item, file);
    if (fields.size > 0) return { fields, position };
    report('no-entry', { list: key }, position);
    return [];
  });
  const version = file.get(root, 'schema_version');
  const found = file.text(version) ?? '';
  const { schemaVersion: expected } = contract;
  if (expected !== null && found !== expected) {
    const at = version === null ? startOfFile : file.positionOf(version);
    report('schema-version', { found, expected }, at);
  }
  return { position: file.positionOf(root), entries };
}

function fieldsOf(item: unknown, file: YamlFile): Map<string, Datum> {
  return new Map(
    file.entries(item).map(({ key, value, position }) => [
      key,
      {
        value: plainOf(file, value),
        position: value === null ? position : file.positionOf(value),
      },
    ]),
  );
}

function plainOf(file: YamlFile, value: unknown): unknown {
  try {
    return file.plain(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** YAML allows more than JSON does, such as a comma at the end, which readers of JSON refuse. */
function jsonFault(
  text: string,
): { reason: string; position: QuarantineProblem['position'] } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, offset] = /\bposition (\d+)/.exec(error.message) ?? [];
    const at = offset === undefined ? text.trimEnd().length : Number(offset);
    const [reason = ''] = error.message.split(/ in JSON| at position|, "/);
    const sentence = text.trim() === '' ? 'it is empty' : `it is not JSON: ${lowerFirst(reason)}`;
    return { reason: sentence, position: createLocator(text)(at, at) };
  }
}
