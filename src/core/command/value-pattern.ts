import { RE2JS } from 're2js';

type ValuePattern = { ok: true; fits(value: string): boolean } | { ok: false; reason: string };

/** Compiles the pattern of a placeholder, in the RE2 subset; it must match a whole value. */
export function compileWholeValue(pattern: string): ValuePattern {
  try {
    const regex = RE2JS.compile(pattern);
    return { ok: true, fits: (value) => regex.matches(value) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The `PatternTest` of `fillCommand`; an invalid pattern matches no value. */
export function fitsPattern(value: string, pattern: string): boolean {
  const compiled = compileWholeValue(pattern);
  return compiled.ok && compiled.fits(value);
}
