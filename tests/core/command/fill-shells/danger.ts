/** Commands that, filled without care, run `pwned` or write a file where `<v>` is the value. */
export interface Danger {
  code: string;
  value: string;
  /** Programs of shells in which it is one; in bash if left out. */
  shells?: readonly string[];
}

export function inBash(value: string, codes: readonly string[]): Danger[] {
  return codes.map((code) => ({ code, value }));
}

export function inShell(shell: string, value: string, codes: readonly string[]): Danger[] {
  return codes.map((code) => ({ code, value, shells: [shell] }));
}
