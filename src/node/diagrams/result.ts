import * as z from 'zod';
import type { DiagramProblem } from './problem.ts';

const drawnSchema = z.strictObject({
  ok: z.literal(true),
  /** Safe to put into a page with a strict content security policy. */
  svg: z.string(),
  /** Every rule is scoped by the svg's class. */
  css: z.string(),
  /** From `accTitle`, otherwise the title that the diagram shows; empty without one. */
  title: z.string(),
  /** From `accDescr`; empty without one. */
  description: z.string(),
});

export type DrawnDiagram = z.infer<typeof drawnSchema>;

export type DiagramResult = DrawnDiagram | ({ ok: false } & DiagramProblem);

/** Reads a drawn diagram from JSON text; null for anything else. */
export function parseDrawn(text: string): DrawnDiagram | null {
  try {
    return drawnSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
