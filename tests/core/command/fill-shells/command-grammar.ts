// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import * as fc from 'fast-check';
import type { Danger } from './danger.ts';
import { dangers } from './dangers.ts';
import { deliveredBlocks, deliveredCommands, type Sample } from './delivered-commands.ts';

/** `isSimple`: one simple command, that a wrapper can be set ahead of. */
interface Inner extends Sample {
  isSimple: boolean;
}

function leaves(shell: string): fc.Arbitrary<Inner> {
  const simple = deliveredCommands.map((sample): Inner => ({ ...sample, isSimple: true }));
  const blocks = deliveredBlocks.map((sample): Inner => ({ ...sample, isSimple: false }));
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
  ...['poetry run @', 'bundle exec @', 'npx -y @', 'uv run @', 'direnv exec . @'],
  ...['git bisect run @', 'echo a | xargs -I{} @'],
];
/** The same, with nothing ahead of them. */
const FIRST_PREFIXES = ['A=1 B="x y" @', '! @', 'command @', 'find . -exec @ \\;'];

/** Programs that read a word as code of a shell. */
const EVALUATORS = [
  ...['bash -c', 'sh -ec', 'sudo bash -ec', 'docker exec c sh -c', 'eval', 'env bash -c', 'su -c'],
  ...['kubectl exec pod -- bash -c', 'ssh -p 22 host', 'watch -n 1', 'git submodule foreach'],
  ...['git rebase --exec', 'git bisect run sh -c', 'timeout --signal KILL 5 bash -c', 'hyperfine'],
  ...[
    // Shared, since one lock in another would wait for ever.
    'flock -s l -c',
    'echo a | xargs -I{} sh -c',
    'find . -maxdepth 0 -execdir sh -c',
    'parallel -j 2',
  ],
];
/** Ways for code to get to a shell, in quotes that the place of `@` shows. */
const QUOTED = [
  ...["echo '@' | sh", "printf '%s\\n' '@' | bash -s -- a", "echo '@' > s; sh s", "bash <<< '@'"],
  ...["bash <(echo '@')", 'x=\'@\'; eval "$x"', "trap '@' EXIT", 'f() { eval "$1"; }; f \'@\''],
  ...['echo "@" | bash', 'X="@"; bash -c "$X"', 'X="@" sh -c "eval \\"\\$X\\""', 'bash <<< "@"'],
];
const HERE_DOCUMENTS = [
  ...['bash <<E1\n@\nE1', "bash <<'E2'\n@\nE2", 'bash -s prod <<E3\n@\nE3', 'ssh h <<E4\n@\nE4'],
  ...["cat > s <<'E5'\n@\nE5\nsh s", "tee s <<'E6'\n@\nE6\nbash s", "cat <<'E9' | sh\n@\nE9"],
  ...["docker exec -i c sh <<'E7'\n@\nE7", 'sudo bash <<-E8\n\t@\n\tE8'],
];

/** Around any commands, which run as without it. */
const AROUND = [
  ...['(@)', '{ @\n}', 'if true; then @\nfi', 'for i in 1; do @\ndone', '@\np end', 'p begin\n@'],
  ...[
    'p begin; @',
    'p "$(@)"',
    'p $(@)',
    'while true; do @\nbreak; done',
    'f() { @\n}\nf',
    'cd .\n@',
  ],
  ...[
    'set -eu\n@',
    'p $(( 1 + 1 )); @',
    'x=1; p ${x}; @',
    'case a in a) @\n;; esac',
    'echo "$$"; @',
  ],
  ...['p a <<EOT\ntext\nEOT\n@'],
];
/** The same around a simple command. */
const AROUND_SIMPLE = [
  ...['true && @', 'false || @', '@ && p end', '@ | cat', 'echo a | @', '@ 2>/dev/null', '@ > out'],
  ...['[ 1 -eq 1 ] && @', '@ &\nwait'],
];
/** Not every shell knows these, or runs what is in them. */
const AROUND_ODDLY = [
  ...['p `@`', 'cat <(@)', "# it's slow\n@", '@ # slow, really', '# a `b` $(c)\n@', "@\n# don't"],
  ...[
    'a=(1 2); p "${a[0]}"; @',
    "p $'it\\'s'; @",
    '[[ a == a ]] && @',
    'p "$$(@)"',
    'time @',
    'p a > s; @',
  ],
  ...['@ &> out', 'true &>/dev/null @', 'p ${x:-@}', 'p "${x:-$(@)}"', 'let x=1; @', '((x=1)); @'],
];
/** Some shells refuse these: at their prompt they drop the line and run the next one by itself. */
const REFUSED = [
  ...['ls ) @', 'p a; ; @', 'for x y; @', 'p > ; @', 'p !x @', 'done; @', 'ls (a); @', 'if then @'],
  ...[
    'if true; then @',
    '| @',
    'p a && ; @',
    '(p a) @',
    'p } @',
    '@ )',
    '@ ;; p',
    'f() ( @',
    '! ! @',
  ],
  ...[
    'case a in @',
    '[[ a @',
    'select x @',
    'function @',
    'p <<E; ) @\nE',
    '( ; @ )',
    'p $( ; @ )',
  ],
];
const AROUND_IN_FISH = [
  ...['begin; @; end', 'if true; @; end', 'for i in 1; @; end', '@\np end', 'p begin; @', 'p (@)'],
  ...['true; and @', 'false; or @', '@ | cat', 'function f; @; end; f', 'not begin; @; end'],
];
const AROUND_ODDLY_IN_FISH = ["# it's slow\n@", '@ # slow', 'set x 1; @', 'p "$x"; @', 'p "(@)"'];

function wrap(one: Inner, template: string, keepsDelivery: boolean, text = one.code): Inner {
  return {
    code: template.replace('@', () => text),
    delivery: keepsDelivery ? one.delivery : null,
    isSimple: false,
  };
}

/** Continues the command on a new line at one of its blanks. */
function breakLine(code: string, blank: number): string {
  const parts = code.split(' ');
  const at = 1 + (blank % Math.max(1, parts.length - 1));
  return [parts.slice(0, at).join(' '), parts.slice(at).join(' ')].join(' \\\n');
}

function wrapped(shell: string, inner: fc.Arbitrary<Inner>): fc.Arbitrary<Inner> {
  const isFish = shell === 'fish';
  const into = (
    templates: readonly string[],
    build: (one: Inner, template: string, escapes: boolean) => Inner,
  ) =>
    fc
      .tuple(inner, fc.constantFrom(...templates), fc.boolean())
      .map(([one, template, escapes]) => build(one, template, escapes));
  const isOneLine = ({ code }: Inner) => !code.includes('\n');
  const continued = fc
    .tuple(inner, fc.nat(5), fc.boolean())
    .map(([one, blank, isQuoted]): Inner => {
      const template = isQuoted ? 'p "a\n@"' : '@';
      return wrap({ ...one, code: breakLine(one.code, blank) }, template, false);
    });
  const ways = [
    continued,
    into(PREFIXES, (one, template) => {
      const isSimple = one.isSimple && !template.includes('|');
      return { ...wrap(one, template, one.isSimple), isSimple };
    }),
    into(EVALUATORS, (one, evaluator, escapes) => {
      const hasQuotes = /["'$`\\]/.test(one.code);
      const template = evaluator.includes('-execdir') ? `${evaluator} '@' \\;` : `${evaluator} '@'`;
      const text = escapes ? one.code.replaceAll("'", "'\\''") : one.code;
      return wrap(one, template, one.isSimple && !hasQuotes, text);
    }),
    into(isFish ? AROUND_IN_FISH : AROUND, (one, template) => wrap(one, template, isOneLine(one))),
    into(isFish ? AROUND_ODDLY_IN_FISH : AROUND_ODDLY, (one, template) =>
      wrap(one, template, false),
    ),
  ];
  if (isFish) return fc.oneof(...ways);
  return fc.oneof(
    ...ways,
    into(FIRST_PREFIXES, (one, template) => wrap(one, template, one.isSimple)),
    into(AROUND_SIMPLE, (one, template) => wrap(one, template, one.isSimple)),
    into(REFUSED, (one, template) => wrap(one, template, false)),
    fc
      .tuple(continued, fc.constantFrom(...REFUSED))
      .map(([one, template]) => wrap(one, template, false)),
    into(QUOTED, (one, template, escapes) => {
      const quote = /(['"])@/.exec(template)?.[1];
      const single = one.code.replaceAll("'", "'\\''");
      const double = one.code.replace(/["$`\\]/g, '\\$&');
      return wrap(one, template, false, escapes ? (quote === "'" ? single : double) : one.code);
    }),
    into(HERE_DOCUMENTS, (one, template) => wrap(one, template, false)),
  );
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
