import type { Field, FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { isAlertLabel } from '../outline/alert-heading.ts';
import { isAside } from '../titles/asides.ts';
import { endsFailures, groupsFailures } from '../titles/chapters.ts';
import { alertWord, isCamel, namesAlert, soleName } from '../titles/identifiers.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { isExample, isSolution, namesIssues, statesFailure, tellsWork } from '../titles/titles.ts';
import { isSupportArticle } from './support-article.ts';

/** Fields that make a section an entry on a page without a kind. */
const failureFields: ReadonlySet<FieldName> = new Set([
  'signature',
  'replay',
  'diagnosis',
  'remediation',
]);

/** Fields that confirm that a section with a vague label is about a failure. */
const confirmingFields: ReadonlySet<FieldName> = new Set([
  ...failureFields,
  'causes',
  'verification',
  'escalation',
  'prevention',
  'severity',
]);

/** Fields that together tell a failure, however vague their labels are. */
const whole: readonly FieldName[] = ['signature', 'causes', 'remediation'];

/** Fields that say of steps beside them that they are what to do about a failure. */
const failureSigns: ReadonlySet<FieldName> = new Set(['signature', 'causes', 'severity']);

/** `POST /api/v1/parcels`: errors and responses of an endpoint are no failure to look up. */
const endpoint = /^\P{L}*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S*\//u;
/** Chapters of a design and of a manual whose mitigation is a plan. */
const planned =
  /^\P{L}*(?:spec(?:ification)?|rfc|proposal|adr|prd|design(?: doc)?|(?:project |migration |rollout |test )?plan|project|roadmap|epic|feature|idea)\s*\d*\s*[:：–—-]|^\P{L}*(?:executive summary|action items|risks?|drawbacks?|trade-?offs?|limitations?|threats?|considerations?)\b|\b(?:risks|drawbacks|trade-?offs|limitations|considerations)\P{L}*$/iu;
/** Pages and sections that say how something is done: a chapter `Diagnosis` of them is no failure. */
const guiding =
  /\b(?:guides?|handbook|manual|tutorial|overview|architecture|introduction|cheat ?sheet|responsibilities|(?:operational|operating|maintenance|routine|standard) (?:procedures|operations|tasks)|skills|roles|templates?|checklists?|glossary|terminology|definitions|drills?|workflows?|process(?:es)?|incident (?:response|management|handling)|roadmap|leitfaden|handbuch|anleitung)\b|\b(?:P[0-4]|sev(?:erity)?[- ]?\d)\b.*\bincidents?\b|\b(?:index|resources)\P{L}*$|(?:指南|手册|ガイド|가이드)|^\P{L}*(?:step|phase|lab|exercise|ejercicio|paso|passo|étape|schritt)\s*\d|^\P{L}*(?:步骤|手順|단계)\s*\d/iu;
/** Contexts that tell of a failure where a fix stands beside them; `Overview` opens any chapter. */
const tellingContext = /^\P{L}*(?:summary|description|impact|meaning|problem|issue|background)\b/iu;

/** One clear label, or a vague one and something else that belongs to a failure. */
export function tellsFailure(
  written: readonly Field[],
  heading: string,
  words: Vocabulary,
): boolean {
  // `- **Steps to reproduce**` with nothing behind it is a form.
  const all = written.filter(
    ({ form, empty, label }) => (form !== 'item' || !empty) && !words.isFaint(label),
  );
  // `[Known issue] Voucher is ignored`.
  const title = heading.replace(/^\s*\[[^\]]*\]\s*(?=\p{L})/u, '');
  if (fitsText(endpoint, title) || fitsText(planned, title) || isExample(title)) return false;
  if (isAside(title) || (fitsText(checklist, title) && !saysFailing(title))) return false;
  if (ordersWork(title, all)) return false;
  if (guides(title) && !hasFailureSign(all)) return false;
  if (documentsCall(all)) return false;
  if ((isSolution(title) || isStepTitle(title)) && !all.some((field) => isSymptom(field, words)))
    return false;
  // `# Troubleshooting clusters` with a chapter of mitigations is about all of them.
  if (
    (groupsFailures(title) || endsFailures(title)) &&
    !hasFailureSign(all) &&
    countTelling(all) < 2
  )
    return false;
  // `Trigger: the user asks for a feature` opens a way to work, too.
  const signs = saysFailing(title)
    ? all
    : all.filter(({ label }) => !/^\W*triggers?\W*$/i.test(label));
  const fields = all.filter((field) => !isSteps(field) || hasFailureSign(signs));
  const distinctive = fields.filter(({ name }) => failureFields.has(name));
  if (fields.length > 0 && titledAlert.test(title)) return true;
  // `# QueueBacklog` above `Meaning`: the page of an alert, whatever its steps are called.
  if (isCamel(soleName(title) ?? '') && fields.some(isMeaning)) return true;
  if (distinctive.some((field) => isClear(field, words))) return true;
  if (distinctive.length === 0) return false;
  if (namesAlert(title) && !/(?:error|exception)\W*$/i.test(title)) return true;
  if (distinctive.some(isSteps) || remediesContext(fields, words)) return true;
  if (isSupportArticle(written)) return true;
  // `### Problem 3: the map is stale` with a chapter `Solution` below it.
  if (statesFailure(title) && distinctive.some((field) => isSure(field, words))) return true;
  // `Error message:` above the output, on a page named for the failure.
  if (statesFailure(title) && fields.some(isMessage)) return true;
  const isNamed = playbook.test(title) || isCamel(soleName(title) ?? '');
  if (phases(distinctive) > (isNamed ? 1 : 2)) return true;
  const names = new Set(fields.filter((field) => confirms(field)).map(({ name }) => name));
  if (names.size < 2) return false;
  // `## Commands` and `## Errors` are chapters of a manual; `### Error` and `### Solution` are not.
  if (fields.some((field) => confirms(field) && field.form !== 'heading')) return true;
  if (names.has('diagnosis') && fields.some(({ label }) => /reproduc/i.test(label))) return true;
  // `### Alert`, `### Cause` and `### Action`.
  if (whole.every((name) => names.has(name))) return true;
  // `### Impact`, `### Severity` and `### Procedure`.
  if (names.has('severity') && names.has('context') && names.has('remediation')) return true;
  const others: readonly FieldName[] = ['signature', 'causes', 'context'];
  return (
    fields.some(({ name, label }) => name === 'remediation' && !words.isVague(label)) &&
    others.some((name) => names.has(name))
  );
}

function isMeaning({ name, label }: Field): boolean {
  return name === 'context' && isAlertLabel(label);
}

function isMessage({ name, label, empty }: Field): boolean {
  return (
    name === 'signature' &&
    !empty &&
    /message|output|text|log|meldung|mens|信息|メッセ|메시지/i.test(label)
  );
}

const titledAlert = new RegExp(String.raw`^\P{L}*${alertWord}\s*[:：]\s*\S`, 'iu');

const checklist =
  /\bcheck-?lists?\b|checkliste|lista de (?:verificación|verificação)|チェックリスト|检查清单|체크리스트/iu;

/** `Storage - Enable versioning` above its steps alone: how something is done. */
function ordersWork(title: string, fields: readonly Field[]): boolean {
  const order = title.split(/\s+[–—-]\s+|[:：]\s+/u).at(-1) ?? '';
  const isTold = hasFailureSign(fields) || fields.some(({ name }) => name === 'diagnosis');
  return !isTold && /\S \S/.test(order) && tellsWork(order) && !saysFailing(title);
}

function countTelling(fields: readonly Field[]): number {
  return new Set(fields.flatMap(({ name }) => (failureFields.has(name) ? name : []))).size;
}

function guides(title: string): boolean {
  return fitsText(guiding, title) || (/^\P{L}*how[- ]to\b/iu.test(title) && !saysFailing(title));
}

/** `Step 3 - mount the share`, which may well have an issue of its own. */
function isStepTitle(title: string): boolean {
  const [lead = ''] =
    /^\P{L}*(?:step|phase|fase|paso|passo|étape|schritt)\s*\d+\P{L}*/iu.exec(title) ?? [];
  const rest = title.slice(lead.length);
  return lead !== '' && !saysFailing(rest) && !namesIssues(rest);
}

function isSymptom({ name, label }: Field, words: Vocabulary): boolean {
  return name === 'signature' && !words.isVague(label);
}

/** `Errors` and `Responses` of a call are no failure to look up. */
function documentsCall(fields: readonly Field[]): boolean {
  const telling = fields.filter(({ name }) => failureFields.has(name));
  const isOf = (name: FieldName, label: RegExp) =>
    telling.some((field) => field.name === name) &&
    telling.every((field) => field.name !== name || label.test(field.label));
  return isOf('signature', /^\W*errors\b/i) && isOf('remediation', /^\W*responses?\b/i);
}

/** How many of the phases of a response to an incident there are: identify, contain, eradicate, recover. */
function phases(fields: readonly Field[]): number {
  const named = fields.flatMap(({ label }) => phase.exec(label)?.[1]?.toLowerCase() ?? []);
  return new Set(named).size;
}

/** `Playbook: leaked key`. */
const playbook = /^\W*(?:play|run)-?book\s*[:：–—-]/i;

const phase =
  /^\P{L}*(identif|detect|triage|investigat|diagnos|contain|eradicat|remediat|mitigat|respon|recover)\p{L}*\P{L}*$/iu;

function isSteps({ label }: Field): boolean {
  return /^\W*steps?(?: to (?:follow|take))?\W*$/i.test(label);
}

function hasFailureSign(fields: readonly Field[]): boolean {
  return fields.some((field) => failureSigns.has(field.name) || isMeaning(field));
}

/** `## Summary` and `## Workaround`: a known issue. */
function remediesContext(fields: readonly Field[], words: Vocabulary): boolean {
  return (
    fields.some(({ name, label }) => name === 'remediation' && !words.isVague(label)) &&
    fields.some(({ name, label }) => name === 'context' && fitsText(tellingContext, label))
  );
}

function confirms(field: Field): boolean {
  return confirmingFields.has(field.name) || isMeaning(field);
}

function isClear({ label, form }: Field, words: Vocabulary): boolean {
  // `- Fix: ...` and `- debug: ...` are items of many a list of changes.
  if (form !== 'bold' && /^\W*(?:\w+ )?fix(?:es)?\b/i.test(label)) {
    return form === 'heading' && !/^\W*fixes\W*$/i.test(label);
  }
  if (form === 'item' && words.isOwn(label)) return true;
  return form === 'heading' || form === 'item' ? !words.isChapter(label) : !words.isVague(label);
}

function isSure({ label, form }: Field, words: Vocabulary): boolean {
  return (form === 'heading' || form === 'bold') && !words.isVague(label);
}

/** Whether the fields of an item say that it is a failure. */
export function tellThemselves(fields: readonly Field[]): boolean {
  const names = new Set(fields.map(({ name }) => name));
  // `Meaning`, `Impact` and `Playbook` alone tell how a page is written.
  return names.size >= 2 && (names.has('signature') || names.has('causes'));
}
