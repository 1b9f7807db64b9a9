import { blockShapes } from './block-shapes.ts';
import { entryShapes } from './entry-shapes.ts';
import { frontMatterShapes } from './front-matter-shapes.ts';
import { inlineShapes } from './inline-shapes.ts';
import { logShapes } from './log-shapes.ts';
import type { Shape } from './shape.ts';
import { shellShapes } from './shell-shapes.ts';

export const shapes: readonly Shape[] = [
  ...inlineShapes,
  ...blockShapes,
  ...frontMatterShapes,
  ...entryShapes,
  ...logShapes,
  ...shellShapes,
];
