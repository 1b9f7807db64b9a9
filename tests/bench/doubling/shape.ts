/** One piece of the program's work on a text, with the time of each told apart. */
export interface Phase {
  name: string;
  /** Called several times, so that it must do the whole work each time. */
  run(): unknown;
}

/** A kind of text that grows with a number. */
export interface Shape {
  name: string;
  /** The smallest number; the largest measured is 8 to 64 times as much. */
  base: number;
  /** Makes the text for a number, and what the program does with it. */
  phases(count: number): Promise<readonly Phase[]> | readonly Phase[];
}

export function times(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}
