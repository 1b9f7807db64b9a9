import * as z from 'zod';
import { closest } from '../../core/text/edit-distance.ts';

/** Describes an invalid value as part of a sentence, and suggests a similar name. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  const path = issue.path.join('.');
  const schemas = issue.path.reduce(schemasBelow, unwrapped(schema));
  if (issue.code === 'unrecognized_keys') {
    const known = schemas.flatMap(keysOf);
    const keys = issue.keys.map((key) => `"${key}"${suggestion(key, known)}`);
    return `unknown key ${keys.join(', ')}${path === '' ? '' : ` in "${path}"`}`;
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find((one) => one.path.length > 0);
    if (inner) {
      const there = { ...inner, path: [...issue.path, ...inner.path] };
      return describeIssue(there, schema, value);
    }
  }
  const known = schemas.flatMap(wordsOf);
  const given = issue.path.reduce(valueBelow, value);
  if (typeof given === 'string' && known.length > 0) {
    const words = known.map((word) => `"${word}"`).join(', ');
    return `"${path}": "${given}" is not one of ${words}${suggestion(given, known)}`;
  }
  const reason = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  return path === '' ? reason : `"${path}": ${reason}`;
}

function suggestion(name: string, known: readonly string[]): string {
  const near = closest(name, known, 3);
  return near === null ? '' : ` (did you mean "${near}"?)`;
}

function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord ? unwrapped(schema.keyType).flatMap(wordsOf) : [];
}

/** The values of a choice between words. */
function wordsOf(schema: z.core.$ZodType): string[] {
  if (!(schema instanceof z.ZodEnum)) return [];
  return schema.options.filter((option) => typeof option === 'string');
}

function valueBelow(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
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
