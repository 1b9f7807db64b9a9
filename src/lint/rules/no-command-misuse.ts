import { commandsIn, placeIn } from '../commands/entry-commands.ts';
import { misuses } from '../commands/misuses/index.ts';
import { readingOf } from '../commands/misuses/misuse.ts';
import { readAsShell } from '../commands/shell-reading.ts';
import { defineRule } from '../rule.ts';

export const noCommandMisuse = defineRule({
  scope: 'runbook',
  meta: {
    id: 'no-command-misuse',
    summary: 'A command does what it seems to do.',
    why: `Some mistakes have no error message. \`cargo test -- x -- --nocapture\` runs and captures all output;
\`npm run test --watch\` runs and does not watch; \`kubectl logs -l app=x\` shows ten lines and looks
complete. The reader draws conclusions from what is not there.

Every misuse that this rule knows is documented by the makers of the program; the message names the
page. It looks at commands as the shell reads them, not at comments and strings.`,
    severity: 'warning',
    fixable: false,
    messages: {
      misuse: { what: '{problem}.', how: '{instead}. See {source}.' },
    },
    examples: {
      ok: [
        {
          title: 'As they are meant',
          files: `# Flaky test

**Replay:**

\`\`\`bash
rch exec -- cargo test --test e2e -- full_gate --nocapture --exact
npm run test -- --watch
kubectl logs -l app=runner --tail=-1
kubectl exec runner-0 -- ps aux
find . -name '*.log' > files.txt 2>&1
curl "https://ci.example.com/jobs?state=failed&page=2"
\`\`\`
`,
        },
      ],
      notOk: [
        {
          title: 'Options at the wrong side of a `--`',
          files: `# Flaky test

**Replay:**

\`\`\`bash
cargo test --test e2e -- full_gate -- --nocapture
cargo test --test-threads=1
npm run test --watch
kubectl exec runner-0 ps aux
docker run runner:latest -it bash
\`\`\`
`,
          findings: [
            { messageId: 'misuse', line: 6 },
            { messageId: 'misuse', line: 7 },
            { messageId: 'misuse', line: 8 },
            { messageId: 'misuse', line: 9 },
            { messageId: 'misuse', line: 10 },
          ],
        },
        {
          title: 'What the shell does first',
          files: `# Flaky test

**Replay:**

\`\`\`bash
curl -s https://ci.example.com/jobs?state=failed&page=2
find . -name *.log
make test 2>&1 > test.log
pip install pytest>=8.0
sudo echo 1 > /proc/sys/vm/drop_caches
tar -cfz logs.tgz logs
watch kubectl get pods | grep runner
kubectl logs -l app=runner
\`\`\`
`,
          findings: [
            { messageId: 'misuse', line: 6 },
            { messageId: 'misuse', line: 7 },
            { messageId: 'misuse', line: 8 },
            { messageId: 'misuse', line: 9 },
            { messageId: 'misuse', line: 10 },
            { messageId: 'misuse', line: 11 },
            { messageId: 'misuse', line: 12 },
            { messageId: 'misuse', line: 13 },
          ],
        },
      ],
    },
  },

  *check(runbook, { facts }) {
    for (const command of commandsIn(runbook)) {
      const suspected = misuses.filter(({ hint }) => hint.test(command.code));
      if (suspected.length === 0) continue;
      const reading = readAsShell(command);
      if (reading === null) continue;
      const known = readingOf(reading);
      const at = placeIn(facts.textOf(runbook.path), command);
      for (const { problem, instead, source, find } of suspected) {
        for (const { start, end } of find(known)) {
          const data = { problem, instead, source };
          yield { messageId: 'misuse', data, position: at(start, end) };
        }
      }
    }
  },
});
