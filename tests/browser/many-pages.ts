/** Paths of the pages of the site with so many that its index of prose has parts. */
export const manyPages = Array.from({ length: 400 }, (_, number) => ({ path: `page-${number}` }));
