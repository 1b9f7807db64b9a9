import * as z from 'zod';
import { pointSchema, positionSchema } from '../../core/model.ts';

/** What a codec needs to know of a schema, as plain JSON. */
export type Shape =
  | 'value'
  | 'point'
  | 'position'
  | { array: Shape }
  | { absent: Shape; isOptional: boolean }
  | { object: Readonly<Record<string, Shape>> };

/** The shape of a schema of plain JSON. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema === positionSchema) return 'position';
  if (schema === pointSchema) return 'point';
  if (schema instanceof z.ZodObject) return { object: shapesOf(schema.shape) };
  if (schema instanceof z.ZodArray) return { array: shapeOf(schema.element) };
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const isOptional = schema instanceof z.ZodOptional;
    return { absent: shapeOf(schema.unwrap()), isOptional };
  }
  return 'value';
}

function shapesOf(
  schemas: Readonly<Record<string, z.core.$ZodType>>,
): Readonly<Record<string, Shape>> {
  return Object.fromEntries(Object.entries(schemas).map(([key, one]) => [key, shapeOf(one)]));
}
