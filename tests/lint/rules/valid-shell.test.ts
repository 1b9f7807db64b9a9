// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's
import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lintChecked, lintInput } from '../catalog.ts';
import { foundBy, runbookWith, underlined } from '../command.ts';

async function check(text: string) {
  const { diagnostics } = await lintChecked(text);
  return diagnostics.filter(({ ruleId }) => ruleId === 'valid-shell');
}

describe('the shell can read', () => {
  test.each([
    ['placeholders of every kind', 'run <a> <two words> {{ c }} PATH_TO_D <e|f>-<g...>'],
    ['a placeholder twice in brackets', 'kubectl get pod <<pod>>'],
    ['templates', 'run {{ .Values.x | quote }} <%= page.url %> {{ github.sha }} {% raw %}'],
    ['a placeholder inside quotes', 'echo "<a b>" \'<c>\''],
    ['arrays, processes and tests of bash', 'a=(1 2); diff <(ls) <(ls a); [[ -f x && $y =~ ^a ]]'],
    ['a here-document with placeholders', 'cat <<EOF\n<a> isn\'t "closed\nEOF'],
    ['commands behind prompts', '$ echo "a\n> b"\nit\'s (output\n$ ls'],
    ['the prompt of root', '# echo "not closed'],
    ['nothing but a comment', "# it's done"],
    ['a placeholder with blanks at its ends', 'git clone < address of your fork >'],
    ['variables of another tool', 'ls /usr/share/${app.version}/lib ${/opt/app}'],
    ['a here-document that the reader types', 'cat > notes.txt << EOF'],
    ['a here-document in short', 'git commit -m "$(cat <<\'EOF\'...EOF)"'],
    ['a template in a template', 'echo ${{ "${{ left alone }}" }}'],
  ])('%s', async (_name, code) => {
    expect(await check(runbookWith(code))).toEqual([]);
  });

  test.each([
    ['bash', 'sh'],
    ['shell', 'bash'],
  ])('what is bash, in a block of the language %s', async (language) => {
    expect(await check(runbookWith('a=(1 2)', language))).toEqual([]);
  });

  test.each([
    ['powershell', 'if ($x -eq "a) {'],
    ['sql', "SELECT 'a"],
    ['fish', 'set x (ls'],
    ['zsh', 'ls *(.om[1])'],
    ['console', '(rate(http_errors[5m]) / 2'],
    ['console', 'PS> Get-Item (ls'],
    ['', "notes: it isn't (a command"],
    ['text', '(('],
  ])('or is not asked: %s %j', async (language, code) => {
    expect(await check(runbookWith(code, language))).toEqual([]);
  });
});

describe('it points at', () => {
  test.each([
    ['the quote of a program that comes again', "kiln set name='My kiln\nkiln up", "'My"],
    ['the quote', 'ls\n  echo "a\n', '"a'],
    ['the bracket behind other characters', 'echo 🔥é $(date', '$(date'],
    ['the here-document', 'kubectl apply -f - <<EOF\nkind: Pod', '<<EOF'],
    ['the operator', 'make test |', '|'],
    ['the word behind a placeholder', 'run <name> )', ')'],
    ['the command behind a prompt', '$ run )', ')'],
    ['the keyword', 'ls; done', 'done'],
  ])('%s', async (_name, code, expected) => {
    const text = runbookWith(code);
    expect(underlined(text, await check(text))).toEqual([expected]);
  });

  test('its place in a list with Windows line endings', async () => {
    const text = '# Gate\r\n\r\n- **Replay:**\r\n\r\n  ```sh\r\n  ls\r\n  a | | b\r\n  ```\r\n';
    const found = await check(text);
    expect(found).toMatchObject([{ position: { start: { line: 7, column: 5 } } }]);
    expect(underlined(text, found)).toEqual(['|']);
  });
});

test.each([
  ['sh', 'error'],
  ['dash', 'error'],
  ['zsh', 'error'],
  ['ksh', 'error'],
  ['bash', 'error'],
])('what no shell can read is an error in %s', async (language, severity) => {
  expect(await check(runbookWith('echo "a', language))).toMatchObject([{ severity }]);
});

test('what bash alone can read is information in sh', async () => {
  const [found, ...others] = await check(runbookWith('cat <(ls)', 'sh'));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ messageId: 'not-posix', severity: 'info' });
});

test('names the shell and speaks of it in sentences', async () => {
  const [quote] = await check(runbookWith("echo 'a", 'zsh'));
  expect(quote && wordingOf(quote).what).toBe(
    "The quote `'` that opens here is never closed, so zsh waits for more.",
  );
  const [word] = await check(runbookWith('echo(x y)', 'bash'));
  expect(word && wordingOf(word).what).toContain('makes it a function');
});

test('a command that was not checked is no finding', () => {
  expect(foundBy('valid-shell', runbookWith('echo "never checked'))).toEqual([]);
  expect(lintInput(runbookWith('echo "never checked')).checked.shell.size).toBeGreaterThan(0);
});

describe('is only told that it is no command:', () => {
  test.each([
    ['labels of a proxy', 'traefik.http.routers.web.rule=Host(`a.example`) && Path(`/`)'],
    ['a file of variables', 'MODE=${team.MODE!}'],
    ['help', 'The output has a form, for example, "-o raw"\nfor the raw output (the default).'],
    ['a listing', 'Name:  web\nImage:  nginx\nMounts:  two\n  /usr/share/html from www (rw)'],
    ['an argument in brackets', './mirror.sh <name> [version (optional)]'],
    ['a remark', 'hdfs balancer -threshold 40 (default 10)'],
    ['an expression', '${#toJson(fileMap)}'],
    ['a synopsis', 'etcdctl endpoint health (--endpoints=$E|--cluster)'],
    ['a version', 'curl 7.83.1 (Linux) libcurl/7.83.1'],
    ['a unit', '[Unit]\nDocumentation=man:fstab(5)'],
    ['conditions of a monitor', '  if loadavg (5min) per core > 2 for 5 cycles then alert'],
    ['JSON behind output', 'The claims were checked\n[\n  {\n    "critical": (1)'],
    ['variables and what they do', '  $TOOL_ARGS  Pass these ($OTHER_ARGS)\n  $TOOL_KEY   A key'],
    ['an excerpt up to its opening', 'if git diff main -- "db/*.sql" | grep -i drop; then'],
    ['names of what happens', 'if [[ $a != $b ]]; then\n  offer_fixes()\nfi'],
    ['titles of commits', 'test(unit): add a case\ntest(e2e): add another'],
    ['a branch of a case', '"$dir"|"$dir"/*) return 0 ;;'],
    ['another branch', 'docs|docs/deploy/*) return 0 ;;'],
    ['an apostrophe', "note 12:00 i'm up"],
  ])('%s', async (_name, code) => {
    const found = await check(runbookWith(code, 'bash'));
    expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['not-a-shell', 'info'],
    ]);
  });
});
