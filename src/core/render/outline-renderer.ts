import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, Heading, Nodes, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Block, Section } from '../parse/document.ts';
import { clean } from './clean.ts';
import { element } from './element.ts';
import { headingElement, permalinked } from './heading.ts';
import { noteElements } from './notes/note-elements.ts';
import type { PageContext } from './page-context.ts';
import { relatedList } from './related-entries.ts';
import { stateFact } from './state-fact.ts';

/** Renders sections, fields and ordinary content in the author's order. */
export class OutlineRenderer {
  readonly #state: State;
  readonly #context: PageContext;

  constructor(state: State, context: PageContext) {
    this.#state = state;
    this.#context = context;
  }

  /** Everything below the page's heading, which is that of `title` where it is not null. */
  page(root: Section, title: Section | null): ElementContent[] {
    const nodes = root.parts.flatMap((part) => {
      if (part !== title) return this.#part(part);
      return this.#entry(title, [...this.#notes(title), ...this.#parts(title)]);
    });
    return this.#entry(root, [...this.#notes(root), ...nodes, ...this.#related(root)]);
  }

  /** Footnotes that nothing refers to, which the usual conversion would leave out. */
  unusedFootnotes(tree: Nodes): ElementContent[] {
    const definitions = [...this.#state.footnoteById.values()];
    if (definitions.length === 0) return [];
    const used = new Set<string>();
    collectReferences(tree, used);
    const unused = definitions.filter((definition) => !used.has(definition.identifier));
    if (unused.length === 0) return [];
    const items = unused.map((definition) => element('li', {}, ...this.#footnote(definition)));
    return [element('ul', { className: ['footnotes'] }, ...items)];
  }

  #footnote(definition: FootnoteDefinition): ElementContent[] {
    return this.#content(definition.children);
  }

  #entry(section: Section, nodes: ElementContent[]): ElementContent[] {
    if (section.entryId === null) return nodes;
    return [element('section', { className: ['entry'] }, ...nodes)];
  }

  /** What is related to an entry stands after its own fields, ahead of the sections below it. */
  #parts(section: Section): ElementContent[] {
    const own = section.parts.filter((part) => part.type === 'block');
    const end = section.parts.findLastIndex((part) => part.type === 'block') + 1;
    const related = own.length === 0 ? [] : this.#related(section);
    return [
      ...section.parts.slice(0, end).flatMap((part) => this.#part(part)),
      ...related,
      ...section.parts.slice(end).flatMap((part) => this.#part(part)),
    ];
  }

  /** Only entries, policies and incidents have any, so that no other section is asked for. */
  #notes({ entryId, slug }: Section): Element[] {
    const { options, runbook, t } = this.#context;
    const { kind, incidents = [] } = runbook;
    const mayHave = kind === 'policy' || incidents.some((one) => one.slug === slug);
    if (entryId === null && (!mayHave || slug === '')) return [];
    return noteElements(options.notesOf?.(entryId, slug, runbook) ?? [], t);
  }

  #related({ entryId }: Section): Element[] {
    const { options, runbook, t } = this.#context;
    return relatedList(entryId === null ? [] : (options.relatedTo?.(entryId, runbook) ?? []), t);
  }

  #part(part: Block | Section): ElementContent[] {
    return part.type === 'section' ? [this.#section(part)] : this.#block(part);
  }

  #section(section: Section): Element {
    const { heading, slug, title } = section;
    const nodes: ElementContent[] = [];
    if (heading) {
      const level = this.#context.levels.open(section.depth);
      const text = this.#content([heading], true);
      nodes.push(permalinked(headingElement(level, slug, text), slug, title, this.#context.t));
    }
    const className = [section.entryId === null ? 'part' : 'entry'];
    nodes.push(...this.#notes(section));
    return element('section', { className }, ...nodes, ...this.#parts(section));
  }

  #block(block: Block): ElementContent[] {
    const { field, heading, nodes } = block;
    if (field === null) return this.#content(nodes);
    const label = heading
      ? this.#labelHeading(heading, field.label)
      : element('p', { className: ['field-label'] }, field.label);
    const body = this.#content(nodes);
    const { name } = field;
    const isFact = name === 'severity' || name === 'owner';
    return [
      element(
        'div',
        {
          ...{ id: this.#context.labels.get(block), className: ['field'], dataField: name },
          ...{ role: 'group', ariaLabel: field.label },
        },
        label,
        element(
          'div',
          { className: ['field-body'] },
          ...(isFact ? stateFact(body, name, this.#context.options) : body),
        ),
      ),
    ];
  }

  #labelHeading(heading: Heading, label: string): Element {
    const level = this.#context.levels.open(heading.depth);
    const slug = this.#context.slugs.get(heading) ?? '';
    const text = this.#content([heading], true);
    const titled = headingElement(level, slug, text);
    const wrapped = permalinked(titled, slug, label, this.#context.t);
    wrapped.properties.className = ['field-label', ...(wrapped === titled ? [] : ['heading'])];
    return wrapped;
  }

  #content(nodes: readonly RootContent[], inner = false): ElementContent[] {
    this.#context.levels.enter();
    const [first] = nodes;
    const source: Nodes =
      inner && first?.type === 'heading' ? first : { type: 'root', children: [...nodes] };
    return clean(this.#state.all(source), this.#context);
  }
}

function collectReferences(node: Nodes, found: Set<string>): void {
  if (node.type === 'footnoteReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectReferences(child, found);
}
