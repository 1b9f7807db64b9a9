import * as z from 'zod';
import { type Point, type Position, pointSchema, positionSchema } from '../../core/model.ts';

/**
 * Turns values of a schema into nested arrays and back. Without the names of keys, which the schema
 * knows, the JSON is a third as long and faster to read.
 */
export interface Codec {
  pack(value: unknown): unknown;
  unpack(packed: unknown): unknown;
}

type Schema = z.core.$ZodType;

const asItIs: Codec = { pack: (value) => value, unpack: (packed) => packed };

/** Creates the codec of a schema of plain JSON. Objects must have only the keys of the schema. */
export function codecOf(schema: Schema): Codec {
  if (schema === positionSchema) return positions;
  if (schema === pointSchema) return points;
  if (schema instanceof z.ZodObject) return objects(schema.shape);
  if (schema instanceof z.ZodArray) return arrays(codecOf(schema.element));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return absent(codecOf(schema.unwrap()));
  }
  return asItIs;
}

function objects(shape: Readonly<Record<string, Schema>>): Codec {
  const keys = Object.entries(shape).map(([key, schema]) => {
    return { key, codec: codecOf(schema), isOptional: schema instanceof z.ZodOptional };
  });
  return {
    pack(value) {
      const object = value as Record<string, unknown>;
      const items: unknown[] = [];
      for (const { key, codec } of keys) items.push(codec.pack(object[key]));
      return items;
    },
    unpack(packed) {
      const items = packed as readonly unknown[];
      const object: Record<string, unknown> = {};
      let at = 0;
      for (const { key, codec, isOptional } of keys) {
        const item = items[at];
        if (!isOptional || item !== null) object[key] = codec.unpack(item);
        at += 1;
      }
      return object;
    },
  };
}

function arrays(codec: Codec): Codec {
  if (codec === asItIs) return asItIs;
  return {
    pack: (value) => (value as readonly unknown[]).map(codec.pack),
    unpack: (packed) => (packed as readonly unknown[]).map(codec.unpack),
  };
}

/** JSON has no `undefined`, so a missing optional key stays missing. */
function absent(codec: Codec): Codec {
  return {
    pack: (value) => (value === null || value === undefined ? null : codec.pack(value)),
    unpack: (packed) => (packed === null ? null : codec.unpack(packed)),
  };
}

const points: Codec = {
  pack: (value) => {
    const { line, column, offset } = value as Point;
    return [line, column, offset];
  },
  unpack: (packed) => {
    const [line, column, offset] = packed as [number, number, number];
    return { line, column, offset };
  },
};

const positions: Codec = {
  pack: (value) => {
    const { start, end } = value as Position;
    return [start.line, start.column, start.offset, end.line, end.column, end.offset];
  },
  unpack: (packed) => {
    const [line, column, offset, endLine, endColumn, endOffset] = packed as number[];
    return {
      start: { line, column, offset },
      end: { line: endLine, column: endColumn, offset: endOffset },
    };
  },
};
