export type SeverityLevel = 'critical' | 'high' | 'medium' | 'low' | 'unknown';

const levels: readonly (readonly [level: SeverityLevel, words: RegExp])[] = [
  ['critical', /\b(?:sev|p|s)[-_ ]?[01]\b|critical|blocker|emergency|\bpage\b/i],
  ['high', /\b(?:sev|p|s)[-_ ]?2\b|high|major|error|urgent/i],
  ['medium', /\b(?:sev|p|s)[-_ ]?3\b|medium|moderate|warning/i],
  ['low', /\b(?:sev|p|s)[-_ ]?[45]\b|low|minor|info|none/i],
];

/** How grave a severity is that an author wrote in words of their own. */
export function severityLevel(text: string): SeverityLevel {
  return levels.find(([, words]) => words.test(text))?.[0] ?? 'unknown';
}
