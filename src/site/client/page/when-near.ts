/** Work for elements to run when they come near the view. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;
let timer = 0;
/** For this many elements or fewer, the work runs in the next idle time, wherever they are. */
const few = 100;
/** Milliseconds without new work. */
const pause = 100;

/** Runs a function once for an element in the next frame in which it is near the view. */
export function whenNear(element: Element, run: () => void): void {
  if (observer === null) {
    observer = new IntersectionObserver(runNear, { rootMargin: '50%' });
    // On paper everything is visible.
    addEventListener('beforeprint', runAll);
  }
  waiting.set(element, run);
  observer.observe(element);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (waiting.size <= few) runAll();
  }, pause);
}

/** Cancels the work for an element. */
export function notWhenNear(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

function runAll(): void {
  for (const run of waiting.values()) run();
}

function runNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
}
