import { fillArtifact } from '../../../core/command/fill/fill-artifact.ts';
import { isPlain } from '../../../core/command/fill/plain-value.ts';
import { findPlaceholders } from '../../../core/command/placeholder.ts';
import { create } from '../page/dom.ts';
import type { ValueStore } from './value-store.ts';

/** Code in the text around commands: not theirs, and not a signature, whose names are what it matches. */
const PROSE = 'code:not(replay-command code, pre code, .pattern)';

/**
 * Shows the values of a store in the code of a text: the paths of artifacts and the placeholders in
 * sentences. People copy such code too, so only plain values take the place of their placeholders.
 */
export function followValues(root: ParentNode, store: ValueStore): void {
  const texts = [...root.querySelectorAll<HTMLElement>(PROSE)].flatMap((element) => {
    const text = element.textContent ?? '';
    const names = findPlaceholders(text, null).map(({ name }) => name);
    return names.length === 0 ? [] : [{ element, text, names, written: [...element.childNodes] }];
  });
  if (texts.length === 0) return;
  const show = (changed: string | null): void => {
    for (const { element, text, names, written } of texts) {
      if (changed !== null && !store.dependsOn(names, changed)) continue;
      const filled = filledText(text, store);
      element.classList.toggle('filled', filled !== text);
      if (filled === text) element.replaceChildren(...written);
      else element.replaceChildren(...pathParts(filled));
    }
  };
  store.subscribe(show);
  show(null);
}

function filledText(text: string, store: ValueStore): string {
  const values: Record<string, string> = {};
  for (const { name } of findPlaceholders(text, null)) {
    const value = store.get(name)?.trim() ?? '';
    if (isPlain(value, 'posix')) values[name] = value;
  }
  const isAddress = /^https?:\/\//i.test(text);
  return fillArtifact({ path: text, type: isAddress ? 'url' : 'file' }, values).path;
}

/** A path may break after each of its folders. */
export function pathParts(path: string): (Node | string)[] {
  return path
    .split(/(?<=\/)/)
    .flatMap((part, at) => (at === 0 ? [part] : [create('wbr', {}), part]));
}
