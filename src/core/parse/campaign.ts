import type { List, Nodes, Root } from 'mdast';
import { findAll, inlineText } from '../markdown/plain-text.ts';
import { columnOf, gridsOf, positionOf, wordsOf } from '../markdown/statements.ts';
import type { Campaign } from '../model.ts';

const finished =
  /^\W*(?:done|fixed|closed|resolved|merged|complete[d]?|finished|passed|green|yes|shipped|verified|✅|✔|☑|x)(?=\W|$)/iu;

/** The work of a campaign: rows of tables with a status, and boxes to tick off. */
export function readCampaign(tree: Root): Campaign {
  return { items: [...rowsOf(tree), ...tasksOf(tree)] };
}

/** Whether a status says that all is done. */
export function isFinished(status: string | undefined): boolean {
  return status !== undefined && finished.test(status);
}

function rowsOf(tree: Root): Campaign['items'] {
  return gridsOf(tree.children).flatMap((grid) => {
    const status = columnOf(grid, /^(?:status|state|done|progress)\??$/);
    const group = columnOf(grid, /\b(?:class(?:ification)?|category|kind|type)\b/);
    // A table of gates or of what a status means is no list of work.
    if (status < 1) return [];
    return grid.rows.flatMap((row) => {
      const [name] = row;
      if (name === undefined || name.text === '') return [];
      const { text } = row[status] ?? { text: '' };
      const own = { text: name.text, group: row[group]?.text ?? '', position: name.position };
      return [{ ...own, done: finished.test(text) || /^\[x\]/i.test(text) }];
    });
  });
}

function tasksOf(tree: Root): Campaign['items'] {
  let lead = '';
  return tree.children.flatMap((node) => {
    if (node.type === 'heading' || node.type === 'paragraph')
      lead = inlineText(node).replace(/:$/, '');
    return findAll([node], 'list').flatMap((list) => boxesOf(list, lead));
  });
}

function boxesOf(list: List, group: string): Campaign['items'] {
  return list.children.flatMap((item) => {
    if (typeof item.checked !== 'boolean') return [];
    const first: Nodes = item.children[0] ?? item;
    return [{ text: wordsOf(first).text, group, done: item.checked, position: positionOf(item) }];
  });
}
