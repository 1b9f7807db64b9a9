import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { wordList } from '../core/text/word-list.ts';
import { columnsOf } from './columns.ts';
import { count } from './count.ts';
import { noPaint, type Paint } from './paint.ts';
import { printable } from './printable.ts';
import { severityStyle } from './text-parts.ts';
import { formatStats } from './text-stats.ts';

/** Three screens of a small terminal hold all of it, whatever the repository. */
const MOST_LINES = 72;
/** Of a rule in a file, and of a rule, so many messages, places of each, and blocks are shown. */
const MOST_MESSAGES = 3;
const MOST_PLACES = 5;
const MOST_BLOCKS = 3;

/** What breaks at 3 am first: commands that do not run, then links, then dead ends; the rest follows. */
const ranking: readonly string[] = wordList(`
  valid-shell no-hidden-characters no-prompt-in-command no-dangerous-command no-unclosed-fence
  no-secret no-broken-link no-undefined-reference required-fields no-ambiguous-signature
`);

interface Group {
  ruleId: string;
  path: string;
  found: readonly ReportedDiagnostic[];
}

interface SummaryOptions {
  paint: Paint;
  /** Width of the terminal, which wraps longer lines. */
  columns: number;
}

/**
 * `lint --format text` where the findings would fill screens: one block for each rule and file, ranked,
 * a table of all rules, and the commands that help next. Notes are only counted.
 */
export function formatTextSummary(report: Report, { paint, columns }: SummaryOptions): string {
  const shown = report.diagnostics.filter(({ severity }) => severity !== 'info');
  const end = (style: Paint) => [formatStats(report, style), nextCommands(report, style)];
  const room = MOST_LINES - rowsOf(end(noPaint).join('\n\n'), columns) - 4;
  const blocks = blocksOf(shown, room, { paint, columns });
  return `${[...blocks, ...end(paint)].join('\n\n')}\n`;
}

/** How many rows of a terminal a plain text takes. */
function rowsOf(text: string, columns: number): number {
  const rows = text.split('\n').map((line) => Math.max(1, Math.ceil(columnsOf(line) / columns)));
  return rows.reduce((sum, own) => sum + own, 0);
}

function blocksOf(
  found: readonly ReportedDiagnostic[],
  room: number,
  { paint, columns }: SummaryOptions,
): string[] {
  const blocks: string[] = [];
  const perRule = new Map<string, number>();
  let left = room;
  let told = 0;
  for (const group of groupsOf(found)) {
    const before = perRule.get(group.ruleId) ?? 0;
    if (before >= MOST_BLOCKS) continue;
    const rows = rowsOf(formatGroup(group, { paint: noPaint, columns }), columns) + 1;
    if (rows > left) continue;
    left -= rows;
    perRule.set(group.ruleId, before + 1);
    told += group.found.length;
    blocks.push(formatGroup(group, { paint, columns }));
  }
  const rest = found.length - told;
  if (rest > 0) blocks.push(paint('dim', `and ${count(rest, 'more finding')} in other places.`));
  return blocks;
}

/** By severity, rank and number; of one rule the file with the most first. */
function groupsOf(found: readonly ReportedDiagnostic[]): Group[] {
  const groups = Map.groupBy(found, ({ ruleId, path, severity }) =>
    JSON.stringify([severity, ruleId, path]),
  );
  const rank = (ruleId: string) => {
    const at = ranking.indexOf(ruleId);
    return at === -1 ? ranking.length : at;
  };
  const weight = ({ found: [first] }: Group) => (first?.severity === 'error' ? 0 : 1);
  return [...groups.values()]
    .flatMap((own): Group[] => {
      const [first] = own;
      return first === undefined ? [] : [{ ruleId: first.ruleId, path: first.path, found: own }];
    })
    .sort(
      (a, b) =>
        weight(a) - weight(b) ||
        rank(a.ruleId) - rank(b.ruleId) ||
        (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
        b.found.length - a.found.length ||
        (a.path < b.path ? -1 : 1),
    );
}

function formatGroup({ ruleId, path, found }: Group, { paint, columns }: SummaryOptions): string {
  const [first] = found;
  if (first === undefined) return '';
  const severity = paint(severityStyle[first.severity], first.severity);
  const head = `${paint('bold', printable(path))} ${severity} ${paint('dim', ruleId)}`;
  let told = 0;
  const same = [...Map.groupBy(found, ({ message }) => message)].slice(0, MOST_MESSAGES);
  const places = same.map(([message, alike]) => {
    const some = alike.slice(0, MOST_PLACES);
    told += some.length;
    const at = some.map(({ position: { start } }) => `${start.line}:${start.column}`).join(', ');
    return `  ${at} ${shortened(printable(message), columns)}`;
  });
  const others = found.length - told;
  const more = others > 0 ? [paint('dim', `  and ${others} more like it`)] : [];
  const help = shortened(printable(first.help), columns);
  return [head, ...places, ...more, `  ${paint('cyan', 'help:')} ${help}`].join('\n');
}

/** At most two lines of a terminal. */
function shortened(text: string, columns: number): string {
  const bare = text.replace(/\s+/g, ' ');
  const most = Math.min(150, 2 * columns - 14);
  return bare.length <= most ? bare : `${bare.slice(0, most - 1)}…`;
}

function nextCommands({ diagnostics }: Report, paint: Paint): string {
  const fixes = diagnostics.filter(({ fix }) => fix !== null).length;
  const commands = [
    ...(fixes > 0 ? [['lint --fix-dry-run', `shows how --fix repairs ${fixes} of them`]] : []),
    ['lint --baseline FILE', 'keeps what is there now out of later runs'],
    ['lint --format text-full', 'shows each finding with its lines, notes too'],
  ];
  const width = Math.max(...commands.map(([command = '']) => command.length));
  return commands
    .map(([command = '', does = '']) => `${paint('cyan', command.padEnd(width))}  ${does}`)
    .join('\n');
}
