/** A button that prints the page; it is on the page from the start, so that nothing moves. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}
