import type { ListItem, Nodes, RootContent, TableRow } from 'mdast';
import { codeText, inlineText, plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Command, FieldName, Step } from '../../model.ts';
import { cellBlocks } from '../content/table-cell.ts';
import { asTitle, isCommand, readCommand, readSpanCommands, titleAbove } from './command.ts';

/** Every fence, and every code span of a sentence, that is a command of a field, at any depth, in order. */
export function readCommands(
  nodes: readonly RootContent[],
  field: FieldName,
  source: Source,
  heading = '',
): Command[] {
  const commands: Command[] = [];
  let previous: RootContent | undefined;
  for (const node of nodes) {
    if (node.type === 'code' && isCommand(node, field, source)) {
      const title = titleAbove(previous) || (commands.length === 0 ? heading : '');
      commands.push(readCommand(node, field, title, source));
    } else if (node.type === 'paragraph') {
      commands.push(...readSpanCommands(node, field, source));
    } else if ('children' in node) {
      for (const found of readCommands(node.children as RootContent[], field, source)) {
        commands.push(found);
      }
    }
    previous = node;
  }
  return commands;
}

/**
 * Reads a field as steps: each item of its lists and each row of its tables is one; a paragraph between
 * lists is one too, and a command belongs to the step above it.
 */
export function readSteps(nodes: readonly RootContent[], field: FieldName, source: Source): Step[] {
  const steps: Step[] = [];
  for (const node of nodes) {
    if (node.type === 'list') {
      for (const item of node.children) {
        steps.push(stepOf(item, item.children, node.ordered ?? false, field, source));
      }
    } else if (node.type === 'table') {
      for (const row of node.children.slice(1)) steps.push(...stepOfRow(row, field, source));
    } else if (node.type === 'code') {
      const last = steps.at(-1) ?? stepOf(node, [], false, field, source);
      if (steps.length === 0) steps.push(last);
      last.position = { start: last.position.start, end: source.positionOf(node).end };
      if (!isCommand(node, field, source))
        last.text = [last.text, codeText(node)].filter(Boolean).join('\n');
      else last.commands.push(readCommand(node, field, asTitle(last.text), source));
    } else if (plainText([node]) !== '') {
      steps.push(stepOf(node, [node], false, field, source));
    }
  }
  return steps;
}

function stepOf(
  node: ListItem | RootContent,
  content: readonly RootContent[],
  ordered: boolean,
  field: FieldName,
  source: Source,
): Step {
  const isFence = (child: Nodes): boolean =>
    child.type === 'code' && isCommand(child, field, source);
  return {
    text: plainText(content.filter((child) => !isFence(child))),
    ordered,
    commands: readCommands(content, field, source),
    position: source.positionOf(node),
  };
}

/** `Disk full – delete old logs`: the cells of a row, without the number that counts it. */
function stepOfRow(row: TableRow, field: FieldName, source: Source): Step[] {
  const cells = row.children.filter((cell, index) => {
    const text = inlineText(cell);
    return index === 0 ? !/^[\d.]*$/.test(text) : /[\p{L}\p{N}]/u.test(text);
  });
  if (cells.length === 0) return [];
  return [
    {
      text: cells.map((cell) => inlineText(cell)).join(' – '),
      ordered: false,
      commands: cells.flatMap((cell) => readCommands(cellBlocks(cell, source), field, source)),
      position: source.positionOf(row),
    },
  ];
}
