import type { MatchEntry } from '../../../src/core/pattern/compile.ts';
import { Random } from '../random.ts';
import { camel, joined } from './words.ts';

/** A made-up entry, and lines of a log that it explains. */
export interface MadeSignature {
  entry: MatchEntry;
  /** The longest literal of its pattern: what a search for fixed strings would be given. */
  literal: string;
  /** For `grep -E` and the like. */
  regex: string;
  /** The lines of one hit. */
  lines(random: Random): readonly [string, ...string[]];
}

interface Form {
  /** The pattern, one step a line; `ID` is what tells this signature from all others. */
  pattern: string;
  literal: string;
  regex: string;
  /** `#` is any number. */
  lines: readonly [string, ...string[]];
}

const FORMS: readonly [Form, ...Form[]] = [
  literal('error[E0433]: failed to resolve: use of undeclared crate or module `ID`'),
  literal("thread 'ID' panicked at"),
  literal("ModuleNotFoundError: No module named 'ID'"),
  literal('ID: connection refused by upstream'),
  literal("fatal: unable to access 'https://git.example.com/ID.git/'"),
  literal("Error: Cannot find module 'ID'"),
  literal('npm ERR! 404 Not Found - GET https://registry.npmjs.org/ID'),
  literal('java.lang.IllegalStateException: ID is closed'),
  literal('Back-off restarting failed container ID'),
  literal('\\"error\\":\\"lease ID lost\\"'.replaceAll('\\', '')),
  literal('ID.rs: assertion failed'),
  literal('E_ID'),
  {
    pattern: 'test ID::<test> ... FAILED',
    literal: 'test ID::',
    regex: 'test ID::[^ ]+.*FAILED',
    lines: ['test ID::case_# ... FAILED'],
  },
  {
    pattern: 'FAILED tests/test_ID.py::<test> - <error...>',
    literal: 'FAILED tests/test_ID.py::',
    regex: 'FAILED tests/test_ID\\.py::[^ ]+ - .+',
    lines: ['FAILED tests/test_ID.py::test_# - AssertionError: assert # == 3'],
  },
  {
    pattern: 'ERROR ... ID timed out after <seconds>s',
    literal: 'ID timed out after ',
    regex: 'ERROR.*ID timed out after [0-9]+s',
    lines: ['ERROR # --- [worker-#] ID timed out after #s'],
  },
  {
    pattern: '/\\[ERROR\\]\\s.*ID\\.java:\\[\\d+,\\d+\\]\\s+cannot\\s+find\\s+symbol/',
    literal: 'ID.java:[',
    regex: '\\[ERROR\\] .*ID\\.java:\\[[0-9]+,[0-9]+\\] cannot find symbol',
    lines: ['[ERROR] /build/src/main/java/ID.java:[#,#] cannot find symbol'],
  },
  {
    pattern: 'Pulling image "registry.example.com/ID:<tag>"\nOOMKilled ID',
    literal: 'Pulling image "registry.example.com/ID:',
    regex: 'OOMKilled ID',
    lines: [
      'Normal Pulling #s kubelet Pulling image "registry.example.com/ID:#"',
      'Warning OOMKilled ID',
    ],
  },
];

function literal(text: string): Form {
  return { pattern: text, literal: text, regex: text, lines: [`${text} (#)`] };
}

/** The first so many signatures; fewer are a part of more. */
export function makeSignatures(count: number): MadeSignature[] {
  const random = new Random(4);
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const form = FORMS[index % FORMS.length] ?? FORMS[0];
    let id = '';
    // Three words or more: names in ordinary lines have two.
    do {
      id = index % 3 === 0 ? camel(random, 3) : joined(random, 3, index % 3 === 1 ? '_' : '-');
    } while (seen.has(id));
    seen.add(id);
    return signatureOf(form, id, index);
  });
}

function signatureOf(form: Form, id: string, index: number): MadeSignature {
  const named = (text: string) => text.replaceAll('ID', id);
  const steps = form.pattern.split('\n').map((text) => {
    const [, body] = /^\/(.+)\/$/.exec(text) ?? [];
    const type = body === undefined ? ('text' as const) : ('regex' as const);
    return { type, source: named(body ?? text), flags: '' };
  });
  const title = `Failure ${index}`;
  const entry = { id: `made#${index}`, title, kind: 'signatures' as const, patterns: [{ steps }] };
  return {
    entry,
    literal: named(form.literal),
    regex: form.regex === form.pattern ? escaped(named(form.regex)) : named(form.regex),
    lines: (random) => {
      const [first, ...others] = form.lines.map((line) =>
        named(line).replaceAll('#', () => random.digits(2)),
      );
      return [first ?? '', ...others];
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
