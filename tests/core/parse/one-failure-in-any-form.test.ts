import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

interface Labels {
  seen: string;
  cause: string;
  fix: string;
  check: string;
}

/** Three failures, each with what one sees, why, what to do and how one knows that it helped. */
const failures = [
  {
    title: 'Kiln stops at 400 degrees',
    code: 'K1001',
    seen: '`heat loss: coil 3`',
    cause: 'A coil is worn.',
    fix: 'Run `kilnctl swap --coil 3` at once.',
    check: 'The curve rises again.',
  },
  {
    title: 'Glaze comes out grey',
    code: 'K1002',
    seen: '`oxygen low`',
    cause: 'The vent is shut.',
    fix: 'Run `kilnctl vent open` and wait.',
    check: 'A test tile is white.',
  },
  {
    title: 'Door alarm rings all night',
    code: 'K1003',
    seen: '`door ajar since 22:00`',
    cause: 'A magnet fell off.',
    fix: 'Run `kilnctl door reset` on both sides.',
    check: 'The panel shows a lock.',
  },
];

type Failure = (typeof failures)[number];
type Form = (failure: Failure, labels: Labels, title: string, number: number) => string;

/** Each field behind its label, one of them a line. */
const fields = ({ seen, cause, fix, check }: Failure, labels: Labels, line: Line): string[] => [
  line(labels.seen, seen),
  line(labels.cause, cause),
  line(labels.fix, fix),
  line(labels.check, check),
];
type Line = (label: string, text: string) => string;
const under =
  (line: Line, between = '\n\n'): Form =>
  (failure, labels, title) =>
    `## ${title}\n\n${fields(failure, labels, line).join(between)}\n`;

const forms: Record<string, Form> = {
  'a heading each': under((label, text) => `### ${label}\n\n${text}`),
  'a numbered heading each': (failure, labels, title, number) => {
    const parts = fields(failure, labels, (label, text) => `${label}\n\n${text}`);
    const below = parts.map((part, index) => `### ${number}.${index + 1} ${part}`);
    return `## ${number}. ${title}\n\n${below.join('\n\n')}\n`;
  },
  'bold with a colon inside': under((label, text) => `**${label}:** ${text}`),
  'bold with a colon behind': under((label, text) => `**${label}**: ${text}`),
  'bold on a line of its own': under((label, text) => `**${label}**\n\n${text}`),
  'bold with a dash': under((label, text) => `**${label}** - ${text}`),
  'lines of one paragraph': under((label, text) => `**${label}:** ${text}`, '\n'),
  'bold with an arrow': under((label, text) => `**${label}** → ${text}`),
  'boxes of GitHub among labels': (failure, labels, title) => {
    const [seen, cause, fix, check] = fields(
      failure,
      labels,
      (label, text) => `**${label}:** ${text}`,
    );
    return `## ${title}\n\n> [!WARNING]\n> ${seen}\n\n${cause}\n\n> [!TIP]\n> ${fix}\n\n${check}\n`;
  },
  italics: under((label, text) => `*${label}:* ${text}`),
  plain: under((label, text) => `${label}: ${text}`),
  'items of a list': under((label, text) => `- **${label}**: ${text}`, '\n'),
  'plain items': under((label, text) => `- ${label}: ${text}`, '\n'),
  'emoji and points': under((label, text) => `**🔧 ${label}:**\n\n- ${text}`),
  'a table of two columns': (failure, labels, title) =>
    `## ${title}\n\n| Field | Value |\n|---|---|\n${fields(failure, labels, (label, text) => `| ${label} | ${text} |`).join('\n')}\n`,
  'a quotation ahead of the rest': (failure, labels, title) => {
    const [seen, cause, ...others] = fields(
      failure,
      labels,
      (label, text) => `**${label}:** ${text}`,
    );
    return `## ${title}\n\n> ${seen}\n>\n> ${cause}\n\n${others.join('\n\n')}\n`;
  },
  'an item with items': (failure, labels, title) =>
    `- **${title}**\n${fields(failure, labels, (label, text) => `  - ${label}: ${text}`).join('\n')}`,
  'a numbered item with items': (failure, labels, title, number) =>
    `${number}. **${title}**\n${fields(failure, labels, (label, text) => `   - **${label}**: ${text}`).join('\n')}`,
  'a numbered item of labels': (failure, labels, _title, number) =>
    `${number}. ${fields(failure, labels, (label, text) => `**${label}:** ${text}`).join('\n   ')}`,
};

const labels: Record<string, Labels> = {
  English: { seen: 'Symptom', cause: 'Cause', fix: 'Fix', check: 'Verification' },
  'English, further words': {
    seen: 'Problem',
    cause: 'Reason',
    fix: 'Solution',
    check: 'Validation',
  },
  'English, words of sentences': {
    seen: 'What you see',
    cause: 'Why it happens',
    fix: 'What to do',
    check: 'How to verify',
  },
  German: { seen: 'Fehlerbild', cause: 'Ursache', fix: 'Behebung', check: 'Kontrolle' },
  Spanish: { seen: 'Síntoma', cause: 'Causa raíz', fix: 'Solución', check: 'Verificación' },
  Portuguese: { seen: 'Sintoma', cause: 'Causa', fix: 'Solução', check: 'Validação' },
  French: { seen: 'Symptôme', cause: 'Cause', fix: 'Correctif', check: 'Contrôle' },
  Japanese: { seen: '症状', cause: '原因', fix: '対処', check: '確認' },
  Korean: { seen: '증상', cause: '원인', fix: '해결', check: '확인' },
  Chinese: { seen: '现象', cause: '原因', fix: '处理步骤', check: '验证' },
};

const places: Record<string, (body: string) => string> = {
  'a page about failures': (body) => `# Kiln troubleshooting\n\n${body}`,
  'a page about anything': (body) => `# The kiln\n\nNotes on it.\n\n${body}`,
  'a chapter of a page': (body) =>
    `# The kiln\n\nIt bakes.\n\n## Known issues\n\n${body.replace(/^##/gm, '###')}\n\n## Cleaning\n\nRun \`make clean\`.\n`,
};

function read(text: string): object[] {
  const { runbook } = parseRunbook({ id: 'docs/kiln', path: 'docs/kiln.md', text });
  return runbook.entries.map(({ signature, causes, remediation, verification }) => ({
    seen: signature?.patterns.flatMap(({ steps }) => steps.map(({ source }) => `\`${source}\``))[0],
    cause: causes[0],
    fix: remediation[0]?.commands[0]?.code,
    check: verification.replace(/^- /, ''),
  }));
}

const wanted = failures.map(({ seen, cause, fix, check }) => ({
  seen,
  cause,
  fix: /`(.*)`/.exec(fix)?.[1],
  check,
}));

describe.each(Object.entries(labels))(
  'the same three failures with labels in %s',
  (_name, words) => {
    test.each(Object.entries(forms))('%s', (_form, form) => {
      for (const [place, around] of Object.entries(places)) {
        for (const titleOf of [({ title }: Failure) => title, ({ code }: Failure) => code]) {
          const written = failures.map((failure, index) =>
            form(failure, words, titleOf(failure), index + 1),
          );
          expect(read(around(written.join('\n'))), place).toEqual(wanted);
        }
      }
    });

    test('a row each', () => {
      const { seen, cause, fix, check } = words;
      const rows = failures.map(
        (one) => `| ${one.seen} | ${one.cause} | ${one.fix} | ${one.check} |`,
      );
      const table = `| ${seen} | ${cause} | ${fix} | ${check} |\n|---|---|---|---|\n${rows.join('\n')}\n`;
      for (const around of Object.values(places)) expect(read(around(table))).toEqual(wanted);
    });
  },
);
