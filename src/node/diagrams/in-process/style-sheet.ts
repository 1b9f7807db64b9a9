import postcss, { type Rule } from 'postcss';

interface SheetRule {
  readonly cssText: string;
  readonly style: { readonly length: number; setProperty(name: string, value: string): void };
}

/** What a browser calls `CSSStyleSheet`, as far as Mermaid uses one to collect rules. */
export class StyleSheet {
  cssRules: SheetRule[] = [];

  insertRule(text: string, index: number): number {
    this.cssRules.splice(index, 0, ...rulesOf(text));
    return index;
  }

  replaceSync(text: string): void {
    this.cssRules = rulesOf(text);
  }
}

/** A browser leaves out what it cannot read. */
function rulesOf(text: string): SheetRule[] {
  try {
    const { nodes } = postcss.parse(text);
    return nodes.flatMap((node) => (node.type === 'rule' ? [sheetRule(node)] : []));
  } catch {
    return [];
  }
}

function sheetRule(rule: Rule): SheetRule {
  return {
    get cssText() {
      return rule.toString();
    },
    style: {
      get length() {
        return rule.nodes.length;
      },
      setProperty: (prop, value) => void rule.append({ prop, value }),
    },
  };
}
