import type { ElementContent, RootContent as RootContentOfHtml } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Parent, RootContent } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { ParsedRunbook } from '../parse/document.ts';
import { fillWords, type Translate } from '../text/fill-words.ts';
import { clean } from './clean.ts';
import { element } from './element.ts';
import { handlersFor } from './handlers.ts';
import { headingElement, permalinked } from './heading.ts';
import type { RenderOptions } from './options.ts';
import { OutlineRenderer } from './outline-renderer.ts';
import { createPageContext } from './page-context.ts';
import { pageTitleSection } from './page-title.ts';

interface Outline extends Parent {
  type: 'outline';
  children: RootContent[];
}
declare module 'mdast' {
  interface RootContentMap {
    /** The whole page, which the outline renders; its children are read for their definitions. */
    outline: Outline;
  }
}

/** A page in two pieces of HTML, so that the site can put facts about the page between them. */
export interface RenderedRunbook {
  /** The page's only `h1`, with its permalink where the author wrote it. */
  heading: string;
  body: string;
}

/**
 * Renders from the tree that was parsed. Whatever an author wrote, the result is safe to put into a
 * page: it holds no script, no style, no event handler and no request to another site. What cannot
 * be rendered (HTML nested thousands deep) is shown as its source.
 */
export function renderRunbook(parsed: ParsedRunbook, options: RenderOptions): RenderedRunbook {
  try {
    return renderTree(parsed, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return renderAsSource(parsed, reason, options.t ?? fillWords);
  }
}

/** A page that cannot be rendered, with the reason. */
export function renderAsSource(
  parsed: Pick<ParsedRunbook, 'runbook' | 'text'>,
  reason: string,
  t: Translate,
): RenderedRunbook {
  const words = t('This page shows the source of the runbook: {reason}.', { reason });
  const note = element('p', {}, words);
  const source = element('pre', {}, element('code', {}, parsed.text));
  return { heading: html([plainHeading(parsed)]), body: html([note, source]) };
}

function plainHeading({ runbook }: Pick<ParsedRunbook, 'runbook'>): ElementContent {
  return headingElement(1, '', [{ type: 'text', value: runbook.title }]);
}

function renderTree(parsed: ParsedRunbook, options: RenderOptions): RenderedRunbook {
  const context = createPageContext(parsed, options);
  const titleSection = pageTitleSection(parsed);
  let heading = [plainHeading(parsed)];
  const body: ElementContent[] = [];
  const outline = (state: State): ElementContent[] => {
    const renderer = new OutlineRenderer(state, context);
    if (titleSection?.heading) {
      const { slug, title } = titleSection;
      const text = clean(state.all(titleSection.heading), context);
      if (title === parsed.runbook.title) {
        heading = [permalinked(headingElement(1, slug, text), slug, title, context.t)];
      } else if (title.toLowerCase() === parsed.runbook.title.toLowerCase()) {
        const own = headingElement(1, slug, [{ type: 'text', value: parsed.runbook.title }]);
        heading = [permalinked(own, slug, parsed.runbook.title, context.t)];
      } else {
        // The page has one name everywhere; what its first heading says besides stands below it.
        const properties = { ...(slug !== '' && { id: slug }), className: ['subtitle'] };
        heading = [plainHeading(parsed), element('p', properties, ...text)];
      }
    }
    body.push(
      ...renderer.page(parsed.outline, titleSection),
      ...renderer.unusedFootnotes(parsed.tree),
    );
    return [];
  };
  // The tree is handed over for its definitions only, and to look for them takes a fifth of the time;
  // the outline decides what is rendered where.
  const children = parsed.text.includes(']:') ? parsed.tree.children : [];
  const footnotes = toHast(
    { type: 'root', children: [{ type: 'outline', children }] },
    {
      allowDangerousHtml: true,
      handlers: { ...handlersFor(context), outline } as Handlers,
      footnoteLabel: context.t('Footnotes'),
      footnoteBackLabel: (at) => context.t('Back to the text of note {n}', { n: at + 1 }),
      footnoteLabelProperties: { className: ['visually-hidden'] },
    },
  );
  if (footnotes.type === 'root') body.push(...clean(footnotes.children.filter(isContent), context));
  body.push(...context.fieldCards.cards);
  return { heading: html(heading), body: html(body) };
}

function isContent(node: RootContentOfHtml): node is ElementContent {
  return node.type !== 'doctype';
}

function html(children: ElementContent[]): string {
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true });
}
