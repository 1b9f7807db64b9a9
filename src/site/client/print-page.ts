import { create } from './dom.ts';

/** A button that prints the page. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const button = create('button', { type: 'button', class: 'text-button' }, 'Print');
    button.addEventListener('click', () => print());
    this.replaceChildren(button);
  }
}
