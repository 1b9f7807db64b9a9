import type { Point, Position } from '../../core/model.ts';
import type { Shape } from './shape.ts';

/**
 * Turns values of a shape into nested arrays and back. Without the names of keys, which the shape
 * knows, the JSON is a third as long and faster to read.
 */
export interface Codec {
  pack(value: unknown): unknown;
  unpack(packed: unknown): unknown;
}

const asItIs: Codec = { pack: (value) => value, unpack: (packed) => packed };

/** Creates the codec of a shape. Objects must have only the keys of the shape. */
export function codecOf(shape: Shape): Codec {
  if (shape === 'position') return positions;
  if (shape === 'point') return points;
  if (shape === 'value') return asItIs;
  if ('object' in shape) return objects(shape.object);
  if ('array' in shape) return arrays(codecOf(shape.array));
  return absent(codecOf(shape.absent));
}

export function isOptional(shape: Shape): boolean {
  return typeof shape === 'object' && 'absent' in shape && shape.isOptional;
}

function objects(shapes: Readonly<Record<string, Shape>>): Codec {
  const keys = Object.entries(shapes).map(([key, shape]) => {
    return { key, codec: codecOf(shape), mayMiss: isOptional(shape) };
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
      for (const { key, codec, mayMiss } of keys) {
        const item = items[at];
        if (!mayMiss || item !== null) object[key] = codec.unpack(item);
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
