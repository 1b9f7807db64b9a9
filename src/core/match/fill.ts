/** Where scripts outside of the project have found these so far; the code lives in `core/command`. */
export { fillCommand, findPlaceholders } from '../command/fill/fill.ts';
