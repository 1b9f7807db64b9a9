import { create } from './dom.ts';

const smallest = 0.4;
const largest = 3;
const step = 1.25;

/** Lets a diagram be enlarged, and moved by dragging; the keys scroll it as they do any area. */
export class DiagramView extends HTMLElement {
  readonly #fit = zoomButton('Fit', 'Fit the diagram into its place');

  connectedCallback(): void {
    const canvas = this.querySelector<HTMLElement>('.diagram-canvas');
    const drawing = canvas?.querySelector('svg');
    if (!canvas || !drawing || this.querySelector('.diagram-tools') !== null) return;
    const change = (zoom: number | null): void => this.#set(canvas, drawing, zoom);
    const shown = () => drawing.getBoundingClientRect().width / naturalWidth(drawing);
    const smaller = zoomButton('−', 'Make the diagram smaller');
    const larger = zoomButton('+', 'Make the diagram larger');
    smaller.addEventListener('click', () => change(Math.max(smallest, shown() / step)));
    larger.addEventListener('click', () => change(Math.min(largest, shown() * step)));
    this.#fit.addEventListener('click', () => change(null));
    this.#fit.disabled = true;
    const tools = { class: 'diagram-tools', role: 'group', 'aria-label': 'Size of the diagram' };
    this.append(create('div', tools, smaller, larger, this.#fit));
    // Where a drawing is wider than its place, it begins in the middle more often than at its edge.
    canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) / 2;
    canvas.addEventListener('pointerdown', (event) => pan(canvas, event));
  }

  /** `zoom` is a share of the drawing's own size; null fits it into its place. */
  #set(canvas: HTMLElement, drawing: SVGElement, zoom: number | null): void {
    const x = (canvas.scrollLeft + canvas.clientWidth / 2) / canvas.scrollWidth;
    const y = (canvas.scrollTop + canvas.clientHeight / 2) / canvas.scrollHeight;
    this.classList.toggle('zoomed', zoom !== null);
    this.#fit.disabled = zoom === null;
    if (zoom === null) drawing.style.removeProperty('--diagram-zoom');
    else drawing.style.setProperty('--diagram-zoom', String(zoom));
    // What was in the middle stays there.
    canvas.scrollLeft = x * canvas.scrollWidth - canvas.clientWidth / 2;
    canvas.scrollTop = y * canvas.scrollHeight - canvas.clientHeight / 2;
  }
}

function zoomButton(text: string, name: string): HTMLButtonElement {
  return create('button', { type: 'button', 'aria-label': name, title: name }, text);
}

function naturalWidth(drawing: SVGSVGElement): number {
  return drawing.viewBox.baseVal.width || 1;
}

/** Touch screens pan by themselves. */
function pan(canvas: HTMLElement, start: PointerEvent): void {
  if (start.pointerType !== 'mouse' || start.button !== 0) return;
  const fits =
    canvas.scrollWidth <= canvas.clientWidth && canvas.scrollHeight <= canvas.clientHeight;
  if (fits || (start.target instanceof Element && start.target.closest('a, text') !== null)) return;
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
