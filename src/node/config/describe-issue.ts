import * as z from 'zod';
import { closest } from '../../core/text/edit-distance.ts';

export interface DescribedIssue {
  /** Keys that lead to what is wrong. */
  path: readonly PropertyKey[];
  /** A clause such as `"title" must be text, not a number`. */
  reason: string;
}

/** Describes an invalid value, and suggests a similar name. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
): DescribedIssue {
  const { path } = issue;
  const name = path.join('.');
  const schemas = path.reduce(schemasBelow, unwrapped(schema));
  if (issue.code === 'unrecognized_keys') {
    const known = schemas.flatMap(keysOf);
    const keys = issue.keys.map((key) => `"${key}"${suggestion(key, known)}`);
    const reason = `unknown key ${keys.join(', ')}${name === '' ? '' : ` in "${name}"`}`;
    return { path: [...path, issue.keys[0] ?? ''], reason };
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find((one) => one.path.length > 0);
    if (inner) {
      const there = { ...inner, path: [...path, ...inner.path] };
      return describeIssue(there, schema, value);
    }
  }
  const given = path.reduce(valueBelow, value);
  const shown = name === '' ? 'it' : `"${name}"`;
  if (given === undefined && path.length > 0) return { path, reason: `${shown} is missing` };
  const known = schemas.flatMap(wordsOf);
  if (typeof given === 'string' && known.length > 0) {
    const words = known.map((word) => `"${word}"`).join(', ');
    return {
      path,
      reason: `${shown}: "${given}" is not one of ${words}${suggestion(given, known)}`,
    };
  }
  const rule = ruleOf(issue, schemas, given);
  return { path, reason: rule === null ? `${shown}: ${issue.message}` : `${shown} must ${rule}` };
}

/** What the schema asks for, in words; null where the schema says it itself. */
function ruleOf(
  issue: z.core.$ZodIssue,
  schemas: readonly z.core.$ZodType[],
  given: unknown,
): string | null {
  const isOwn = !/^(?:Invalid|Too (?:small|big))/.test(issue.message);
  if (isOwn) return null;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union': {
      const types = [...new Set(schemas.map(typeOf))].filter((type) => type !== typeOfValue(given));
      return `be ${types.join(' or ')}, not ${typeOfValue(given)}`;
    }
    case 'too_small':
      if (issue.origin === 'number') {
        return `be ${issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`}`;
      }
      return issue.minimum === 1 ? 'not be empty' : `have ${issue.minimum} parts or more`;
    case 'too_big':
      return `${issue.origin === 'number' ? 'be' : 'have'} ${issue.maximum} or fewer`;
    case 'invalid_format':
      return issue.format === 'url' ? 'be an address such as "https://ops.example.org"' : null;
    default:
      return null;
  }
}

/** The kind of value that a schema takes. */
function typeOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'a whole number' : 'a number';
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return 'a list';
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'an object' : 'text';
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'object':
      return 'an object';
    default:
      return String(value);
  }
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
