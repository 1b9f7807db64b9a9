/** A part of a page that a site generator sets apart: an admonition, a tab, a block of a shortcode. */
export interface Container {
  /** `note`, `tab`, `hint`: the name that the author gives it. */
  name: string;
  /** What is said of it besides: `danger` of a hint; empty without it. */
  variant: string;
  /** Whether its content is folded up at first; null if it cannot be folded. */
  folded: boolean | null;
  /** Range of the title in the text; null without one. */
  title: { start: number; end: number } | null;
  /** From its opening line to the end of its closing line, or of its first line if indentation bounds it. */
  start: number;
  end: number;
  /** Range of what stands inside; null where its lines are indented, so that the parser finds them. */
  inside: { start: number; end: number } | null;
}
