/**
 * The anchors that tools give to headings: what each makes of the text, and of the second of two equal ones.
 * A slugger is made for each document, and every heading passes through it once, in order.
 */
export type Slugger = () => (headingText: string, depth: number) => string;

type SlugOf = (headingText: string) => string;

interface Taken {
  stem: string;
  slug: string;
  /** Number of the try, from 1. */
  count: number;
}

/** `next` makes another slug of one that is taken, or empty where none may be. */
function apart(slugOf: SlugOf, next: (taken: Taken) => string, mayBeEmpty = true): () => SlugOf {
  return () => {
    const taken = new Set(mayBeEmpty ? [] : ['']);
    return (headingText) => {
      const stem = slugOf(headingText);
      let slug = stem;
      for (let count = 1; taken.has(slug); count += 1) slug = next({ stem, slug, count });
      taken.add(slug);
      return slug;
    };
  };
}

/** The second of two equal ones becomes `name-1`. */
const numbered = (slugOf: SlugOf) => apart(slugOf, ({ stem, count }) => `${stem}-${count}`);

/** One hyphen for blanks; those of Chinese and Japanese are the marks that stay. */
export const docsify: Slugger = numbered((text) =>
  text
    .trim()
    .replace(/<[^>]*>/g, '')
    .replace(/[\u2000-\u206f\u2e00-\u2e7f\\'!"#$%&()*+,./:;<=>?@[\]^`{|}~]/g, '')
    .replace(/[\s-]+/g, '-')
    .replace(/^\d/, '_$&')
    .toLowerCase(),
);

/** Signs that GitBook writes as words. */
const signs: Readonly<Record<string, string>> = {
  ...{ $: 'usd', '%': 'percent', '&': 'and', '|': 'or', '<': 'less-than-', '>': '-greater-than' },
};

/** As older versions of GitBook write them: dots stay, one hyphen for blanks. */
export const plainGitbook: Slugger = numbered((text) =>
  text
    .toLowerCase()
    .replace(/[$%&|<>]/g, (sign) => signs[sign] ?? sign)
    .replaceAll('/', '-')
    .replace(/[^\p{L}\p{N}\s._-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, ''),
);

/** The same with `id-` ahead of a digit. */
export const gitbook: Slugger = () => {
  const slug = plainGitbook();
  return (text, depth) => slug(text, depth).replace(/^(?=\d)/, 'id-');
};

/**
 * `TableOfContentsFilter` of GitLab: as on GitHub, but runs of hyphens become one, and a number alone, which
 * would be an issue, gets a word in front of it. A number may make two anchors equal.
 */
export const gitlab: Slugger = () => {
  const uses = new Map<string, number>();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
      .replace(/-{2,}/g, '-')
      .replace(/^\d+$/, 'anchor-$&');
    const earlier = uses.get(slug) ?? 0;
    uses.set(slug, earlier + 1);
    return earlier === 0 ? slug : `${slug}-${earlier}`;
  };
};

/** `autoHeadingIDType: github` of Hugo, its default; a heading without a letter becomes `heading`. */
export const hugo: Slugger = numbered((text) => {
  const slug = text.trim().replace(/[^\p{L}\p{Nd}_\- ]/gu, '');
  return slug.replaceAll(' ', '-').toLowerCase() || 'heading';
});

/** Letters lose their accents, marks become one hyphen, and a digit in front gets `_`. */
export const vitepress: Slugger = numbered((text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^\d/, '_$&')
    .toLowerCase(),
);

/** The second of two equal names becomes `name_1`; an empty one, `_1`. */
function underscored(slugOf: SlugOf): () => SlugOf {
  const next = ({ slug }: Taken) => {
    const [, stem = slug, count = '0'] = /^(.*)_(\d+)$/.exec(slug) ?? [];
    return `${stem}_${Number(count) + 1}`;
  };
  return apart(slugOf, next, false);
}

/** The `toc` extension of Python-Markdown: letters lose their accents, other scripts vanish. */
export const mkdocs: Slugger = underscored((text) =>
  text
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-'),
);

/** `pymdownx.slugs`, which sites in other languages use: all letters stay. */
export const pymdown: Slugger = underscored((text) => {
  const slug = text.normalize('NFC').trim().toLowerCase();
  return slug.replace(/[^\p{L}\p{N}_\- ]/gu, '').replaceAll(' ', '-');
});

/** `myst_heading_anchors`; the third of three equal ones becomes `name-1-2`. */
export const myst: Slugger = apart(
  (text) => {
    const slug = text.toLowerCase().replaceAll(' ', '-');
    return slug.replace(/[^\p{L}\p{N}_-]/gu, '');
  },
  ({ slug, count }) => `${slug}-${count}`,
);

/** What Sphinx itself gives; the second of two equal ones has a number of its own, so it has none here. */
export const docutils: Slugger = () => {
  const taken = new Set<string>();
  return (text) => {
    const plain = text.normalize('NFKD').toLowerCase();
    const name = plain.replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-');
    const slug = name.replace(/^[^a-z]+|-+$/g, '');
    if (taken.has(slug)) return '';
    taken.add(slug);
    return slug;
  };
};

/**
 * As Middleman has them: runs of anything but letters and digits become one hyphen. The second of two equal
 * ones has the anchor of the heading above its level in front. Some versions write an apostrophe as `&#39;`.
 */
function redcarpetWith(apostrophe: string): Slugger {
  return () => {
    const taken: { slug: string; depth: number }[] = [];
    const isTaken = (wanted: string) => taken.some(({ slug }) => slug === wanted);
    return (text, depth) => {
      let slug = text
        .toLowerCase()
        .replaceAll('&', 'amp')
        .replaceAll("'", apostrophe)
        .replace(/[^0-9a-z]+/g, '-')
        .replace(/^-+|-+$/g, '');
      if (isTaken(slug)) {
        const above = taken.findLast((other) => other.depth < depth);
        if (above !== undefined) slug = `${above.slug}-${slug}`;
      }
      const stem = slug;
      for (let count = 2; isTaken(slug); count += 1) slug = `${stem}-${count}`;
      taken.push({ slug, depth });
      return slug;
    };
  };
}
export const redcarpet = redcarpetWith('-');
export const escapedRedcarpet = redcarpetWith('-39-');
