import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { File, ShOptions } from 'sh-syntax';

/** What is used of a global that the compiler knows from the DOM only. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<never>;
  RuntimeError: ErrorConstructor;
};

/** Shells whose grammar the parser (mvdan/sh) knows. */
export type Dialect = 'bash' | 'posix' | 'mksh' | 'zsh';

export interface ParseFailure {
  message: string;
  /** 0-based UTF-8 offset into the code. */
  byte: number;
}

export interface ShellParser {
  /**
   * The byte offsets at which the statements of the outermost level begin, or the first problem;
   * null where the parser itself breaks down.
   */
  parse(code: string, dialect: Dialect): Promise<Set<number> | ParseFailure | null>;
}

/**
 * Loads the parser, which is WebAssembly: it is compiled once; every parse gets an instance of its
 * own, because an instance that lives long runs out of its memory.
 */
export async function loadShellParser(): Promise<ShellParser> {
  const { getProcessor, LangVariant, ParseError } = await import('sh-syntax');
  const bytes = await readFile(fileURLToPath(import.meta.resolve('sh-syntax/main.wasm')));
  const module = await WebAssembly.compile(bytes);
  const process = getProcessor((imports: object) => WebAssembly.instantiate(module, imports));
  const variants: Readonly<Record<Dialect, NonNullable<ShOptions['variant']>>> = {
    bash: LangVariant.LangBash,
    posix: LangVariant.LangPOSIX,
    mksh: LangVariant.LangMirBSDKorn,
    zsh: LangVariant.LangZsh,
  };
  return {
    async parse(code, dialect) {
      try {
        const file: File = await process(code, { variant: variants[dialect], keepComments: false });
        return new Set(file.Stmts.map(({ Position }) => Position.Offset));
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) return null;
        if (!(error instanceof Error)) throw error;
        const place = error instanceof ParseError ? error.Pos : undefined;
        if (place !== undefined) return { message: error.message, byte: place.Offset };
        return failureOf(error.message, code);
      }
    },
  };
}

/** Problems of a dialect come as one text: `1:3: arrays are a bash feature; tried parsing as ...`. */
function failureOf(text: string, code: string): ParseFailure {
  const [, line, column, message] = /^(?:[^:\n]*:)?(\d+):(\d+): ([\s\S]+)$/.exec(text) ?? [];
  if (message === undefined) return { message: text, byte: 0 };
  const ahead = code.split('\n').slice(0, Number(line) - 1);
  const lineStart = ahead.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0);
  return { message, byte: lineStart + Number(column) - 1 };
}
