import type { Section } from '../document.ts';
import { dottedName, openingCode, soleName } from '../titles/identifiers.ts';

/** Shorter words are names of products and parts as often as identifiers. */
const shortest = 8;

interface Identified {
  section: Section;
  /** Written with hyphens and underscores, in camel case, or letters with a number. */
  form: 'joined' | 'camel' | 'number' | 'dotted';
  /** `Parcel` of `ParcelIngestDown`, `err` of `err-parcel-label`. */
  lead: string;
}

/**
 * The sections whose titles are identifiers of the form that titles of entries around them have, those
 * entries included: an alert in camel case beside another, an error code beside one of its family.
 * `isEntry` tells the sections that are entries by their own fields; `isAboutFailures` says that the
 * headings around them are, so that three codes of one family are enough.
 */
export function identifiedEntries(
  { parts }: Section,
  isAboutFailures: boolean,
  isEntry: (section: Section) => boolean,
): ReadonlySet<Section> {
  const named = parts.flatMap((part) => (part.type === 'section' ? identified(part) : []));
  if (named.length < 2) return new Set();
  const known = named.filter(({ section }) => isEntry(section));
  const isLike = (one: Identified): boolean => {
    const family = named.filter(({ form, lead }) => form === one.form && lead === one.lead);
    if (isAboutFailures && one.form === 'number' && family.length >= 3) return true;
    // `err-lid-open` beside `err-no-lid`.
    if (one.form === 'joined' && /^err(?:or)?$/i.test(one.lead) && family.length >= 2) return true;
    const alike = known.filter(({ form }) => form === one.form);
    if (alike.some(({ section, lead }) => section !== one.section && lead === one.lead))
      return true;
    return one.form === 'camel' && alike.length >= 2;
  };
  const found = named.filter((one) => known.includes(one) || isLike(one));
  return new Set(found.length < 2 ? [] : found.map(({ section }) => section));
}

function identified(section: Section): Identified[] {
  const name = soleName(section.title) ?? openingCode(section.title) ?? '';
  if (section.parts.length === 0) return [];
  const dotted = dottedName(section.title);
  if (dotted !== null) return [{ section, form: 'dotted', lead: dotted.replace(/\..*$/, '') }];
  const [, letters] = /^([A-Z]{1,8})-?\d{3,6}$/.exec(name) ?? [];
  if (letters !== undefined) return [{ section, form: 'number', lead: letters }];
  if (name.length < shortest) return [];
  const [joined] = /^[A-Za-z\d]+(?=[_-])/.exec(name) ?? [];
  if (joined !== undefined) return [{ section, form: 'joined', lead: joined }];
  const [lead] = /^[A-Z]+[a-z\d]+(?=[A-Z])/.exec(name) ?? [];
  return lead === undefined ? [] : [{ section, form: 'camel', lead }];
}
