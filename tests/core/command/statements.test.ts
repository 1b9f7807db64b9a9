import { describe, expect, test } from 'vitest';
import { findPlaceholders } from '../../../src/core/command/fill/fill.ts';
import { splitStatements } from '../../../src/core/command/statements.ts';

function split(code: string, shell: string | null = 'bash'): string[] {
  const spans = splitStatements(code, shell, findPlaceholders(code, shell));
  return spans.map(({ start, end }) => code.slice(start, end));
}

describe('splitStatements', () => {
  test.each<[name: string, code: string, statements: string[]]>([
    ['lines', 'git status\ngit log -3', ['git status', 'git log -3']],
    ['comments and blank lines are left out', '# one\na b\n\n# two\nc # why', ['a b', 'c # why']],
    ['indentation is left out', '  a\n\tb', ['a', 'b']],
    ['continuations', 'a \\\n  b\nc', ['a \\\n  b', 'c']],
    ['a continuation of nothing', 'make \\\n\nls', ['make', 'ls']],
    ['a continuation of blanks', 'make a\\ \\\n  \nls', ['make a\\ ', 'ls']],
    ['pipelines and lists over lines', 'a |\n  b &&\n  c\nd', ['a |\n  b &&\n  c', 'd']],
    ['here-documents', "cat <<'E' >x\na\n\nb\nE\nls", ["cat <<'E' >x\na\n\nb\nE", 'ls']],
    ['quotes over lines', 'echo "a\nb"\nc', ['echo "a\nb"', 'c']],
    ['substitutions over lines', 'echo $(\n ls\n)\nb', ['echo $(\n ls\n)', 'b']],
    ['a variable for one command', 'A=1 b\nC=2 d', ['A=1 b', 'C=2 d']],
    ['placeholders', 'a <x>\nb < in <y>', ['a <x>', 'b < in <y>']],
    ['a script that is run', 'python x.py\nbash y.sh', ['python x.py', 'bash y.sh']],
    ['logs that are followed', 'docker logs -f a\ndocker ps', ['docker logs -f a', 'docker ps']],
  ])('takes apart: %s', (_, code, statements) => {
    expect(split(code)).toEqual(statements);
  });

  test.each<[name: string, code: string, shell?: string | null]>([
    ['one command', 'git status'],
    ['one command over lines', 'a \\\n  b'],
    ['a script', '#!/bin/sh\na\nb'],
    ['a variable that is set', 'dir=/x\nls "$dir"'],
    ['a variable that is set behind another command', 'a; X=2; b\nc'],
    ['an array', 'x=(a b)\nls "$x"'],
    ['options of the shell', 'set -e\na'],
    ['another folder', 'cd x\nmake'],
    ['another folder, in passing', 'a && cd x\nmake'],
    ['the environment', 'export A=1\nb'],
    ['the environment of another tool', 'source .venv/bin/activate\npytest'],
    ['a status', 'a\necho $?'],
    ['a job', 'server &\ncurl x'],
    ['a condition', 'if a; then\n  b\nfi\nc'],
    ['a loop', 'for x in a b; do\n  c "$x"\ndone\nd'],
    ['a loop in one line', 'while a; do b; done\nc'],
    ['a function', 'f() {\n  a\n}\nf'],
    ['a choice', 'case x in\n  a) b;;\nesac\nc'],
    ['brackets', '{ a; b; }\nc'],
    ['a session on another machine', 'ssh host\nuptime'],
    ['a session in a container', 'kubectl exec -it pod -- bash\nls'],
    ['a session as another user', 'sudo -i\nls'],
    ['an interpreter', 'python3\nimport os'],
    ['quotes that are left open', 'echo "a\nb'],
    ['a here-document that is left open', 'cat <<E\na\nb'],
    ['no shell', 'a\nb', 'python'],
    ['an unnamed language', 'a\nb', null],
    ['a record of a terminal', '$ a\nout\n$ b', 'console'],
    ['PowerShell', 'Get-Item x\nGet-Item y', 'powershell'],
  ])('leaves whole: %s', (_, code, shell = 'bash') => {
    expect(split(code, shell)).toEqual([]);
  });

  test('spends no time on a long block', () => {
    expect(split('ls\n'.repeat(100_000))).toEqual([]);
  });
});
