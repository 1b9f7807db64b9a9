import type { Runbook } from '../../core/model.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import { digest } from '../../node/digest.ts';

/**
 * The questions that rendering a page asked about the rest of the site, with the answers. With the
 * same text and the same answers, the HTML is the same.
 */
export type RenderQuestions = [question: Question, answer: string][];

type Question = [name: string, ...parameters: unknown[]];
type Ask = (...parameters: unknown[]) => unknown;

/** Options that record every question, and a function that returns the questions. */
export function noteQuestions(options: RenderOptions): {
  options: RenderOptions;
  asked(): RenderQuestions;
} {
  const noted = new Map<string, [Question, string]>();
  const noting = <Parameters extends unknown[], Answer>(
    name: string,
    ask: (...parameters: Parameters) => Answer,
  ) => {
    return (...parameters: Parameters): Answer => {
      const answer = ask(...parameters);
      const question: Question = [name, ...parameters.map(standIn)];
      noted.set(JSON.stringify(question), [question, print(answer)]);
      return answer;
    };
  };
  const { links, diagrams, dangersOf, explanationsOf, notesOf, listingUrl, relatedTo } = options;
  return {
    options: {
      links: { resolve: noting('resolve', links.resolve) },
      diagrams: { get: noting('diagram', (source: string) => diagrams.get(source)) },
      pageUrl: noting('pageUrl', options.pageUrl),
      fileUrl: noting('fileUrl', options.fileUrl),
      imageUrl: noting('imageUrl', options.imageUrl),
      // Its answers follow from the text of the page.
      ...(dangersOf && { dangersOf }),
      // They are a part of the key of the store.
      ...(options.t && { t: options.t }),
      ...(options.dir && { dir: options.dir }),
      ...(explanationsOf && { explanationsOf: noting('explanationsOf', explanationsOf) }),
      ...(notesOf && { notesOf: noting('notesOf', notesOf) }),
      ...(listingUrl && { listingUrl: noting('listingUrl', listingUrl) }),
      ...(relatedTo && { relatedTo: noting('relatedTo', relatedTo) }),
    },
    asked: () => [...noted.values()],
  };
}

/** Whether the site still gives the same answers. */
export function answersHold(
  questions: RenderQuestions,
  options: RenderOptions,
  runbookById: (id: string) => Runbook | null,
): boolean {
  const asks = asksOf(options);
  return questions.every(([[name, ...parameters], answer]) => {
    const meant = parameters.map((parameter) =>
      isStandIn(parameter) ? runbookById(parameter.runbook) : parameter,
    );
    return !meant.includes(null) && print(asks[name]?.(...meant)) === answer;
  });
}

/** Every function that rendering calls, by name. */
function asksOf(options: RenderOptions): Record<string, Ask> {
  return {
    ...(Object.fromEntries(
      Object.entries(options).filter(([, value]) => typeof value === 'function'),
    ) as Record<string, Ask>),
    resolve: options.links.resolve as Ask,
    diagram: ((source: string) => options.diagrams.get(source)) as Ask,
  };
}

interface StandIn {
  runbook: string;
}

/** A runbook is recorded by its id; its content has separate questions. */
function standIn(value: unknown): unknown {
  return isRunbook(value) ? ({ runbook: value.id } satisfies StandIn) : value;
}

function isStandIn(value: unknown): value is StandIn {
  return typeof value === 'object' && value !== null && 'runbook' in value;
}

function isRunbook(value: unknown): value is Runbook {
  return typeof value === 'object' && value !== null && 'entries' in value && 'anchors' in value;
}

function print(answer: unknown): string {
  const text = JSON.stringify(answer, (_, value) => standIn(value)) ?? '';
  return text.length > 200 ? digest(text) : text;
}
