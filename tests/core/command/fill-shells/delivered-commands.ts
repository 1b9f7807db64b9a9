// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells

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

/** Commands that take the value as data, and the arguments that their program is then given. */
const COMMANDS: readonly [code: string, ...args: string[]][] = [
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

/** Blocks of a POSIX shell that do so. */
export const deliveredBlocks: readonly Sample[] = [
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

export const deliveredCommands: readonly Sample[] = COMMANDS.map(([code, ...args]) =>
  given(code, code.split(' ')[0] ?? '', ...args),
);
