import type { Entry } from '../../model.ts';

const question = /^\P{L}*(?:Q|问|問|질문|F|P)\s*(?:\d+\s*)?[:：.)]|[?？]\P{L}*$/u;
const mark = /^(?:A|答|回答|답변?|R)\s*(?:\d+\s*)?[:：]\s*/;

/** An answer without the letter that marks it: `A:` below `### Q: The oven is cold`. */
export function withoutAnswerMark(entry: Entry): Entry {
  if (!question.test(entry.title)) return entry;
  const bare = (steps: Entry['diagnosis']): Entry['diagnosis'] =>
    steps.map((step) => ({ ...step, text: step.text.replace(mark, '') }));
  return {
    ...entry,
    diagnosis: bare(entry.diagnosis),
    remediation: bare(entry.remediation),
    context: entry.context.replace(mark, ''),
  };
}
