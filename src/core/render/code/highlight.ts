import type { Element, ElementContent } from 'hast';
import { refractor } from 'refractor/core';
import diff from 'refractor/diff';
import go from 'refractor/go';
import hcl from 'refractor/hcl';
import json from 'refractor/json';
import promql from 'refractor/promql';
import python from 'refractor/python';
import sql from 'refractor/sql';
import yaml from 'refractor/yaml';
import { rememberSome } from '../../memoize.ts';
import { element } from '../element.ts';

for (const language of [diff, go, hcl, json, promql, python, sql, yaml])
  refractor.register(language);

const otherNames: Readonly<Record<string, string>> = {
  golang: 'go',
  json5: 'json',
  jsonc: 'json',
  jsonl: 'json',
  mysql: 'sql',
  patch: 'diff',
  pgsql: 'sql',
  plpgsql: 'sql',
  postgresql: 'sql',
  psql: 'sql',
  py: 'python',
  python3: 'python',
  terraform: 'hcl',
  tf: 'hcl',
  tfvars: 'hcl',
  yml: 'yaml',
};

/** A few colours are enough to see the parts of a text: what is a name, a value, a word of the language, a remark. */
const classes: Readonly<Record<string, string>> = {
  comment: 'tc',
  coord: 'tc',
  string: 'ts',
  'triple-quoted-string': 'ts',
  'context-labels': 'tn',
  boolean: 'tk',
  builtin: 'tk',
  constant: 'tk',
  function: 'tk',
  keyword: 'tk',
  null: 'tk',
  number: 'tk',
  key: 'tn',
  property: 'tn',
  deleted: 'td',
  'deleted-sign': 'td',
  inserted: 'ti',
  'inserted-sign': 'ti',
};

/** Longer texts are data, in which nobody looks for colours. */
const mostCharacters = 20_000;

/** Code in the colours of its language; as it is, if the language is not known. */
export function highlighted(code: string, language: string): (Element | string)[] {
  if (code.length > mostCharacters || !isHighlighted(language)) return [code];
  return colours(`${nameOf(language)}\n${code}`);
}

/** The same block often stands on many pages, such as those of each version. */
const colours = rememberSome(500, (block) => {
  const at = block.indexOf('\n');
  const { children } = refractor.highlight(block.slice(at + 1), block.slice(0, at));
  return joined(children as ElementContent[], '');
});

/** Whether the colours of a language are known. */
export function isHighlighted(language: string): boolean {
  return refractor.registered(nameOf(language));
}

function nameOf(language: string): string {
  return otherNames[language] ?? language;
}

/** Tokens in tokens have the colour of the outer one; neighbours without a colour are one text. */
function joined(nodes: readonly ElementContent[], around: string): (Element | string)[] {
  const parts: (Element | string)[] = [];
  for (const node of nodes) {
    const own =
      node.type === 'element'
        ? around === ''
          ? [coloured(node)].flat()
          : joined(node.children, around)
        : [];
    for (const part of node.type === 'text' ? [node.value] : own) {
      const last = parts.at(-1);
      if (typeof part === 'string' && typeof last === 'string')
        parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
  }
  return parts;
}

function coloured(node: Element): (Element | string)[] {
  const names = [node.properties['className'] ?? []].flat();
  const colour = names.map((name) => classes[String(name)]).find((found) => found !== undefined);
  if (colour === undefined) return joined(node.children, '');
  return [element('span', { className: [colour] }, ...joined(node.children, colour))];
}
