/** What is to be done for elements once they come near to what is in view. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;
let timer = 0;
/** For no more elements than these it is done in the next pause, wherever they are. */
const few = 100;
/** Milliseconds without anything new. */
const pause = 100;

/** Runs something for an element in the next frame in which it is in view, or nearly; once. */
export function whenNear(element: Element, run: () => void): void {
  if (observer === null) {
    observer = new IntersectionObserver(runNear, { rootMargin: '50%' });
    // On paper everything is in view.
    addEventListener('beforeprint', runAll);
  }
  waiting.set(element, run);
  observer.observe(element);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (waiting.size <= few) runAll();
  }, pause);
}

/** Takes back what was to be done for an element. */
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
