/** A line of the memory of hits: that an entry matched a log. */
export interface Hit {
  /** Milliseconds since 1970. */
  time: number;
  entry: string;
  /** The job or log; empty for hits that were put together. */
  log: string;
  /** Number of hits that the line stands for, the first of them at `first`. */
  count: number;
  first: number;
}

export interface DamagedLine {
  /** 1-based. */
  line: number;
  /** Why it is skipped, as the end of a sentence. */
  reason: string;
}

/** Reads a memory line by line; a damaged line costs only itself. */
export function parseHits(text: string): { hits: Hit[]; damaged: DamagedLine[] } {
  const hits: Hit[] = [];
  const damaged: DamagedLine[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const read = parseLine(raw);
    if (typeof read === 'string') damaged.push({ line: at + 1, reason: read });
    else hits.push(read);
  }
  return { hits, damaged };
}

function parseLine(raw: string): Hit | string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(raw)) return 'it is the mark of a merge conflict';
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return 'it is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no object';
  const fields = new Map<string, unknown>(Object.entries(value));
  const time = timeOf(fields.get('time'));
  const entry = fields.get('entry');
  const log = fields.get('log');
  const count = fields.get('count') ?? 1;
  const first = fields.has('first') ? timeOf(fields.get('first')) : time;
  if (time === null || first === null) return 'it has no ISO time';
  if (typeof entry !== 'string' || entry === '') return 'it names no entry';
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
    return 'its count is not a number';
  }
  return { time, entry, log: typeof log === 'string' ? log : '', count, first };
}

function timeOf(value: unknown): number | null {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(value)
  ) {
    return null;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

export function hitLine({ time, entry, log, count, first }: Hit): string {
  const iso = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z');
  const many = count === 1 && first === time ? {} : { count, first: iso(first) };
  return `${JSON.stringify({ time: iso(time), ...(log !== '' && { log }), entry, ...many })}\n`;
}

/** Puts all hits of an entry before a time together into one line; later ones stay as they are. */
export function compactHits(hits: readonly Hit[], before: number): Hit[] {
  const old = new Map<string, Hit>();
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (hit.time >= before) {
      kept.push(hit);
      continue;
    }
    const { time, entry, count, first } = hit;
    const sum = old.get(entry) ?? { time, entry, log: '', count: 0, first };
    old.set(entry, {
      ...sum,
      time: Math.max(sum.time, time),
      first: Math.min(sum.first, first),
      count: sum.count + count,
    });
  }
  return [...old.values(), ...kept].sort((a, b) => a.time - b.time || (a.entry < b.entry ? -1 : 1));
}
