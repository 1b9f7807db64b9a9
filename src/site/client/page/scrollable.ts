/** Makes areas that scroll reachable by keyboard. */
export function makeScrollable(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const isWide = target.scrollWidth > target.clientWidth + 1;
      const isHigh = target.scrollHeight > target.clientHeight + 1;
      if (isWide || isHigh) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const area of document.querySelectorAll('pre, .table-scroll')) {
    observer.observe(area);
  }
}
