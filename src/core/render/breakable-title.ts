import type { ElementContent } from 'hast';
import { nameParts } from '../text/name-parts.ts';
import { breakableBetween } from './element.ts';

/** The text of a title with places where a line may end inside the names of alerts and tests. */
export function breakableTitle(nodes: readonly ElementContent[]): (ElementContent | string)[] {
  return nodes.flatMap((node): (ElementContent | string)[] =>
    node.type === 'text' ? breakableBetween(nameParts(node.value)) : [node],
  );
}
