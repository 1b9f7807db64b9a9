import { searchFolders } from '../../node/config/config-files.ts';
import { projectPath } from '../../node/files/find-files.ts';
import type { AlertRule } from '../coverage/sources/alert-rule.ts';
import type { LogSources } from '../match/read-log.ts';
import { Signatures } from '../match/signatures.ts';
import { alertStubs, alertsWithoutPage } from './alert-stubs.ts';
import { ciFolders } from './ci-folders.ts';
import { ciPlan } from './ci-plan.ts';
import { configName, configText } from './config-text.ts';
import { exampleName, exampleRunbook } from './example-runbook.ts';
import { type ExistingConfig, findExistingConfig } from './existing-config.ts';
import { entriesName, firstEntries } from './first-entries.ts';
import type { InitOptions, InitPlan, Note, PlannedFile } from './init-plan.ts';
import { listRepository } from './repository-files.ts';
import { foldersOf, namesSeveral, openPlace, type Place } from './runbook-place.ts';
import type { Survey } from './survey.ts';
import { surveyRepository } from './survey-repository.ts';
import { isThere } from './write-plan.ts';

/** What a part of the plan adds to it. */
interface Part {
  files: readonly PlannedFile[];
  notes?: readonly Note[];
}

/**
 * Looks at the repository around the working folder and says what `replaybook init` writes; writes
 * nothing. Throws UserError where the options or the configuration do not hold.
 */
export async function planInit(options: InitOptions, sources: LogSources): Promise<InitPlan> {
  const root = searchFolders(sources.cwd).at(-1) ?? sources.cwd;
  const existing = await findExistingConfig(sources.cwd);
  const repository = await listRepository(root);
  const survey = await surveyRepository(repository);
  const folders = await foldersOf(options, sources.cwd, root, existing, survey);
  const place = folders.length === 0 ? null : await openPlace(folders, root, existing, options);
  const runbooks = place?.project.catalog.runbooks ?? [];
  const open = alertsWithoutPage(survey, new Set(repository.paths), runbooks);
  const parts = [configPart(folders, root, existing, survey)];
  if (place !== null) {
    const entries = [
      ...(options.stubs ? [stubsPart(open, place, survey)] : []),
      ...(options.from === undefined ? [] : [await logPart(options.from, place, root, sources)]),
    ];
    const ci = ciPlan(options.ci, ciFolders(root, place.settings), survey, repository);
    parts.push(...entries, examplePart(place, entries), ci);
  }
  const wanted = parts.flatMap(({ files }) => files);
  const kept = wanted.filter(({ path }) => isThere(root, path)).map(({ path }) => path);
  const files = wanted.filter(({ path }) => !kept.includes(path));
  return {
    root,
    folders: options.runbooks === undefined && namesSeveral(existing) ? [] : folders,
    survey,
    alertsWithoutPage: open.length,
    files,
    kept: existing === null ? kept : [projectPath(root, existing.path), ...kept],
    notes: [...parts.flatMap(({ notes = [] }) => notes), ...fillInNote(files)],
  };
}

/** Stubs and drafts have fields that only a person can fill in. */
function fillInNote(files: readonly PlannedFile[]): Note[] {
  const isDraft = files.some(({ purpose }) => purpose === 'stub' || purpose === 'entries');
  return isDraft ? [{ kind: 'fill-in' }] : [];
}

function configPart(
  folders: readonly string[],
  root: string,
  existing: ExistingConfig | null,
  survey: Survey,
): Part {
  if (existing?.config === null) {
    return { files: [], notes: [{ kind: 'code-config', path: projectPath(root, existing.path) }] };
  }
  if (existing !== null || folders.length === 0) return { files: [] };
  return {
    files: [{ path: configName, text: configText(root, folders, survey), purpose: 'config' }],
  };
}

function stubsPart(open: readonly AlertRule[], { folder }: Place, survey: Survey): Part {
  if (survey.alerts.alerts.length === 0) return { files: [], notes: [{ kind: 'no-alerts' }] };
  const { files, leftOut } = alertStubs(open, folder);
  return { files, notes: leftOut === 0 ? [] : [{ kind: 'stubs-left-out', count: leftOut }] };
}

async function logPart(
  log: string,
  { folder, project, settings }: Place,
  root: string,
  sources: LogSources,
): Promise<Part> {
  const path = pathIn(folder, entriesName);
  if (isThere(root, path)) return { files: [], notes: [{ kind: 'entries-kept', path, log }] };
  const { text, leftOut } = await firstEntries(log, Signatures.of(project), settings, sources);
  if (text === null) return { files: [], notes: [{ kind: 'no-failures', log }] };
  const notes: Note[] = leftOut === 0 ? [] : [{ kind: 'failures-left-out', count: leftOut, log }];
  return { files: [{ path, text, purpose: 'entries' }], notes };
}

/** An example only where there is no entry, and none is about to be. */
function examplePart({ folder, project }: Place, others: readonly Part[]): Part {
  const has =
    project.catalog.runbooks.some(({ entries }) => entries.length > 0) ||
    others.some(({ files }) => files.length > 0);
  if (has) return { files: [] };
  const path = pathIn(folder, exampleName);
  return { files: [{ path, text: exampleRunbook, purpose: 'example' }] };
}

function pathIn(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}
