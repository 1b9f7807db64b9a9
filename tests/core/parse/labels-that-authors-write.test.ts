import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../src/core/parse/fields/vocabulary.ts';

const words = vocabularyOf();

/** Labels as authors write them, by field. */
// biome-ignore format: a row a line
const labels: readonly (readonly [language: string, field: string, labels: string])[] = [
  ['en', 'signature', `Signs, Sign, Signs of failure, Red flags, Observed, Observation, Observed symptoms, User report, User sees, User-visible symptom, Visible symptoms, What it looks like, Looks like, How this looks, Error string, Error code, Error codes, Log message, Log messages, Log line, Log entry, Exception, Stack trace, Stacktrace, Failure, Failure mode, Failing check, Trigger, Triggers, Triggered by, Triggered when, Fires when, Fires if, Alert fires when, Alert text, Alert expression, Expression, Threshold, Alert threshold, Detected by, How we detect it, How detected, Detection method, Known symptoms, Symptom(s), Symptoms observed, Symptoms include, Behaviour, Behavior, Actual behavior, Current behavior, You see, If you see, When you see, Indicators, Indicators of failure, Issue, The issue, The problem, Problem, What happens, What happened, What is wrong, What's wrong, The error, The symptom, The alert, Complaint, Customer report`],
  ['en', 'causes', `Cause, Causes, The cause, Cause(s), Causes include, Reasons, Possible reasons, Likely reasons, Root causes, RCA, Why, Why?, Why this happens, Why does this happen?, Why it's happening, Why am I seeing this?, Culprit, Explanation, Underlying cause, What causes it, What causes this?, Caused by, Due to, Because of, Common triggers, Common reasons for failure, Probable reason, Suspected cause, Known causes, Failure cause, Failure causes, Factors, Hypotheses, Hypothesis`],
  ['en', 'remediation', `Fix, Fixes, The fix, Fix it, Fix steps, Fixing it, Quick fix, Quick fixes, Hotfix, Hot fix, Short-term fix, Long-term fix, Permanent fix, Immediate fix, Solution, Solutions, The solution, Solution(s), Workaround, Workarounds, Work-around, Known workaround, Temporary workaround, Permanent solution, Temporary solution, Possible solutions, Try this, Try, Things to try, What to try, Resolution, Resolutions, Resolution steps, Steps to resolve, Steps to fix, Steps to recover, Steps to mitigate, Steps to remediate, Steps to take, How to resolve, How to resolve it, How to resolve this, How to solve, How to solve it, How to fix, How to fix this, How to fix this?, How do I fix it?, How to recover, How to repair, How to mitigate, How to handle, How to respond, How to react, How to restore, How to restore service, How to clear, How to clear it, How to unblock, Recovery, Recovering, Recovery steps, Restoration, Restore, Rollback, Rollback steps, Roll back, Revert, Remedy, Remedies, Remedial action, Remedial actions, Corrective action, Corrective actions, Corrective steps, Corrective measures, Correction, Countermeasure, Countermeasures, Treatment, Mitigation, Mitigations, Mitigation options, Mitigate, Actions, Action, Action taken, Actions taken, Immediate actions, Immediate steps, First steps, First response, First responder actions, First aid, Emergency action, Emergency procedure, Emergency steps, Response, Response steps, Response actions, Response plan, Responder actions, Operator action, Operator actions, Operator response, What to do, What do I do?, What you should do, What to do now, What should I do?, Do this, Do first, Suggested fix, Suggested action, Suggested actions, Suggested solution, Recommended fix, Recommended action, Recommended response, Recommended solution, Recommended steps, Recommendation, Recommendations, Proposed solution, Proposed fix, Next steps, Next actions, Playbook, Runbook, Procedure, Procedures, Instructions, Handling, Handling steps, Repair, Repair steps, Intervention, Manual intervention, Manual steps, Manual fix, Manual recovery, To fix, To fix it, To resolve, To resolve this, To resolve this issue, To recover, To mitigate, Resolved by, Fixed by, Solved by, Fix or workaround, Solution / workaround, Answer, Escalation and fix, Stop the bleeding, Safe action, Recovery options, Restart procedure, Failover, Failover procedure, Eradication, Containment, Containment steps, Isolate`],
  ['en', 'diagnosis', `Diagnosis, Diagnose, Diagnostics, Diagnostic steps, Diagnostic commands, Diagnosing, How to diagnose, How to check, How to check it, How to confirm, How to identify, How to identify it, How to debug, How to debug this, How to troubleshoot, How to investigate this, Troubleshooting, Troubleshooting steps, Troubleshoot, Troubleshooting tips, Troubleshooting commands, Debugging, Debug steps, Debug commands, Investigation, Investigation steps, Investigative steps, Investigate, Initial investigation, Further investigation, Triage, Triage steps, Initial triage, First triage, Quick triage, Checks, Check, Check first, First checks, Quick checks, Things to check, What to check, What to check first, Where to look, What to look for, What to look at, Look at, Look for, Useful commands, Useful queries, Useful dashboards, Helpful commands, Commands to run, Run, Inspect, Inspection, Examine, Analysis, Analyse, Analyze, Initial analysis, Preliminary checks, Initial checks, Possible checks, Verify the problem, Confirm the issue, Confirm the alert, Confirm the symptom, Confirm scope, Validate the alert, Assessment, Assess impact, Assess the impact, Gather information, Gather data, Collect logs, Collect information, Information to collect, Information needed, Data collection, Data to gather, Questions to ask, Log queries, Log query, Logs to check, Metrics to check, Dashboards to check, Detect, Determine the cause, Find the cause, Identify the cause, Narrow it down, Probe`],
  ['en', 'verification', `Verification, Verify, Verify the fix, Verify recovery, Verify resolution, Verification steps, Validation, Validate, Validation steps, Validate the fix, Confirm, Confirm the fix, Confirm recovery, Confirmation, How to verify, How to verify it worked, How to know it worked, How do I know it worked?, How to tell it worked, How to confirm it is fixed, Post-check, Post-checks, Post checks, Post-fix check, Post-fix verification, Post-recovery checks, Check that it worked, Check it worked, Success criteria, Exit criteria, Expected result, Expected outcome, Expected results, Done when, All clear, Is it fixed?, Recovered when, Resolved when, Ends when, Recovery check, Recovery verification, Test the fix, Sanity check, After the fix`],
  ['en', 'context', `Meaning, What it means, What this means, What does it mean?, What does this mean?, Impact, Impacts, User impact, Customer impact, Business impact, Service impact, Impact and severity, Effect, Effects, Consequence, Consequences, Risk, Description, Summary, Overview, Background, Context, About, About this alert, Details, Detail, Purpose, Alert description, Alert meaning, Alert summary, Alert details, Introduction, TL;DR, TLDR, In short, What is this?, What is it?, What's this alert?, Why it matters, Why this matters, Why is this important?, Importance, Affected, Affects, Affected services, Affected systems, Affected components, Affected users, Affected versions, Who is affected?, Blast radius, Notes, Note, Environment, Scope of impact, How it works`],
  ['en', 'escalation', `Escalation, Escalate, Escalate to, Escalate when, Escalate if, When to escalate, Escalation path, Escalation policy, Escalation contacts, Escalation criteria, Who to call, Who to contact, Contact, Contacts, On-call, Oncall, Get help, Getting help, Where to get help, If all else fails, Still stuck?, Support`],
  ['en', 'prevention', `Prevention, Prevent, Preventive measures, Preventive actions, Prevention steps, How to prevent, How to prevent it, How to prevent this, How to avoid, How to avoid this, Avoiding this, Preventing recurrence, Prevent recurrence, Preventing it, Long-term prevention, Hardening, Lessons learned, Follow-up, Follow-ups, Follow up actions, Permanent prevention`],
  ['en', 'references', `References, Reference, See also, Related, Related alerts, Related links, Related runbooks, Related issues, Related pages, Related documents, Related documentation, Links, Useful links, Further reading, More information, More info, Additional resources, Additional information, Resources, Documentation, Docs, External links, Learn more, Read more, Sources`],
  ['en', 'owner', `Owner, Owners, Service owner, Team, Owning team, Responsible, Responsible team, Responsibility, Maintainer, Maintainers, Maintained by, Owned by, Primary owner`],
  ['en', 'severity', `Severity, Severity level, Alert severity, Level, Urgency, Criticality, Sev, Incident severity, Impact level`],
  ['en', 'replay', `Replay, Reproduce, Reproduction, How to reproduce, Steps to reproduce, Reproduction steps, To reproduce, Repro, Repro steps, Reproduce it, Simulate`],
  ['en', 'artifacts', `Artifacts, Logs, Log files, Log location, Log file, Evidence, Dashboards, Dashboard, Grafana, Output, Reports, Screenshots, Traces`],
  ['es', 'signature', `Síntomas, Señales, Indicadores, Error, Errores, Mensaje, Mensajes de error, Código de error, Alerta, Alertas, Problema, Comportamiento observado, Detección, Cuándo ocurre, Disparador, Condición de disparo`],
  ['es', 'causes', `Causas, Causas posibles, Posibles causas, Causas comunes, Motivo, Motivos, Causas raíz, Causa principal, Origen, Por qué ocurre, Explicación`],
  ['es', 'diagnosis', `Diagnóstico, Cómo diagnosticar, Diagnosticar, Pasos de diagnóstico, Comprobaciones, Verificaciones iniciales, Qué revisar, Qué comprobar, Qué verificar, Investigar, Análisis, Triaje, Solución de problemas, Pasos de investigación, Comandos útiles`],
  ['es', 'remediation', `Solución, Soluciones, Solución rápida, Posibles soluciones, Pasos para resolver, Pasos de solución, Cómo resolverlo, Cómo resolver, Cómo solucionarlo, Cómo arreglarlo, Cómo mitigarlo, Acciones, Acciones a tomar, Acción correctiva, Acciones correctivas, Acciones inmediatas, Remedio, Arreglo, Corrección, Reparación, Mitigación, Procedimiento, Pasos, Pasos a seguir, Respuesta, Recuperación, Recomendaciones, Recomendación, Contención, Medidas`],
  ['es', 'verification', `Verificación, Verificar, Comprobar, Cómo verificar, Confirmación, Validación`],
  ['es', 'context', `Qué significa, Significado, Impacto, Descripción, Resumen, Contexto, Antecedentes, Afecta a, Consecuencias, Efecto, Detalles`],
  ['es', 'escalation', `Escalar, Escalar a, Escalado, Escalamiento, Escalación, Contacto, Cuándo escalar`],
  ['es', 'prevention', `Prevención, Cómo prevenirlo, Cómo evitarlo, Medidas preventivas`],
  ['es', 'owner', `Responsable, Propietario, Equipo`],
  ['es', 'severity', `Severidad, Gravedad, Prioridad, Criticidad`],
  ['es', 'references', `Referencias, Ver también, Enlaces, Véase también, Más información`],
  ['pt', 'signature', `Sintomas, Sinais, Indicadores, Erro, Erros, Mensagem, Mensagens de erro, Código de erro, Alerta, Problema, Comportamento observado, Detecção, Gatilho, Quando ocorre`],
  ['pt', 'causes', `Causa, Causas, Causas possíveis, Possíveis causas, Causas comuns, Motivo, Motivos, Causa raiz, Causas raiz, Origem, Por que acontece, Por que ocorre, Explicação`],
  ['pt', 'diagnosis', `Diagnóstico, Como diagnosticar, Passos de diagnóstico, O que verificar, O que checar, Investigar, Investigação, Análise, Triagem, Comandos úteis, Solução de problemas`],
  ['pt', 'remediation', `Solução, Soluções, Solução rápida, Possíveis soluções, Passos para resolver, Como resolver, Como resolver?, Como corrigir, Como mitigar, Ações, Ações a tomar, Ação corretiva, Ações corretivas, Ações imediatas, Correção, Reparo, Mitigação, Procedimento, Passos, Resposta, Recuperação, Recomendações, Recomendação, Contenção, Medidas, Remediação`],
  ['pt', 'verification', `Verificação, Verificar, Como verificar, Confirmação, Validação`],
  ['pt', 'context', `O que significa, Significado, Impacto, Descrição, Resumo, Contexto, Visão geral, Consequências, Efeito, Detalhes`],
  ['pt', 'escalation', `Escalar, Escalar para, Escalonamento, Escalação, Contato, Quando escalar`],
  ['pt', 'prevention', `Prevenção, Como prevenir, Como evitar, Medidas preventivas`],
  ['pt', 'owner', `Responsável, Equipe`],
  ['pt', 'severity', `Severidade, Gravidade, Prioridade, Criticidade`],
  ['pt', 'references', `Referências, Veja também, Links, Mais informações`],
  ['fr', 'signature', `Symptômes, Symptôme, Signes, Indicateurs, Erreur, Messages d'erreur, Message d'erreur, Code d'erreur, Alerte, Problème, Comportement observé, Détection, Déclencheur`],
  ['fr', 'causes', `Cause, Causes, Causes possibles, Causes probables, Cause racine, Causes racines, Raison, Raisons, Origine, Pourquoi, Pourquoi ?, Explication`],
  ['fr', 'diagnosis', `Diagnostic, Comment diagnostiquer, Étapes de diagnostic, Que vérifier, À vérifier, Points à vérifier, Investigation, Analyse, Triage, Commandes utiles, Dépannage`],
  ['fr', 'remediation', `Solution, Solutions, Solution rapide, Solutions possibles, Étapes de résolution, Comment résoudre, Comment corriger, Comment réparer, Actions, Action, Actions à mener, Actions correctives, Actions immédiates, Correction, Correctif, Réparation, Mitigation, Atténuation, Remédiation, Procédure, Étapes, Réponse, Récupération, Rétablissement, Recommandations, Contournement, Mesures, Que faire, Que faire ?`],
  ['fr', 'verification', `Vérification, Vérifier, Confirmation, Validation`],
  ['fr', 'context', `Signification, Ce que cela signifie, Impact, Description, Résumé, Contexte, Conséquences, Effet, Détails`],
  ['fr', 'escalation', `Escalade, Escalader, Contact, Quand escalader`],
  ['fr', 'prevention', `Prévention, Comment éviter, Comment prévenir, Mesures préventives`],
  ['fr', 'owner', `Responsable, Propriétaire, Équipe`],
  ['fr', 'severity', `Sévérité, Gravité, Priorité, Criticité`],
  ['fr', 'references', `Références, Voir aussi, Liens, En savoir plus`],
  ['de', 'signature', `Symptom, Symptome, Anzeichen, Fehler, Fehlerbild, Fehlermeldung, Fehlermeldungen, Fehlercode, Meldung, Alarm, Problem, Beobachtung, Beobachtetes Verhalten, Verhalten, Erkennung, Auslöser`],
  ['de', 'causes', `Ursache, Ursachen, Mögliche Ursachen, Häufige Ursachen, Grundursache, Grund, Gründe, Auslöser der Störung, Erklärung, Warum`],
  ['de', 'diagnosis', `Diagnose, Diagnoseschritte, Prüfschritte, Was prüfen, Was zu prüfen ist, Untersuchung, Analyse, Fehlersuche, Erste Prüfungen, Nützliche Befehle, Eingrenzung`],
  ['de', 'remediation', `Lösung, Lösungen, Lösungsschritte, Lösungsweg, Schnelle Lösung, Behebung, Abhilfe, Maßnahmen, Sofortmaßnahmen, Gegenmaßnahmen, Korrektur, Reparatur, Wiederherstellung, Workaround, Umgehung, Vorgehen, Schritte, Aktionen, Empfehlung, Empfehlungen, Handlungsempfehlung, Was tun, Was tun?, Eindämmung, Erste Hilfe, Entstörung`],
  ['de', 'verification', `Verifikation, Überprüfung, Kontrolle, Bestätigung, Erfolgskontrolle, Validierung, So prüft man den Erfolg`],
  ['de', 'context', `Bedeutung, Was es bedeutet, Was bedeutet das?, Auswirkung, Auswirkungen, Beschreibung, Zusammenfassung, Kontext, Hintergrund, Folgen, Folge, Details`],
  ['de', 'escalation', `Eskalation, Eskalieren, Eskalieren an, Ansprechpartner, Kontakt, Wann eskalieren`],
  ['de', 'prevention', `Vorbeugung, Vermeidung, Prävention, Wie vermeiden`],
  ['de', 'owner', `Verantwortlich, Zuständig, Zuständigkeit, Team, Eigentümer`],
  ['de', 'severity', `Schweregrad, Priorität, Dringlichkeit, Kritikalität`],
  ['de', 'references', `Siehe auch, Verweise, Referenzen, Links, Weitere Informationen`],
  ['zh', 'signature', `症状, 现象, 故障现象, 问题现象, 错误信息, 报错信息, 报错, 错误日志, 异常日志, 告警, 告警名称, 告警内容, 问题描述, 问题, 触发条件, 告警规则, 表现, 具体表现`],
  ['zh', 'causes', `原因, 可能原因, 可能的原因, 常见原因, 根本原因, 根因, 故障原因, 问题原因, 原因分析, 为什么`],
  ['zh', 'diagnosis', `诊断, 排查, 排查步骤, 排查方法, 诊断步骤, 诊断方法, 检查, 检查步骤, 检查项, 定位, 定位方法, 分析, 问题定位, 如何排查, 确认方法, 排查思路, 常用命令`],
  ['zh', 'remediation', `解决, 解决方法, 解决方案, 解决办法, 解决步骤, 处理, 处理方法, 处理步骤, 处理措施, 处理建议, 处置, 处置步骤, 修复, 修复方法, 修复步骤, 恢复, 恢复步骤, 恢复方法, 应急处理, 应急措施, 临时方案, 临时解决方案, 建议, 建议操作, 操作步骤, 缓解措施, 如何解决, 怎么办, 规避措施, 规避方法, 应对措施, 解法, 对策`],
  ['zh', 'verification', `验证, 验证方法, 验证步骤, 确认恢复, 恢复验证`],
  ['zh', 'context', `含义, 影响, 影响范围, 说明, 描述, 概述, 背景, 告警说明, 告警含义, 简介`],
  ['zh', 'escalation', `升级, 升级路径, 联系人, 联系方式`],
  ['zh', 'prevention', `预防, 预防措施, 如何避免, 避免方法`],
  ['zh', 'owner', `负责人, 负责团队, 责任人`],
  ['zh', 'severity', `严重程度, 级别, 严重级别, 告警级别, 优先级`],
  ['zh', 'references', `参考, 参考资料, 相关链接, 相关文档, 另见`],
  ['ja', 'signature', `症状, 現象, 事象, エラー, エラーメッセージ, エラー内容, エラーコード, メッセージ, アラート, アラート名, 問題, 発生条件, 発報条件, 検知方法, 検知, 状況`],
  ['ja', 'causes', `原因, 考えられる原因, 主な原因, よくある原因, 根本原因, 想定原因, 推定原因, 発生原因, 理由`],
  ['ja', 'diagnosis', `調査, 調査方法, 調査手順, 診断, 確認方法, 確認手順, 確認事項, 確認ポイント, 切り分け, 切り分け方法, 原因調査, 確認コマンド, 一次切り分け, トラブルシューティング`],
  ['ja', 'remediation', `対処, 対処方法, 対処法, 対応, 対応方法, 対応手順, 解決, 解決方法, 解決策, 解決手順, 対策, 回避策, 回避方法, 復旧, 復旧手順, 復旧方法, 修正, 修正方法, 修復, 暫定対応, 恒久対応, 暫定対処, 応急処置, 緩和策, 手順, アクション, 対処手順, 初動対応, 一次対応`],
  ['ja', 'verification', `検証, 確認結果, 動作確認, 復旧確認, 正常性確認, 事後確認`],
  ['ja', 'context', `意味, 影響, 影響範囲, 概要, 説明, 背景, 内容, アラート内容, 詳細`],
  ['ja', 'escalation', `エスカレーション, エスカレーション先, 連絡先`],
  ['ja', 'prevention', `予防, 予防策, 再発防止, 再発防止策`],
  ['ja', 'owner', `担当, 担当者, 担当チーム`],
  ['ja', 'severity', `重要度, 深刻度, 優先度`],
  ['ja', 'references', `参考, 参考資料, 関連リンク, 参照, 関連資料`],
  ['ko', 'signature', `증상, 현상, 오류, 에러, 오류 메시지, 에러 메시지, 에러 로그, 오류 코드, 알림, 알람, 문제, 문제 상황, 발생 조건, 감지`],
  ['ko', 'causes', `원인, 가능한 원인, 주요 원인, 예상 원인, 근본 원인, 발생 원인, 이유`],
  ['ko', 'diagnosis', `진단, 진단 방법, 진단 절차, 조사, 조사 방법, 점검, 점검 사항, 확인 방법, 확인 사항, 분석, 원인 분석, 확인 명령어`],
  ['ko', 'remediation', `조치, 조치 방법, 조치 사항, 조치 절차, 해결, 해결 방법, 해결책, 해결 절차, 해결방법, 대응, 대응 방법, 대응 절차, 복구, 복구 방법, 복구 절차, 대처, 대처 방법, 임시 조치, 긴급 조치, 완화, 완화 방법, 수정, 수정 방법, 우회 방법, 대책`],
  ['ko', 'verification', `검증, 검증 방법, 복구 확인, 정상 확인, 조치 확인`],
  ['ko', 'context', `의미, 영향, 영향 범위, 개요, 설명, 배경, 요약`],
  ['ko', 'escalation', `에스컬레이션, 연락처, 담당자 연락`],
  ['ko', 'prevention', `예방, 예방 방법, 재발 방지, 재발 방지 대책`],
  ['ko', 'owner', `담당자, 담당, 담당 팀`],
  ['ko', 'severity', `심각도, 우선순위, 중요도`],
  ['ko', 'references', `참고, 참고 자료, 관련 링크, 관련 문서`],
];

test.each(labels)('%s labels of %s', (_language, field, list) => {
  const wrong = list.split(', ').filter((label) => words.find(label) !== field);
  expect(wrong).toEqual([]);
});

test.each([
  { text: 'a word of ordinary text makes no entry', label: 'Notes', isFaint: true },
  { text: 'nor does a chapter of a story', label: 'The problem', isFaint: true },
  { text: 'nor steps of no failure', label: 'Immediate steps', isFaint: true },
  { text: 'a composed name does', label: 'Immediate remediation steps', isFaint: false },
  { text: 'a verb does', label: 'Cómo resolverlo', isFaint: false },
])('$text: $label', ({ label, isFaint }) => {
  expect(words.isFaint(label)).toBe(isFaint);
});

test.each(['Identifier', 'Checker', 'Rolback', 'Treshold', 'Anallysis'])(
  '%s is near the name of a field, and corrected to none',
  (label) => {
    expect(words.meant(label)).toBe(null);
  },
);

test('a faint name is no column of a table of failures', () => {
  expect(words.findColumn('Behavior')).toBe(null);
  expect(words.findColumn('Symptom')).toEqual({ name: 'signature', isClear: true });
});
