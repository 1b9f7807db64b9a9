import { SOURCE_ENDINGS } from '../source-endings.ts';

/** A line of a source file, and perhaps a column. */
export const PLACE = String.raw`\.(?:${SOURCE_ENDINGS}):\d+(?::\d+)?`;
