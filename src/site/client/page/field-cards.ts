/** A card that explains fields closes when its link leads to another place of the same page. */
export function closeFieldCards(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) {
      target.closest<HTMLElement>('.fields-card')?.hidePopover();
    }
  });
}
