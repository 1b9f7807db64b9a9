import type { Schema } from 'hast-util-sanitize';
import { remember } from '../memoize.ts';

const tagNames = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col'],
  ...['colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'mark'],
  ...['ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span'],
  ...['strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
];

const alerts = ['note', 'tip', 'important', 'warning', 'caution', 'plain'].map(
  (name) => `alert-${name}`,
);

/**
 * What of an author's HTML reaches a page. Addresses have been rewritten before; their schemes are
 * checked here once more. Ids stay as written: they are anchors, and no script reads the page's
 * globals by name.
 */
const schema: Schema = {
  tagNames,
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: [
      'href',
      'rel',
      'name',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'external', 'image-link', 'zoom', 'data-footnote-backref'],
    ],
    blockquote: [['className', 'alert', ...alerts]],
    code: [['className', 'pattern', 'leftover', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    details: ['open', ['className', 'alert', ...alerts]],
    div: [['className', 'titled-part']],
    h2: [['className', 'visually-hidden']],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item'], 'value'],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    p: [['className', 'alert-title', 'part-title', 'leftover']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [
      'title',
      ['className', 'unlinked', 'alert-kind', 'wildcard', 'capture', 'flag', 'leftover'],
    ],
    summary: [['className', 'alert-title']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  clobber: [],
  clobberPrefix: '',
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'sms', 'irc', 'ircs', 'xmpp', 'matrix', 'slack'],
    src: ['http', 'https', 'data'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'object', 'title'],
};

/** Schemes that a link may have. */
export const linkSchemes: ReadonlySet<string> = new Set(schema.protocols?.href ?? []);

/** The schema that lets the element of a slot pass. */
export const schemaFor = remember(
  (slotName: string): Schema => ({
    ...schema,
    tagNames: [...tagNames, slotName],
    attributes: { ...schema.attributes, [slotName]: ['dataSlot'] },
  }),
);
