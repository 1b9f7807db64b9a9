import { referenceParser } from '../../node/markdown/satteri-parser.ts';
import { Surroundings } from '../../node/surroundings.ts';
import { readInTime } from './parse-file.ts';
import { type Project, viewOf } from './project.ts';

/** The project as it would be with other texts in some of its files, by `Runbook.path`. */
export function withTexts(project: Project, texts: ReadonlyMap<string, string>): Project {
  const { settings } = project;
  const parsed = new Map(project.parsed);
  const options = { markdown: referenceParser(), ...settings.parse };
  for (const [path, text] of texts) {
    const known = parsed.get(path);
    if (known === undefined) continue;
    parsed.set(path, readInTime({ id: known.runbook.id, path, text }, options));
  }
  const runbooks = [...parsed.values()].map((document) => document.runbook);
  const { pathType, anchorsAt } = new Surroundings(settings.root);
  const textOf = (path: string): string => parsed.get(path)?.text ?? '';
  return { ...viewOf(settings, runbooks, { pathType, anchorsAt, textOf }), parsed };
}
