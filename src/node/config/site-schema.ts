import * as z from 'zod';

const addressSchema = z.url({ protocol: /^https?$/ });
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as "#0b5fbd"');
/** Of another site, or below the base of this one. */
const linkSchema = z
  .string()
  .regex(
    /^(?:https?:\/\/|mailto:|\/(?!\/))\S+$|^\/$/,
    'expected an address, or a path that begins with a slash',
  );

/** How a site looks to its readers. */
export const brandSchema = z.strictObject({
  url: addressSchema.optional().describe('Address of the published site.'),
  logo: z.string().min(1).optional().describe('Image beside the title, relative to this file.'),
  accent: z
    .union([colourSchema, z.strictObject({ light: colourSchema, dark: colourSchema })], {
      error: 'expected a colour such as "#0b5fbd", or one for "light" and one for "dark"',
    })
    .optional()
    .describe('Colour of links and buttons. Without one for each theme, the dark one follows.'),
  tagline: z.string().min(1).optional().describe('The words above the box on the first page.'),
  links: z
    .array(z.strictObject({ text: z.string().min(1), url: linkSchema }))
    .max(6)
    .default([])
    .describe('Links in the header: to the pager, the status page, the chat.'),
  notice: z
    .union([z.string().min(1), z.strictObject({ text: z.string().min(1), url: linkSchema })])
    .optional()
    .describe('A line above every page.'),
  css: z.string().min(1).optional().describe('A stylesheet for every page, relative to this file.'),
});

export const siteSchema = z
  .union([addressSchema, brandSchema], {
    error:
      'expected the address of the published site, or an object such as { "url": "https://…" }',
  })
  .optional()
  .describe('Address of the published site, or how it looks.');

export const langSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'expected a language such as "en", "de" or "pt-BR"')
  .default('en')
  .describe('Language of the runbooks and, where it is known, of the interface.');
