/** What is kept of a runbook. A package contains the result of this module in its place, without zod. */
import { entrySchema, runbookSchema } from '../../core/model.ts';
import { type Shape, shapeOf } from '../../node/cache/shape.ts';

type Shapes<Schemas> = Readonly<Record<keyof Schemas, Shape>>;

const { entries: _, ...ownSchemas } = runbookSchema.shape;

/** By key, without the entries. */
export const runbookShapes = shapesOf(ownSchemas);
export const entryShapes = shapesOf(entrySchema.shape);

function shapesOf<Schemas extends Readonly<Record<string, Parameters<typeof shapeOf>[0]>>>(
  schemas: Schemas,
): Shapes<Schemas> {
  const shapes = Object.entries(schemas).map(([key, schema]) => [key, shapeOf(schema)]);
  return Object.fromEntries(shapes) as Shapes<Schemas>;
}
