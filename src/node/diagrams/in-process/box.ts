/** In CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `[a b c d e f]` of SVG: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The smallest box around all; null without any. */
export function mergeBoxes(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box around a transformed box. */
export function transformBox({ x, y, width, height }: Box, matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  const points = corners.map(([left, top]) => ({
    ...{ x: a * left + c * top + e, y: b * left + d * top + f },
    ...{ width: 0, height: 0 },
  }));
  return mergeBoxes(points) ?? { x, y, width, height };
}

/** Reads the attribute `transform`; a step that has no numbers counts as none. */
export function parseTransform(attribute: string | null): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of (attribute ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (!numbers.some(Number.isNaN)) matrix = multiply(matrix, stepOf(name, numbers));
  }
  return matrix;
}

function stepOf(name: string, [first = 0, second, third = 0, ...rest]: number[]): Matrix {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate': {
      const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
      const [x, y] = [second ?? 0, third];
      return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
    }
    case 'matrix': {
      const [d = 1, e = 0, f = 0] = rest;
      return [first, second ?? 0, third, d, e, f];
    }
    default:
      return IDENTITY;
  }
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
