import { create } from '../page/dom.ts';
import { t } from '../page/words.ts';
import { scrolls, startPanning } from './diagram-pan.ts';
import { scrollToStart } from './diagram-start.ts';

/** Scales are relative to the natural size of a drawing. */
const LARGEST = 3;
const STEP = 1.25;
/** Zoom of the wheel per CSS pixel. */
const WHEEL_STEP = 1.003;
/** Share of the window that an enlarged drawing may take; the style sheet says the same. */
const TALLEST = 0.85;

/**
 * Lets readers enlarge, fit and move a diagram. It opens at the start of its flow in a readable
 * size; keys scroll it like any area.
 */
export class DiagramView extends HTMLElement {
  readonly #smaller = button('−', t('Make the diagram smaller'));
  readonly #larger = button('+', t('Make the diagram larger'));
  readonly #fit = button(t('Fit'), t('Fit the whole diagram into its place'));
  #mode: 'opened' | 'fitted' | 'zoomed' = 'opened';
  #width = 0;

  connectedCallback(): void {
    const canvas = this.querySelector<HTMLElement>('.diagram-canvas');
    const drawing = canvas?.querySelector('svg');
    if (!canvas || !drawing || this.querySelector('.diagram-tools') !== null) return;
    const zoom = (factor: number, x?: number, y?: number): void => {
      this.#zoom(canvas, drawing, scaleOf(drawing) * factor, x, y);
    };
    this.#smaller.addEventListener('click', () => zoom(1 / STEP));
    this.#larger.addEventListener('click', () => zoom(STEP));
    this.#fit.addEventListener('click', () => this.#toggleFit(canvas, drawing));
    const tools = { class: 'diagram-tools', role: 'group', 'aria-label': t('Size of the diagram') };
    this.append(create('div', tools, this.#smaller, this.#larger, this.#fit));
    canvas.addEventListener('pointerdown', (event) => startPanning(canvas, event));
    canvas.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
        zoom(WHEEL_STEP ** (-event.deltaY * pixels), event.clientX, event.clientY);
      },
      { passive: false },
    );
    new ResizeObserver(() => this.#resize(canvas, drawing)).observe(canvas);
  }

  /** A hidden place gets its width later. */
  #resize(canvas: HTMLElement, drawing: SVGSVGElement): void {
    const { clientWidth } = canvas;
    if (clientWidth === 0 || clientWidth === this.#width) return;
    this.#width = clientWidth;
    if (this.#mode === 'opened') this.#open(canvas, drawing);
    else if (this.#mode === 'fitted') this.#set(canvas, drawing, fittingScale(canvas, drawing));
    this.#update(canvas, drawing);
  }

  #toggleFit(canvas: HTMLElement, drawing: SVGSVGElement): void {
    const scale = fittingScale(canvas, drawing);
    if (this.#mode === 'fitted' || scale === 1) this.#open(canvas, drawing);
    else {
      this.#mode = 'fitted';
      this.#set(canvas, drawing, scale);
    }
    this.#update(canvas, drawing);
  }

  #open(canvas: HTMLElement, drawing: SVGSVGElement): void {
    this.#mode = 'opened';
    this.classList.remove('zoomed');
    drawing.style.removeProperty('--diagram-zoom');
    scrollToStart(canvas, drawing);
  }

  /** The point at a position of the window, or in the middle of the canvas, stays there. */
  #zoom(canvas: HTMLElement, drawing: SVGSVGElement, scale: number, x?: number, y?: number): void {
    const area = canvas.getBoundingClientRect();
    const left = x ?? area.left + canvas.clientWidth / 2;
    const top = y ?? (Math.max(area.top, 0) + Math.min(area.bottom, innerHeight)) / 2;
    const before = drawing.getBoundingClientRect();
    const smallest = Math.min(scaleOf(drawing), fittingScale(canvas, drawing));
    this.#mode = 'zoomed';
    this.#set(canvas, drawing, Math.min(LARGEST, Math.max(smallest, scale)));
    const after = drawing.getBoundingClientRect();
    const grown = after.width / before.width;
    canvas.scrollLeft += after.left - left + (left - before.left) * grown;
    canvas.scrollTop += after.top - top + (top - before.top) * grown;
    this.#update(canvas, drawing);
  }

  #set(canvas: HTMLElement, drawing: SVGSVGElement, scale: number): void {
    this.classList.add('zoomed');
    drawing.style.setProperty('--diagram-zoom', String(scale));
    if (this.#mode === 'fitted') canvas.scrollTo(0, 0);
  }

  #update(canvas: HTMLElement, drawing: SVGSVGElement): void {
    const scale = scaleOf(drawing);
    const fitting = fittingScale(canvas, drawing);
    this.#smaller.disabled = scale <= fitting * 1.001;
    this.#larger.disabled = scale >= LARGEST * 0.999;
    this.#fit.disabled = this.#mode === 'opened' && this.#smaller.disabled;
    this.#fit.setAttribute('aria-pressed', String(this.#mode === 'fitted'));
    const isMovable = scrolls(canvas);
    canvas.classList.toggle('movable', isMovable);
    if (isMovable) canvas.tabIndex = 0;
    else canvas.removeAttribute('tabindex');
  }
}

function button(text: string, name: string): HTMLButtonElement {
  return create('button', { type: 'button', 'aria-label': name, title: name }, text);
}

function scaleOf(drawing: SVGSVGElement): number {
  return drawing.getBoundingClientRect().width / (drawing.viewBox.baseVal.width || 1);
}

/** The scale at which the whole of a drawing is seen, at most its own size. */
function fittingScale(canvas: HTMLElement, drawing: SVGSVGElement): number {
  const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(canvas);
  const { width, height } = drawing.viewBox.baseVal;
  const across =
    canvas.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const down =
    innerHeight * TALLEST - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return Math.max(0.01, Math.min(1, across / (width || 1), down / (height || 1)));
}
