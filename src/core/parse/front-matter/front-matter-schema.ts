import * as z from 'zod';
import { kindSchema } from '../../model.ts';
import { isDay } from '../../text/iso-time.ts';

const words = z.union([z.string(), z.number()]).transform(String);

const list = z
  .union([words.transform((text) => text.split(/\s*,\s*/)), z.array(words), z.null()])
  .transform((items) => (items ?? []).map((item) => item.trim()).filter((item) => item !== ''));

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/)
  .transform((text) => text.slice(0, 10))
  .refine(isDay);

const daysPerUnit: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

const duration = z
  .string()
  .regex(/^\s*[1-9]\d{0,4}\s*(?:d|w|m|y|days?|weeks?|months?|years?)\s*$/i)
  .transform((text) => Number.parseInt(text, 10) * (daysPerUnit[unitOf(text)] ?? 1));

function unitOf(text: string): string {
  return /[a-z]/i.exec(text)?.[0].toLowerCase() ?? 'd';
}

const people = z.union([words, z.array(words).transform((names) => names.join(', '))]);

/**
 * The keys of front matter that Replaybook reads; `null` counts as absent, and other keys are
 * ignored.
 */
export const frontMatterSchema = z
  .looseObject({
    title: words.nullish(),
    kind: kindSchema.nullish(),
    owner: people.nullish(),
    severity: words.nullish(),
    priority: words.nullish(),
    status: words.nullish(),
    // Other programs write other things there.
    started: isoDate.nullish().catch(null),
    reviewed: isoDate.nullish(),
    'review-every': duration.nullish(),
    tags: list.optional(),
    aliases: list.optional(),
  })
  .describe('front matter');

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export const frontMatterKeys = Object.keys(frontMatterSchema.shape);

/** What a key accepts, in words for a message. */
export const expectedValue: Readonly<Record<string, string>> = {
  title: 'text',
  kind: `one of ${kindSchema.options.join(', ')}`,
  owner: 'a name or a list of names',
  severity: 'text',
  priority: 'highest, high, normal, low, lowest or fallback',
  status: 'text',
  started: 'a date such as 2026-11-01',
  reviewed: 'a date such as 2026-11-01',
  'review-every': 'a duration such as 180d, 26w or 6m',
  tags: 'a list of words',
  aliases: 'a list of paths',
};
