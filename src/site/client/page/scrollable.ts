/** Makes areas that scroll sideways reachable by keyboard. */
export function makeScrollable(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const area of document.querySelectorAll('pre, .table-scroll')) {
    observer.observe(area);
  }
}
