import type { WordTable } from '../../../text/word-table.ts';

/** Endings of titles that are about errors and failures in general, or are no failure at all. */
// biome-ignore format: a row of the table takes a few lines
export const endings: WordTable = {
  end: [
    ['chapters', 'basics, concepts, error(s), failure(s), overview, specification, stories, story',
      'Broken doors overview', 'Kiln errors'],
    ['plans', ['action, implementation, migration, project, rollout, test', 'plan'], 'Failed rollout plan'],
    ['errors as a subject',
      ['error(s), exception(s), failed, failure(s), timeout(s)',
        `analysis, budget(s), classification, code(s), configuration, dashboard(s), domain(s), handling, hierarchy, list(s), log(s),
        logging, management, mode(s), pattern(s), policies, recovery, scenario(s), setting(s), signal(s), strategies,
        strategy, table(s), test(s), testing, tolerance, tracking, type(s), value(s)`],
      'Timeout settings', 'Failure modes', 'Failed tests'],
    ['views on errors', /(?:errors?|failures?|failed|exceptions?|timeouts?) \p{L}+ (?:patterns?|dashboards?)/iu, 'Error rate dashboard'],
  ],
  tail: [
    ['texts about failures', `guide, limit(s), office, policy, report(s), reporting, summary, template(s), theory, クエリ, レポート, 报告, 보고서`,
      'Stuck kiln summary', 'Failed login limits', '장애 보고서'],
    ['work on failures', 'detection, imputation, injection, prevention', 'Leak detection'],
    ['Chinese and Japanese', '吗, の確認, の詳細, の詳細化', '烤箱无法启动吗？', 'エラーの確認'],
  ],
  anywhere: [
    ['codes of errors', '에러코드, 에러 코드, 오류코드, 오류 코드, エラーコード, 错误码, 错误代码, código de erro, códigos de erro',
      'エラーコードの一覧', 'Códigos de erro'],
    ['what is supported', 'no longer supported, 是否支持, 是否有', 'Kilns no longer supported by us'],
    ['states of errors in Japanese', /エラー(?:メッセージの確認|状況)|解決しない/u, 'エラー状況の一覧'],
  ],
};
