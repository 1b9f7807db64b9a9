import ts from 'typescript';

/**
 * The type of an alias as a person would write it: with the comments of its members, and with the names
 * of other aliases of the same file where a member has their type.
 */
export function printType(checker: ts.TypeChecker, alias: ts.Statement): string {
  if (!ts.isTypeAliasDeclaration(alias)) throw new Error('Only an alias has a type to print.');
  const names = new Map<ts.Type, string>();
  for (const other of alias.getSourceFile().statements) {
    if (!ts.isTypeAliasDeclaration(other) || other === alias) continue;
    const type = checker.getTypeAtLocation(other.name);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union)) names.set(type, other.name.text);
  }
  const print = (type: ts.Type, depth: number): string => {
    const name = depth === 0 ? undefined : names.get(type);
    if (name !== undefined) return name;
    if (type.isUnion()) return printUnion(type, depth);
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      const inner = element === undefined ? 'unknown' : print(element, depth + 1);
      return /[|&]/.test(inner) && !inner.endsWith('}') ? `(${inner})[]` : `${inner}[]`;
    }
    if (checker.isTupleType(type)) {
      const parts = checker.getTypeArguments(type as ts.TypeReference);
      return `[${parts.map((part) => print(part, depth + 1)).join(', ')}]`;
    }
    if (type.flags & ts.TypeFlags.Object) return printMembers(type, depth);
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  };
  const printUnion = (type: ts.UnionType, depth: number): string => {
    const whole = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    // `boolean` is a union, and so is a list of words.
    const isPlain = type.types.every((part) => (part.flags & ts.TypeFlags.Object) === 0);
    if (isPlain && !names.has(type) && !/[<{]/.test(whole) && !isNamed(whole)) return whole;
    return [...new Set(type.types.map((part) => print(part, depth + 1)))].join(' | ');
  };
  const isNamed = (text: string) =>
    /\b[A-Z]\w*\b/.test(text.replace(/"[^"]*"/g, '')) && ![...names.values()].includes(text);
  const printMembers = (type: ts.Type, depth: number): string => {
    const indent = '    '.repeat(depth + 1);
    const lines = checker.getPropertiesOfType(type).map((member) => {
      const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
      const declared = checker.getTypeOfSymbol(member);
      const own = isOptional ? withoutUndefined(checker, declared) : declared;
      const comment = ts.displayPartsToString(member.getDocumentationComment(checker));
      const note = comment === '' ? '' : `${indent}/** ${comment.replace(/\s+/g, ' ')} */\n`;
      const key = /^[\w$]+$/.test(member.name) ? member.name : JSON.stringify(member.name);
      return `${note}${indent}${key}${isOptional ? '?' : ''}: ${print(own, depth + 1)};\n`;
    });
    for (const { keyType, type: value } of checker.getIndexInfosOfType(type)) {
      const key = checker.typeToString(keyType);
      lines.push(`${indent}[key: ${key}]: ${print(value, depth + 1)};\n`);
    }
    return lines.length === 0 ? '{}' : `{\n${lines.join('')}${'    '.repeat(depth)}}`;
  };
  return print(checker.getTypeAtLocation(alias.name), 0);
}

function withoutUndefined(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined)
    ? checker.getNonNullableType(type)
    : type;
}
