/** Scrolls a canvas by dragging with the mouse; touch screens do that by themselves. */
export function startPanning(canvas: HTMLElement, start: PointerEvent): void {
  if (start.pointerType !== 'mouse' || start.button !== 0 || !scrolls(canvas)) return;
  if (start.target instanceof Element && start.target.closest('a, text') !== null) return;
  start.preventDefault();
  canvas.focus({ preventScroll: true });
  const from = { left: canvas.scrollLeft, top: canvas.scrollTop };
  const move = (event: PointerEvent): void => {
    canvas.scrollLeft = from.left - (event.clientX - start.clientX);
    canvas.scrollTop = from.top - (event.clientY - start.clientY);
  };
  const end = (): void => {
    canvas.classList.remove('panning');
    canvas.removeEventListener('pointermove', move);
  };
  canvas.classList.add('panning');
  canvas.setPointerCapture(start.pointerId);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', end, { once: true });
  canvas.addEventListener('pointercancel', end, { once: true });
}

export function scrolls({
  scrollWidth,
  clientWidth,
  scrollHeight,
  clientHeight,
}: HTMLElement): boolean {
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
}
