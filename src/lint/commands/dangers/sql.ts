/** A statement that deletes or changes more than a few rows; offsets are UTF-16, half-open. */
export interface DangerousStatement {
  /** Follows `This statement`. */
  does: string;
  start: number;
  end: number;
}

/** Comments and strings, to blank out so that offsets stay the same. */
const HIDDEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$\$[\s\S]*?\$\$/g;
const DROP =
  /^(?:DROP|TRUNCATE)\s+(?:TABLE|DATABASE|SCHEMA|KEYSPACE|TABLESPACE)\b|^TRUNCATE\s+["`\w]|^ALTER\s+TABLE\s[\s\S]*\bDROP\s+(?:COLUMN|PARTITION)\b/i;
/** A condition that is true for every row. */
const ALWAYS = /\bWHERE\s+(?:(\d+)\s*=\s*\1|TRUE)\s*$/i;

/** Finds DROP and TRUNCATE, and DELETE and UPDATE without a WHERE. */
export function dangerousStatements(sql: string): DangerousStatement[] {
  const blanked = sql.replace(HIDDEN, (text) => text.replace(/[^\n]/g, ' '));
  const found: DangerousStatement[] = [];
  let offset = 0;
  for (const raw of blanked.split(';')) {
    const text = raw.trim().replace(/^(?:EXPLAIN(?:\s+ANALYZE)?|BEGIN|START TRANSACTION)\s+/i, '');
    const does = harmOf(text);
    if (does !== null) {
      const end = offset + sql.slice(offset, offset + raw.length).trimEnd().length;
      found.push({ does, start: offset + raw.indexOf(text), end });
    }
    offset += raw.length + 1;
  }
  return found;
}

function harmOf(statement: string): string | null {
  const isBounded = /\b(?:WHERE|LIMIT|JOIN|USING)\b/i.test(statement) && !ALWAYS.test(statement);
  if (/^DELETE\s+FROM\s+\S/i.test(statement) && !isBounded) return 'deletes every row of the table';
  // A table of one row holds settings, of which one is set.
  const isSetting = /\bjsonb?_set\s*\(/i.test(statement);
  if (/^UPDATE\s+\S+\s+(?:AS\s+\w+\s+)?SET\s/i.test(statement) && !isBounded && !isSetting) {
    return 'changes every row of the table';
  }
  if (!DROP.test(statement)) return null;
  return /^ALTER/i.test(statement)
    ? 'deletes a part of the table'
    : 'deletes the table or database with all that is in it';
}
