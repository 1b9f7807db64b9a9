/** The side of a drawing on which each kind of flow starts. */
const SIDES: Readonly<Record<string, { edge: 'left' | 'right' | 'top' | 'bottom'; sign: 1 | -1 }>> =
  {
    LR: { edge: 'left', sign: 1 },
    RL: { edge: 'right', sign: -1 },
    TB: { edge: 'top', sign: 1 },
    BT: { edge: 'bottom', sign: -1 },
  };

/** Scrolls a canvas that is too small for its drawing to the start of the flow. */
export function scrollToStart(canvas: HTMLElement, drawing: SVGElement): void {
  const hidden = canvas.scrollWidth - canvas.clientWidth;
  const below = canvas.scrollHeight - canvas.clientHeight;
  if (hidden <= 0 && below <= 0) return;
  canvas.scrollTo(hidden / 2, 0);
  const side = SIDES[canvas.dataset['flow'] ?? ''];
  const start = side === undefined ? null : firstLabel(drawing, side);
  if (side === undefined || start === null) return;
  const area = canvas.getBoundingClientRect();
  const x = canvas.scrollLeft + (start.left + start.right) / 2 - area.left;
  const y = (start.top + start.bottom) / 2 - area.top;
  const isSideways = side.edge === 'left' || side.edge === 'right';
  const left = isSideways ? (side.sign > 0 ? 0 : hidden) : x - canvas.clientWidth / 2;
  canvas.scrollTo(left, isSideways ? y - canvas.clientHeight / 2 : 0);
}

/** The position of the label closest to the side. */
function firstLabel(
  drawing: SVGElement,
  { edge, sign }: { edge: 'left' | 'right' | 'top' | 'bottom'; sign: 1 | -1 },
): DOMRect | null {
  let first: DOMRect | null = null;
  for (const label of drawing.querySelectorAll('text')) {
    const place = label.getBoundingClientRect();
    if (first === null || (place[edge] - first[edge]) * sign < 0) first = place;
  }
  return first;
}
