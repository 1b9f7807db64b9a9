/**
 * A button that prints the page; it is in the page from the start, so that the layout does not
 * move.
 */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}
