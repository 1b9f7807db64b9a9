/** A part of the site that its navigation names. */
export type SiteSection = 'home' | 'signatures' | 'artifacts';
