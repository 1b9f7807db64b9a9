import { fillWords, type Translate } from '../text/fill-words.ts';
import type { Answer } from './answers.ts';
import type { SourceName } from './target.ts';

export const sourceTitles = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI/CD',
  prometheus: 'Prometheus',
  code: 'Errors in source code',
} as const satisfies Record<SourceName, string>;

/** What an answer was inferred from. */
export function inference(
  { by, from }: Pick<Answer, 'by' | 'from'>,
  t: Translate = fillWords,
): string {
  switch (by) {
    case 'job':
      return t('through its job');
    case 'steps':
      return t('through its steps');
    case 'runbook_url':
      return by;
    default:
      return `${t(by)}: ${from}`;
  }
}
