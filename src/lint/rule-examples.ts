/** A small catalog: texts by path. Markdown of a single file is `runbook.md`. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** The position of a finding: 1-based lines and columns, with an exclusive end. */
export interface ExamplePlace {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface ExampleFinding extends ExamplePlace {
  messageId: string;
  path: string;
}

export interface RuleExample {
  title: string;
  files: ExampleFiles;
  /** Every finding of the rule in these files, in the order of a report; empty for an ok example. */
  findings: readonly ExampleFinding[];
}

export interface RuleExamples {
  ok: readonly RuleExample[];
  notOk: readonly RuleExample[];
}

const onlyFile = 'runbook.md';
const FENCE = /^(`{3,})(\w+)((?: +\S+)*)$/;
const FINDING = /^- ([\w-]+) at (?:(.+):)?(\d+):(\d+)-(\d+):(\d+)$/;
const ESCAPE = /\\(?:u\{([\da-f]+)\}|(r)|(\n)|(\\))/g;

/**
 * Reads the Markdown file beside a rule. Below `## Not ok` and `## Ok` each `###` heading begins an
 * example. Its fences are its files: the words after the language are a path, and `escaped` if the
 * text has `\u{..}`, `\r`, `\\` or a backslash that joins the next line. Items such as `-
 * missing-file at ci.md:3:5-3:28` list the findings of the rule. Throws for any other line.
 */
export function readRuleExamples(markdown: string): RuleExamples {
  const examples: Record<keyof RuleExamples, OpenExample[]> = { ok: [], notOk: [] };
  let section: OpenExample[] = examples.notOk;
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const example = section.at(-1);
    const fence = FENCE.exec(line);
    const finding = FINDING.exec(line);
    if (line === '## Not ok') section = examples.notOk;
    else if (line === '## Ok') section = examples.ok;
    else if (line.startsWith('### ')) {
      section.push({ title: line.slice(4), files: {}, findings: [] });
    } else if (example && fence) {
      const [, mark = '', , words = ''] = fence;
      const end = lines.indexOf(mark, at);
      if (end < 0) throw new Error(`Line ${at + 1}: the fence has no end.`);
      const names = words.trim().split(/ +/);
      const isEscaped = names.at(-1) === 'escaped';
      const path = names.slice(0, isEscaped ? -1 : undefined).join(' ');
      const text = lines.slice(at + 1, end).map((content) => `${content}\n`);
      example.files[path || onlyFile] = isEscaped ? unescaped(text.join('')) : text.join('');
      at = end;
    } else if (example && finding) {
      example.findings.push(findingOf(finding));
    } else if (line !== '' && !line.startsWith('# ')) {
      throw new Error(`Line ${at + 1} is no heading, fence or finding: ${line}`);
    }
  }
  return examples;
}

interface OpenExample extends RuleExample {
  files: Record<string, string>;
  findings: ExampleFinding[];
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_whole, code?: string, cr?: string, joined?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    if (cr !== undefined) return '\r';
    return joined === undefined ? '\\' : '';
  });
}

function findingOf([
  ,
  messageId = '',
  path = onlyFile,
  ...numbers
]: RegExpExecArray): ExampleFinding {
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = numbers.map(Number);
  return { messageId, path, line, column, endLine, endColumn };
}
