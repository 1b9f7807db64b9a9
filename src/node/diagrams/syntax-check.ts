/** Runs Mermaid's parsers in a worker thread. Posts one answer per source, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { MAX_SOURCE_LENGTH, MERMAID_CONFIG } from './mermaid-config.ts';
import { type DiagramProblem, describeFailure, type ParserFailure, TOO_LONG } from './problem.ts';
import { firstLine, parsedLength, uniqueLine } from './source-lines.ts';

// The parser of sequence diagrams asks whether a word is a colour.
Object.assign(globalThis, { window: { CSS: { supports: () => true } } });

const loading = import('mermaid').then(({ default: mermaid }) => {
  mermaid.initialize(MERMAID_CONFIG);
  return mermaid;
});
void answer(workerData);

async function answer(sources: readonly string[]): Promise<void> {
  for (const source of sources) parentPort?.postMessage(await check(source));
}

async function check(source: string): Promise<DiagramProblem | null> {
  if (parsedLength(source) > MAX_SOURCE_LENGTH) {
    return { message: TOO_LONG, line: firstLine(source) };
  }
  const mermaid = await loading;
  try {
    const { diagramType } = await mermaid.parse(source);
    return mayMeanNothing(diagramType, source) ? await checkMeaning(source) : null;
  } catch (error) {
    return describeFailure(source, error as ParserFailure);
  }
}

/** A check of the meaning parses the diagram again, and few diagrams need one. */
function mayMeanNothing(type: string, source: string): boolean {
  return type === 'gantt' || type === 'journey' || /\$\$|img|\\/.test(source);
}

/** Methods of some kinds of diagrams that Mermaid's types lack. */
interface DiagramFacts {
  getTasks?(): readonly { task: string; score?: number }[];
  getVertices?(): ReadonlyMap<string, { img?: string }>;
}

/** Finds mistakes that Mermaid only notices when it draws, for kinds that need no browser for it. */
async function checkMeaning(source: string): Promise<DiagramProblem | null> {
  const { mermaidAPI } = await loading;
  const { type, db } = await mermaidAPI.getDiagramFromText(source);
  const facts: typeof db & DiagramFacts = db;
  const [formula] = /\$\$.+?\$\$/.exec(source) ?? [];
  if (formula !== undefined && (type.startsWith('flowchart') || type === 'sequence')) {
    return problem(source, formula, `Formulas such as \`${formula}\` cannot be drawn; write text.`);
  }
  if (type === 'gantt') facts.getTasks?.();
  if (type === 'journey') {
    const bad = facts.getTasks?.().find(({ score }) => !Number.isFinite(score));
    if (bad) return problem(source, bad.task, `The score of \`${bad.task}\` is not a number.`);
  }
  if (type.startsWith('flowchart')) {
    const [image] = [...(facts.getVertices?.().values() ?? [])].flatMap(({ img }) => img ?? []);
    if (image !== undefined) {
      return problem(source, image, `A node shows the image \`${image}\`; diagrams load nothing.`);
    }
  }
  return null;
}

function problem(source: string, words: string, message: string): DiagramProblem {
  return { message, line: uniqueLine(source, words) ?? firstLine(source) };
}
