import { announce } from '../page/announce.ts';
import { t } from '../page/words.ts';
import { copyText } from './clipboard.ts';
import { CopyButton } from './copy-button.ts';

/** A block of code that is no command, with a button that copies it. */
export class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    // On paper there is nothing to press.
    if (this.closest('print-catalog') !== null) return;
    const pre = this.querySelector('pre');
    if (pre === null || this.querySelector('button') !== null) return;
    const source = pre.querySelector('code') ?? pre;
    const button = new CopyButton({
      name: t('Copy'),
      isSmall: true,
      source,
      copy: async (pressed) => {
        const copied = await copyText(source.textContent?.replace(/\n$/, '') ?? '');
        pressed.tell(copied);
        announce(copied ? t('Copied') : t('Not copied: the browser did not allow it'));
      },
    });
    button.element.classList.add('copy-code');
    this.append(button.element);
  }
}
