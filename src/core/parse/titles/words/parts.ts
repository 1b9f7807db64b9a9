import { between, type Row, type WordTable } from '../../../text/word-table.ts';

/** What issues are called by how they are. */
export const states: Row = ['how issues are', 'closed, fixed, resolved, unresolved', 'Unresolved'];

/** A chapter of issues of one state or version: `Unresolved`, `5.1.0`. */
export const stateNames: WordTable = {
  whole: [states, ['versions and what is open', /open|v?\d/u, 'v5.1.0', 'Open']],
};

/** What a chapter that names something, and no failure, ends with. */
// biome-ignore format: a row of the table takes a few lines
export const matters: WordTable = {
  ending: [
    ['texts', `details, diagram(s), example(s), guide(s), index, instructions, list(s), notes, overview, playbook(s), policies, policy, reference(s),
      resources, rules, SOP(s), summary, tips`,
      'Kiln guide'],
    ['what to do', 'check(s), command(s), execution, handling, process, setup, step(s), strategy, test(s), testing, verification, workflow(s)', 'Kiln setup'],
    ['parts of a system', `access, applied, architecture, configuration(s), features, file(s), flow(s), logging, management, option(s), parameters, requirements,
      scale-up, selection, settings, structure, tools`,
      'Kiln options'],
    ['Spanish and Russian', 'ayuda, comandos, comandos útiles, команды, обзор, помощи, помощь', 'Обзор'],
  ],
  opening: [['what a page says of itself', /we are|diagram(?= )/iu, 'Diagram of kilns']],
  tail: [['Chinese, Japanese and Korean', '吗, ヒント, コツ, 目次, 参考, 说明, 文档, 挑战分析, 需求分析, 方案设计, 业务背景, 해결책, 자료, 참고, 목록', '窑炉说明']],
};

/** How grave a failure is, and from when on: the title of a part of what the title above it names. */
// biome-ignore format: a row of the table takes a few lines
export const grades: WordTable = {
  anywhere: [
    ['grades',
      between(/^\P{L}*(?:(?:alert|alerta|alerte|level|nivel|nível|niveau|severity|stufe) )?/u,
        `amarelo, amarillo, amber, critical, critique, crítica, crítico, gelb, jaune, kritisch, orange, naranja, red, rojo, rot, rouge, vermelho, warning, yellow,
        严重, 警告, 심각`,
        /(?: (?:alert|level|severity|threshold))?\s*(?:[(（][^()（）]*[)）]|[:：–—-]?\s*[<>≥≤]?\s*\d.*)?\P{L}*$/u),
      'Alerta Amarelo', 'Critical (> 5 s)'],
  ],
};

/** A part of the failure around it: `Solution A: the lid is open`, `Cause: no lid`. */
// biome-ignore format: a row of the table takes a few lines
export const partsOfFailures: WordTable = {
  anywhere: [
    ['one solution of several',
      between(/^\P{L}*/u, 'approach, fix, option, solution, workaround, lösung, solução, solución, 方案, 解決策, 해결책', /\s*#?(?:\d{1,2}|[A-Z一二三四五])\s*[:：.)–—-]/u),
      'Option B - a new lid', '方案二：换盖子'],
    ['a label',
      between(/^\P{L}*/u,
        `cause, likely cause, possible cause, probable cause, root cause, resolution, solution, workaround, abhilfe, causa, lösung, ursache, solução, solución,
        原因, 根本原因, 解决方案, 解決策, 対処, 対処法, 원인, 해결, 해결책, причина, решение`,
        /\s*(?:#?(?:\d{1,2}|[A-Z一二三四五]))?\s*[:：]\s*\S/u),
      'Cause: no lid', '対処法：蓋を開ける'],
  ],
};

/** One case of several: `Scenario A: corrupted store`, `场景二：节点宕机`. */
// biome-ignore format: a row of the table takes a few lines
export const cases: WordTable = {
  anywhere: [
    ['a label with or without a number',
      between(/^\P{L}*/u, 'case, scenario, cas, caso, cenário, escenario, scénario, fall, szenario, 场景, 情景, 案例, 시나리오, 사례, シナリオ, ケース',
        /(?:\s*#?(?:\d+|[A-Z]|[一二三四五六七八九十]{1,2}))?(?:-\d+)?\s*[:：–—-]\s*\S/u),
      'Scenario A: corrupted store', '场景二：节点宕机'],
  ],
};

/** What labels what fails: `Problem 2: the map is stale`. */
// biome-ignore format: a row of the table takes a few lines
export const labels: WordTable = {
  anywhere: [
    ['a label',
      between(/^(?!errors\b)/u,
        `emergency, error, error message, issue, outage, problem, symptom, warning, warning message, fehler, erreur, problème, erro, errore, problema, sintoma,
        síntoma, ошибка, проблема, 错误, 报错, 问题, エラー, 問題, 오류, 에러, 문제, 증상`,
        /s?\s*#?\d*\s*[:：]\s*\S/u),
      'Error 3: no lid', '問題：蓋がない'],
    ['a known issue of something', /^(?:\S+ ){1,7}known (?:issue|problem|bug|error)\s*[:：]\s*\S/iu, 'Kilns 2.4 known issue: pale trays'],
    ['what to do about an alert', /^what to do (?:for|about) .*\balerts?\b/iu, 'What to do about the lid alert'],
  ],
};
