import { fillWords, type Translate } from './fill-words.ts';
import { deadlineAfter, readTarget } from './response-target.ts';

interface Task {
  text: string;
  done: boolean;
}

/** What a note about an incident is made of. */
export interface IncidentFacts {
  title: string;
  /** Address of the procedure. */
  url: string;
  severity: { name: string; criteria: string; target: string } | null;
  now: Date;
  /** Paths. */
  evidence: readonly Task[];
  /** As a reader would run them. */
  commands: readonly string[];
  exit: readonly Task[];
}

/** A note about an incident that begins now, as Markdown for a ticket. */
export function incidentText(facts: IncidentFacts, t: Translate = fillWords): string {
  const { title, url, severity, now, evidence, commands, exit } = facts;
  const lines = [`## ${t('Incident')}: ${title}`, '', `- ${t('Opened')}: ${moment(now)}`];
  if (severity !== null) {
    const { name, criteria, target } = severity;
    lines.push(`- ${t('Severity')}: ${name}${criteria === '' ? '' : ` (${criteria})`}`);
    const read = readTarget(target);
    const due = read === null ? target : `${moment(deadlineAfter(read, now))} (${target})`;
    lines.push(`- ${t('Response due')}: ${due}`);
  }
  lines.push(`- ${t('Procedure')}: <${url}>`);
  const section = (name: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', `### ${name}`, '', ...body);
  };
  section(
    t('Evidence'),
    evidence.map(({ text, done }) => `- ${box(done)} ${code(text)}`),
  );
  section(
    t('Replay'),
    commands.flatMap((command, at) => [...(at > 0 ? [''] : []), ...fence(command)]),
  );
  section(
    t('Exit criteria'),
    exit.map(({ text, done }) => `- ${box(done)} ${text}`),
  );
  return `${lines.join('\n')}\n`;
}

function moment(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function box(done: boolean): string {
  return done ? '[x]' : '[ ]';
}

function code(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const pad = ticks.length > 1 ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

function fence(text: string): string[] {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [`${ticks}bash`, text, ticks];
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
