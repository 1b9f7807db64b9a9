/**
 * An import of a module of Node computes all of its exports, which loads parts of Node that most runs do
 * not need: streams for `node:fs`, Web Crypto for `node:crypto`. The bundle takes the module itself, at
 * the beginning of each file, where an import would take it.
 */
export function withModulesOfNode(code: string, later: ReadonlySet<string> = new Set()): string {
  const taken: string[] = [];
  const rest = code.replace(
    /(?<=^|[;}\n])import ?(?:([\w$]+)|\* ?as ([\w$]+)|(?:([\w$]+),)?\{([^}]*)\}) ?from ?"(node:[\w/]+)";/g,
    (all, whole?: string, namespace?: string, beside?: string, named?: string, from = '') => {
      // Its names stay those of an import, for whoever loads it on the first use of one.
      if (later.has(from) && whole === undefined && namespace === undefined && !beside) return all;
      const module = `process.getBuiltinModule("${from}")`;
      for (const name of [whole, namespace, beside]) if (name) taken.push(`${name}=${module}`);
      for (const part of (named ?? '').split(',').filter((one) => one !== '')) {
        const [name = '', alias = name] = part.trim().split(' as ');
        taken.push(name === 'default' ? `${alias}=${module}` : `{${name}:${alias}}=${module}`);
      }
      return '';
    },
  );
  return taken.length === 0 ? code : `const ${taken.join(',')};${rest}`;
}
