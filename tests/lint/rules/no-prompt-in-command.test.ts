import { describe, expect, test } from 'vitest';
import { fixedBy, foundBy, runbookWith, underlined } from '../command.ts';

const rule = 'no-prompt-in-command';

function prompts(code: string, language?: string): string[] {
  const text = runbookWith(code, language);
  return underlined(text, foundBy(rule, text));
}

describe('a prompt is', () => {
  test.each([
    ['$ df -h', 'bash', '$'],
    ['  $ df -h', 'bash', '$'],
    ['% df -h', 'zsh', '%'],
    ['❯ df -h', 'fish', '❯'],
    ['ci@runner:~/work$ df -h', 'bash', 'ci@runner:~/work$'],
    ['[root@runner ~]# df -h', 'sh', '[root@runner ~]#'],
    ['(venv) ci@runner:~$ df -h', 'bash', '(venv) ci@runner:~$'],
    ['bash-5.2# df -h', 'bash', 'bash-5.2#'],
    ['PS> Get-PSDrive', 'powershell', 'PS>'],
    ['PS C:\\work> Get-PSDrive', 'bash', 'PS C:\\work>'],
    ['C:\\work> dir', 'cmd', 'C:\\work>'],
    ['mysql> SELECT 1;', 'sql', 'mysql>'],
    ['ci=# SELECT 1;', 'sql', 'ci=#'],
    ['>>> import json', 'python', '>>>'],
    ['# systemctl restart runner', 'bash', '#'],
    ['> kubectl get pods', 'bash', '>'],
    ['# df -h\n# du -sh .', '', '#'],
    ['export CI=1\n$ make test', 'bash', '$'],
  ])('%j in %s', (code, language, prompt) => {
    expect(prompts(code, language)).toEqual([prompt]);
  });
});

describe('no prompt is', () => {
  test.each([
    ['a comment', '# restart the runner\nsystemctl restart runner'],
    ['a comment alone', '# Restart the runner.'],
    ['a comment that begins with a program, among commands', '# make sure of it\nmake test'],
    ['a redirection that empties a file', '> /var/log/runner.log'],
    ['a redirection on a line of its own', 'cat a \\\n  > b'],
    ['a variable', '$HOME/bin/run'],
    ['a substitution', '$(which run) --all'],
    ['a line of a here-document', "cat > README <<'EOF'\n$ make test\nEOF"],
    ['a line of a string', 'git commit -m "Replay:\n$ make test"'],
    ['a job', 'sleep 9 &\nfg %1'],
  ])('%s', (_name, code) => {
    expect(prompts(code)).toEqual([]);
  });

  test('a `$` in another language', () => {
    expect(prompts('$ x', 'perl')).toEqual([]);
    expect(prompts('% comment', 'tex')).toEqual([]);
  });
});

describe('the fix', () => {
  test.each([
    [
      'a here-document',
      '$ cat << EOF > wg0.conf\n[Peer]\n# x\nEOF',
      'cat << EOF > wg0.conf\n[Peer]\n# x\nEOF',
    ],
    ['one', '$ df -h', 'df -h'],
    ['indented ones', '  $ df -h\n  $ pwd', 'df -h\npwd'],
    ['comments and blank lines', '$ df -h\n\n# then\n$ pwd', 'df -h\n\n# then\npwd'],
    ['continuations', '$ df \\\n    -h\n$ pwd', 'df \\\n    -h\npwd'],
    [
      'secondary prompts',
      '$ for i in 1 2; do\n>   echo $i\n> done',
      'for i in 1 2; do\n  echo $i\ndone',
    ],
    ['here-documents', '$ cat <<EOF\n$ no prompt\nEOF\n$ pwd', 'cat <<EOF\n$ no prompt\nEOF\npwd'],
    ['strings', "$ echo 'a\n$ b'\n$ pwd", "echo 'a\n$ b'\npwd"],
    ['placeholders', '$ kubectl logs <pod>', 'kubectl logs <pod>'],
  ])('removes it: %s', (_name, code, expected) => {
    expect(fixedBy(rule, runbookWith(code))).toBe(runbookWith(expected));
  });

  test('keeps the marks of lists and quotations, and Windows line endings', () => {
    const text =
      '# Gate\r\n\r\n**Replay:**\r\n\r\n> - x\r\n>\r\n>   ```sh\r\n>   $ a\r\n>   $ b\r\n>   ```\r\n';
    expect(fixedBy(rule, text)).toBe(text.replaceAll('$ ', ''));
  });

  test.each([
    ['output', '$ df -h\nFilesystem  Size'],
    ['output with quotes', "$ df -h\n'x'\n$ pwd"],
    ['output with an apostrophe', "$ df -h\ncan't open\n$ pwd"],
    ['what npm prints', '$ npm test\n\n> ci@1.0.0 test\n> vitest'],
  ])('is not made for %s', (_name, code) => {
    const text = runbookWith(code, 'bash');
    expect(foundBy(rule, text)).toMatchObject([{ messageId: 'prompt-and-output' }]);
    expect(fixedBy(rule, text)).toBe(text);
  });
});

test.each(['bash', ''])('a prompt in %j is an error', (language) => {
  const severity = 'error';
  expect(foundBy(rule, runbookWith('$ df -h', language, 'x'))).toMatchObject([{ severity }]);
  const session = '$ df -h\nSize  Used';
  expect(foundBy(rule, runbookWith(session, language, 'x'))).toMatchObject([{ severity }]);
});

test.each(['console', 'shell-session'])('a session in %j is what it says', (language) => {
  expect(foundBy(rule, runbookWith('$ df -h\nSize  Used', language))).toEqual([]);
});

test('a line without a prompt among prompts is a command where most such lines are', () => {
  const text = runbookWith('$ df -h\nrm -r "$DIR"\nparcelctl list', 'bash');
  expect(foundBy(rule, text)).toMatchObject([{ messageId: 'prompt' }]);
  expect(fixedBy(rule, text)).toBe(runbookWith('df -h\nrm -r "$DIR"\nparcelctl list', 'bash'));
});

test.each([
  ['a session on a page without entries', '```bash\n$ df -h\nSize  Used\n```', 'warning'],
  ['a command that was taken out', '```bash\n# curl -fsSL https://a.example/x.sh\n```', 'info'],
  ['a tab of a site that copies without prompts', '```sh [npm]\n$ npm install\n```', 'info'],
])('%s: %s', (_name, fence, severity) => {
  expect(foundBy(rule, `# Setup\n\n${fence}\n`)).toMatchObject([{ severity }]);
});
