export type SeverityLevel = 'critical' | 'high' | 'medium' | 'low' | 'unknown';

const levels: readonly (readonly [level: SeverityLevel, words: RegExp])[] = [
  ['critical', /\b(?:(?:sev|p|s)[-_ ]?[01]|critical|blocker|emergency|page)\b/i],
  ['high', /\b(?:(?:sev|p|s)[-_ ]?2|high|major|error|urgent)\b/i],
  ['medium', /\b(?:(?:sev|p|s)[-_ ]?3|medium|moderate|warning)\b/i],
  ['low', /\b(?:(?:sev|p|s)[-_ ]?[45]|low|minor|info(?:rmational)?|none)\b/i],
];

/** How grave a severity is that an author wrote in words of their own. */
export function severityLevel(text: string): SeverityLevel {
  return levels.find(([, words]) => words.test(text))?.[0] ?? 'unknown';
}

/** `Priority: P1` says how grave it is; the words that rank entries (`low`, `fallback`) do not. */
export function severityIn(priority: string): string | null {
  const [level] =
    /^(?:P[0-5]|sev(?:erity)?[- ]?\d|critical|urgent|blocker|major|minor)\b/i.exec(priority) ?? [];
  return level ?? null;
}
