/** A part of the site in its navigation. */
export type SiteSection = 'home' | 'signatures' | 'artifacts';
