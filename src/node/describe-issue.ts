import * as z from 'zod';
import { closest } from '../core/links/suggest.ts';

/** What is wrong with a value that a schema refuses, as part of a sentence; near names are suggested. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(issue.path.reduce(schemasBelow, [schema]));
    const keys = issue.keys.map((key) => {
      const near = closest(key, known, 3);
      return `"${key}"${near === null ? '' : ` (did you mean "${near}"?)`}`;
    });
    return `unknown key ${keys.join(', ')}${path === '' ? '' : ` in "${path}"`}`;
  }
  const reason = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  return path === '' ? reason : `"${path}": ${reason}`;
}

function keysOf(schemas: readonly z.core.$ZodType[]): string[] {
  return schemas.flatMap((schema) => {
    return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  });
}

/** The schemas that a part of a value may have. */
function schemasBelow(schemas: z.core.$ZodType[], key: PropertyKey): z.core.$ZodType[] {
  return schemas.flatMap((schema) => {
    if (schema instanceof z.ZodObject) return unwrapped(schema.shape[String(key)]);
    if (schema instanceof z.ZodRecord) return unwrapped(schema.valueType);
    if (schema instanceof z.ZodArray) return unwrapped(schema.element);
    if (schema instanceof z.ZodTuple) return unwrapped(schema.def.items[Number(key)]);
    return [];
  });
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped);
  const isWrapper =
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional;
  if (isWrapper) return unwrapped(schema.unwrap());
  return schema === undefined ? [] : [schema];
}
