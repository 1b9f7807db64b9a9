import type { XastChild, XastElement, XastParent, XastRoot } from 'svgo';

export type { XastChild, XastElement, XastParent, XastRoot };

/** Every element below a node in document order, with the elements above it, nearest first. */
export function* elements(
  parent: XastParent,
  ancestors: readonly XastElement[] = [],
): Generator<[element: XastElement, ancestors: readonly XastElement[]]> {
  for (const child of [...parent.children]) {
    if (child.type !== 'element') continue;
    yield [child, ancestors];
    yield* elements(child, [child, ...ancestors]);
  }
}

/** Text of a node and all below it, as written. */
export function textContent(node: XastParent): string {
  return node.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      return child.type === 'element' ? textContent(child) : '';
    })
    .join('');
}

export function classNames(element: XastElement): string[] {
  return (element.attributes.class ?? '').split(/\s+/).filter(Boolean);
}

/** Removes every element below `parent` that does not pass. */
export function keepElements(parent: XastParent, keep: (element: XastElement) => boolean): void {
  parent.children = parent.children.filter((child) => child.type !== 'element' || keep(child));
  for (const child of parent.children) if (child.type === 'element') keepElements(child, keep);
}
