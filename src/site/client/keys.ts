/** `/` leads to the search box: on this page, or on the home page. */
export function focusSearchOnSlash(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  const box = () => document.getElementById('search');
  const go = (): void => {
    const field = box();
    if (field === null) link?.click();
    else field.focus();
  };
  link?.addEventListener('click', (event) => {
    const field = box();
    if (field === null) return;
    event.preventDefault();
    field.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isEditable(event.target)) return;
    event.preventDefault();
    go();
  });
  if (location.hash === '#search') box()?.focus();
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
