// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import * as fc from 'fast-check';
import { type Danger, dangers } from './program-places.ts';

/** A command with `<v>` in it. */
export interface Sample {
  code: string;
  /** What has to be started with the value, where it is known: `<v>` stands for the value as it is. */
  delivery: Delivery | null;
}

interface Delivery {
  program: string;
  args: readonly string[];
}

/** `isSimple`: one simple command, that a wrapper can be set ahead of. */
interface Inner extends Sample {
  isSimple: boolean;
}

/** Commands that take the value as data, and the arguments that their program is then given. */
const DELIVERED: readonly [code: string, ...args: string[]][] = [
  ['p <v>', '<v>'],
  ['p "<v>"', '<v>'],
  ["p '<v>'", '<v>'],
  ['p pre<v>post a', 'pre<v>post', 'a'],
  ['p "a <v> b"', 'a <v> b'],
  ["p 'a <v> b'", 'a <v> b'],
  ['p "a"<v>\'b\'', 'a<v>b'],
  ['p --opt=<v> -- a', '--opt=<v>', '--', 'a'],
  ['p it\\\'s "<v>"', "it's", '<v>'],
  ['p \\\n  <v>', '<v>'],
  ['cargo test <v>', 'test', '<v>'],
  ["cargo test --test a '<v>' -- --nocapture", 'test', '--test', 'a', '<v>', '--', '--nocapture'],
  ['cargo test -p "<v>" b', 'test', '-p', '<v>', 'b'],
  ['pytest <v>', '<v>'],
  ['pytest "<v>" -x', '<v>', '-x'],
  ["go test -run '<v>'", 'test', '-run', '<v>'],
  ['gh run view <v>', 'run', 'view', '<v>'],
  ['gh run list --workflow <v>', 'run', 'list', '--workflow', '<v>'],
  ['kubectl logs <v>', 'logs', '<v>'],
  ['kubectl describe "<v>"', 'describe', '<v>'],
  ['kubectl get pod -n <v>', 'get', 'pod', '-n', '<v>'],
  ['docker logs --since 1h <v>', 'logs', '--since', '1h', '<v>'],
  ['git show <v>', 'show', '<v>'],
  ['git log --grep "<v>" -n 1', 'log', '--grep', '<v>', '-n', '1'],
  ["git checkout '<v>'", 'checkout', '<v>'],
  ['psql -c "select <v>"', '-c', 'select <v>'],
  ["mysql -e 'kill <v>'", '-e', 'kill <v>'],
  ['redis-cli get <v>', 'get', '<v>'],
  ['curl -s https://example.org/<v>', '-s', 'https://example.org/<v>'],
  ['systemctl status <v>', 'status', '<v>'],
];

const POSIX_DELIVERED: readonly Sample[] = [
  given("p $'a <v>'", 'p', 'a <v>'),
  given('x=<v>; p "$x"', 'p', '<v>'),
  given('x="a <v>"\np "$x" b', 'p', 'a <v>', 'b'),
  given('for i in <v> b; do p "$i"; done', 'p', '<v>'),
  given('set -- <v> b; p "$1"', 'p', '<v>'),
  given('p "${U:-<v>}"', 'p', '<v>'),
  given('p "$(printf %s <v>)"', 'p', '<v>'),
  given('p `printf %s <v>`', 'p', '<v>'),
  given('case <v> in *) p a <v>;; esac', 'p', 'a', '<v>'),
  given('f() { p "$1"; }; f <v>', 'p', '<v>'),
  given('while IFS= read -r l; do p "$l"; done <<EOF\na <v>\nEOF', 'p', 'a <v>'),
  given('while IFS= read -r l; do p "$l"; done <<\'EOF\'\na <v>\nEOF', 'p', 'a <v>'),
  given('q <<EOF\nid: <v>\nEOF', 'q', 'id: <v>\n'),
  given("q <<'E O F'\n<v> $x\nE O F", 'q', '<v> $x\n'),
  given('q <<-EOF\n\ta <v>\n\tEOF', 'q', 'a <v>\n'),
  given('echo <v> | q', 'q', '<v>\n'),
  given('printf \'%s\\n\' "a <v>" | q b', 'q', 'b', 'a <v>\n'),
  given('echo <v> > list; q < list', 'q', '<v>\n'),
  given('p a 2>/dev/null <v>', 'p', 'a', '<v>'),
  given('if p <v>; then :; fi', 'p', '<v>'),
];

function given(code: string, program: string, ...args: string[]): Sample {
  return { code, delivery: { program, args } };
}

function leaves(shell: string): fc.Arbitrary<Inner> {
  const simple = DELIVERED.map(([code, ...args]): Inner => {
    const [program = ''] = code.split(' ');
    return { code, delivery: { program, args }, isSimple: true };
  });
  const blocks = POSIX_DELIVERED.map((sample): Inner => ({ ...sample, isSimple: false }));
  const places = dangers
    .filter(({ shells }) => shell === 'fish' || !shells?.includes('fish'))
    .map((danger): Inner => ({ code: danger.code, delivery: null, isSimple: isSimple(danger) }));
  const own = shell === 'fish' ? [] : [{ weight: 2, arbitrary: fc.constantFrom(...blocks) }];
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...simple) }, ...own, {
    weight: 3,
    arbitrary: fc.constantFrom(...places),
  });
}

function isSimple({ code }: Danger): boolean {
  return /^[a-z]/.test(code) && !/[;&|<>(){}\n]/.test(code.replaceAll('<v>', ''));
}

/** Set ahead of a simple command, which they run; `@` stands for it. */
const PREFIXES = [
  ...['sudo @', 'sudo -u app @', 'sudo --user app -E @', 'env A=1 @', 'env -u A @', 'doas @'],
  ...['timeout 5 @', 'timeout --signal KILL 5 @', 'timeout -k 1 5 @', 'nice @', 'nice -n 5 @'],
  ...['nohup @', 'setsid -w @', 'stdbuf -oL @', 'ionice -c 3 @', 'taskset -c 0 @', 'strace -f @'],
  ...['docker exec -it c @', 'docker run --rm -e A=1 img @', 'docker compose exec web @'],
  ...['kubectl exec pod -c app -- @', 'kubectl exec -it pod -- @', 'ip netns exec blue @'],
  ...['poetry run @', 'bundle exec @', 'npx -y @', 'uv run @', 'direnv exec . @', 'command @'],
  ...['find . -maxdepth 0 -exec @ \\;', 'git bisect run @', 'A=1 B="x y" @', 'time @', '! @'],
];
/** Programs that read their words, or a text in quotes, as code of a shell. */
const IN_SINGLE_QUOTES = [
  ...["bash -c '@'", "sh -ec '@'", "sudo bash -lc '@'", "docker exec c sh -c '@'", "eval '@'"],
  ...["kubectl exec pod -- bash -c '@'", "ssh -p 22 host '@'", "su -c '@' app", "watch -n 1 '@'"],
  ...[
    "git submodule foreach '@'",
    "git rebase --exec '@' main",
    "env bash -c '@'",
    "trap '@' EXIT",
  ],
  ...["find . -maxdepth 0 -exec sh -c '@' \\;", "echo a | xargs -I{} sh -c '@'", "echo '@' | sh"],
  ...[
    "printf '%s\\n' '@' | bash -s -- a",
    "echo '@' > s; sh s",
    "bash <<< '@'",
    "bash <(echo '@')",
  ],
  ...[
    'x=\'@\'; eval "$x"',
    "timeout --signal KILL 5 bash -c '@'",
    "hyperfine '@'",
    "flock l -c '@'",
  ],
];
const IN_DOUBLE_QUOTES = [
  ...['bash -c "@"', 'eval "@"', 'ssh host "@"', 'docker exec c sh -c "@"', 'echo "@" | bash'],
  ...['X="@"; bash -c "$X"', 'parallel "@" ::: a', 'tar -xf a --to-command "@"'],
];
const IN_HERE_DOCUMENTS = [
  ...['bash <<E1\n@\nE1', "bash <<'E2'\n@\nE2", 'bash -s prod <<E3\n@\nE3', 'ssh h <<E4\n@\nE4'],
  ...[
    "cat > s <<'E5'\n@\nE5\nsh s",
    "tee s <<'E6'\n@\nE6\nbash s",
    "docker exec -i c sh <<'E7'\n@\nE7",
  ],
  ...['sudo bash <<-E8\n\t@\n\tE8', "cat <<'E9' | sh\n@\nE9"],
];
/** Around any commands; these run where they stand. */
const AROUND = [
  ...['(@)', '{ @\n}', 'if true; then @\nfi', 'for i in 1; do @\ndone', 'true && @', 'false || @'],
  ...[
    '@\np end',
    'p begin\n@',
    'p begin; @',
    '@ && p end',
    '@ | cat',
    'echo a | @',
    'f() { @\n}\nf',
  ],
  ...[
    'p "$(@)"',
    'p $(@)',
    'p `@`',
    'cat <(@)',
    '@ 2>/dev/null',
    '@ > out',
    'while true; do @\nbreak; done',
  ],
  ...[
    "# it's slow\n@",
    '@ # slow, really',
    '# a `b` $(c)\n@',
    "@\n# don't forget",
    'set -eu\n@',
    'cd .\n@',
  ],
  ...[
    'p $(( 1 + 1 )); @',
    '[ 1 -eq 1 ] && @',
    'x=1; p ${x}; @',
    'case a in a) @\n;; esac',
    '@ &\nwait',
  ],
  ...[
    'a=(1 2); p "${a[0]}"; @',
    'echo "$$"; @',
    'p a <<EOF\ntext\nEOF\n@',
    "p $'it\\'s'; @",
    '[[ a == a ]] && @',
  ],
];
const AROUND_IN_FISH = [
  ...[
    'begin; @; end',
    'if true; @; end',
    'for i in 1; @; end',
    'true; and @',
    'false; or @',
    '@ | cat',
  ],
  ...[
    '@\np end',
    'p begin; @',
    'p (@)',
    "# it's slow\n@",
    '@ # slow',
    'function f; @; end; f',
    'not @',
  ],
];

function wrap(
  inner: Inner,
  template: string,
  text: string,
  keeps: boolean,
  simple: boolean,
): Inner {
  const delivery = keeps ? inner.delivery : null;
  return { code: template.replace('@', () => text), delivery, isSimple: simple };
}

function wrapped(shell: string, inner: fc.Arbitrary<Inner>): fc.Arbitrary<Inner> {
  const around = shell === 'fish' ? AROUND_IN_FISH : AROUND;
  const others =
    shell === 'fish'
      ? IN_SINGLE_QUOTES.filter((code) => /^[a-z]+ /.test(code) && !/[<>"|;]/.test(code))
      : IN_SINGLE_QUOTES;
  const alternatives = [
    fc
      .tuple(inner, fc.constantFrom(...PREFIXES))
      .map(([one, template]) => wrap(one, template, one.code, one.isSimple, one.isSimple)),
    fc
      .tuple(inner, fc.constantFrom(...others), fc.boolean())
      .map(([one, template, escapes]) =>
        wrap(
          one,
          template,
          escapes ? one.code.replaceAll("'", "'\\''") : one.code,
          false,
          isPlainLine(template),
        ),
      ),
    fc
      .tuple(inner, fc.constantFrom(...around))
      .map(([one, template]) =>
        wrap(one, template, one.code, runsOnce(template) && !one.code.includes('\n'), false),
      ),
  ];
  if (shell === 'fish') return fc.oneof(...alternatives);
  return fc.oneof(
    ...alternatives,
    fc
      .tuple(inner, fc.constantFrom(...IN_DOUBLE_QUOTES), fc.boolean())
      .map(([one, template, escapes]) =>
        wrap(
          one,
          template,
          escapes ? one.code.replace(/["$`\\]/g, '\\$&') : one.code,
          false,
          isPlainLine(template),
        ),
      ),
    fc
      .tuple(inner, fc.constantFrom(...IN_HERE_DOCUMENTS))
      .map(([one, template]) => wrap(one, template, one.code, false, false)),
  );
}

function isPlainLine(template: string): boolean {
  return /^[a-z]/.test(template) && !/[;|<>]/.test(template);
}

/** Whether what stands in it is started with the same words as without it. */
function runsOnce(template: string): boolean {
  return !/`/.test(template) && !template.includes('# a');
}

/** Commands of a shell in three layers at most. */
export function commands(shell: string): fc.Arbitrary<Sample> {
  const leaf = leaves(shell);
  const once = wrapped(shell, leaf);
  const twice = wrapped(shell, once);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 4, arbitrary: once },
    { weight: 3, arbitrary: twice },
  );
}
