import { incidentText } from '../../../core/text/incident-text.ts';
import { copyText } from '../commands/clipboard.ts';
import { notify } from './announce.ts';
import { t } from './words.ts';

interface Task {
  text: string;
  done: boolean;
}

/** Copies a note about an incident that begins now; sends nothing. */
export class IncidentNote extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const option = this.querySelector('select')?.selectedOptions[0];
    const text = incidentText(
      {
        title: this.dataset['title'] ?? document.title,
        url: addressOf(this),
        severity:
          option === undefined
            ? null
            : {
                name: option.value,
                criteria: option.dataset['criteria'] ?? '',
                target: option.dataset['target'] ?? '',
              },
        now: new Date(),
        evidence: this.#tasks('evidence'),
        commands: await commandsIn(this.#procedure()),
        exit: this.#tasks('exit'),
      },
      t,
    );
    notify((await copyText(text)) ? t('Copied') : t('Not copied: the browser did not allow it'));
  }

  /** The chapter, or the whole page. */
  #procedure(): Element {
    return this.closest('section') ?? this.closest('article') ?? document.body;
  }

  /** A box of the page counts, too: readers tick where they read. */
  #tasks(name: string): Task[] {
    const ticked = new Set(
      [...this.#procedure().querySelectorAll<HTMLInputElement>('task-list input:checked')].map(
        (box) => words(box.closest('.task-list-item')?.textContent),
      ),
    );
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].map(
      ({ value, checked }) => ({ text: value, done: checked || ticked.has(words(value)) }),
    );
  }
}

function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function addressOf(element: Element): string {
  const heading = element.closest('section')?.querySelector('[id]');
  return `${location.origin}${location.pathname}${heading ? `#${heading.id}` : ''}`;
}

/** The commands of a procedure as they stand, with the values that the reader has given. */
async function commandsIn(procedure: Element): Promise<string[]> {
  const codes = await Promise.all(
    Array.from(procedure.querySelectorAll('replay-command'), async (command) => {
      // Those far off the screen have not taken the latest values.
      if ('bringUpToDate' in command && typeof command.bringUpToDate === 'function') {
        await command.bringUpToDate();
      }
      return command.querySelector('code')?.textContent ?? '';
    }),
  );
  return [...new Set(codes.map((code) => code.replace(/\n+$/, '')).filter((code) => code !== ''))];
}
