import { create } from './dom.ts';

const option = /((?<=^|[\s"'`(=[])(?:--?[A-Za-z][\w-]*|--(?=\s|$)))/;

/** The text of a command with its options marked, as `core/render` marks them in a page. */
export function withOptions(text: string): (Node | string)[] {
  return text
    .split(option)
    .map((part, index) => (index % 2 === 0 ? part : create('span', { class: 'flag' }, part)));
}
