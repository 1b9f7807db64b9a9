import { RE2JS } from 're2js';

/** Whether a text is a regular expression of the RE2 subset with exactly one capture. */
export function hasOneCapture(pattern: string): boolean {
  try {
    return RE2JS.compile(pattern).groupCount() === 1;
  } catch {
    return false;
  }
}
