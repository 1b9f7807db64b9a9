import { readFile } from 'node:fs/promises';
import type { File, ShOptions } from 'sh-syntax';
import { packageFile } from '../package-files.ts';

/** The used part of a global that the compiler knows only with the DOM. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<Instance>;
  RuntimeError: ErrorConstructor;
};

interface Instance {
  exports: Record<string, unknown>;
}

/** Shells whose grammar the parser (mvdan/sh) knows. */
export type Dialect = 'bash' | 'posix' | 'mksh' | 'zsh';

export interface ParseFailure {
  message: string;
  /** 0-based UTF-8 offset into the code. */
  byte: number;
}

export interface ShellParser {
  /**
   * The byte offsets of the top-level statements, or the first problem; null if the parser crashes.
   */
  parse(code: string, dialect: Dialect): Promise<Set<number> | ParseFailure | null>;
}

/** The most text for one instance in all: its memory of about 60 kB is never collected. */
const MAX_BYTES = 10_000;
const MAX_CALLS = 40;

/** Loads the parser, which is WebAssembly. */
export async function loadShellParser(): Promise<ShellParser> {
  const { getProcessor, LangVariant, ParseError } = await import('sh-syntax');
  const bytes = await readFile(packageFile('main.wasm'));
  const module = await WebAssembly.compile(bytes);
  const instances = reusedInstances(module);
  // The package types its parameter with a global that only the DOM declares.
  const process = getProcessor((imports: object) => instances.next(imports) as Promise<never>);
  const variants: Readonly<Record<Dialect, NonNullable<ShOptions['variant']>>> = {
    bash: LangVariant.LangBash,
    posix: LangVariant.LangPOSIX,
    mksh: LangVariant.LangMirBSDKorn,
    zsh: LangVariant.LangZsh,
  };
  return {
    async parse(code, dialect) {
      instances.willRead(Buffer.byteLength(code));
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

interface Instances {
  willRead(bytes: number): void;
  next(imports: object): Promise<Instance>;
}

/**
 * A new instance costs more than most parses, so each is reused. `sh-syntax` initialises every
 * instance that it gets, so it gets exports that need no initialisation.
 */
function reusedInstances(module: object): Instances {
  let current: Instance | null = null;
  let bytes = 0;
  let calls = 0;
  return {
    willRead(more) {
      if (bytes + more > MAX_BYTES || calls >= MAX_CALLS) current = null;
      if (current === null) bytes = calls = 0;
      bytes += more;
      calls += 1;
    },
    async next(imports) {
      if (current !== null) return current;
      const fresh = await WebAssembly.instantiate(module, imports);
      const { _start, ...exports } = fresh.exports;
      current = { exports: { ...exports, _initialize() {} } };
      return fresh;
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
