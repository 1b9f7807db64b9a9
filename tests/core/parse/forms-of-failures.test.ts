import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** The title of each entry and the names of its fields. */
function entries(text: string, path = 'docs/kiln.md'): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map(
    ({ title, fields }) => `${title}: ${fields.map(({ name }) => name).join(' ')}`,
  );
}

const three = ['Port 80 is taken', 'Lids are not shown', 'The kiln hangs'];
const answers = ['Stop the other one.', 'Run `kiln dust`.', 'Pull the plug.'];
const list = (form: (title: string, answer: string) => string): string =>
  three.map((title, index) => form(title, answers[index] ?? '')).join('\n');

test.each([
  ['a colon', list((title, answer) => `- ${title}: ${answer}`)],
  ['a dash', list((title, answer) => `- ${title} – ${answer}`)],
  ['bold words with a full stop', list((title, answer) => `- **${title}.** ${answer}`)],
  ['bold words and no mark', list((title, answer) => `- **${title}** ${answer}`)],
  ['bold words with a colon', list((title, answer) => `1. **${title}:** ${answer}`)],
  ['a condition', list((title, answer) => `- If ${title}, ${answer}`)],
  ['a line of its own', list((title, answer) => `- ${title}\n  ${answer}`)],
  ['items below', list((title, answer) => `- ${title}\n  - ${answer}`)],
  ['a sentence', list((title, answer) => `- ${title}. ${answer}`)],
  ['paragraphs in bold', list((title, answer) => `**${title}.** ${answer}\n`)],
  ['bold words with a full stop behind', list((title, answer) => `- **${title}**. ${answer}`)],
  [
    'bold words and what is printed in brackets',
    list((title, answer) => `- **${title}** (\`no (good) kiln\`): ${answer}`),
  ],
  ['a hard break', list((title, answer) => `**${title}**  \n${answer}\n`)],
])('below a title about failures these have one form: %s', (_name, text) => {
  const found = entries(`# kiln\n\n## Troubleshooting\n\n${text}\n\n## License\n\nMIT\n`);
  expect(found).toEqual(three.map((title) => `${title}: remediation`));
});

test.each([
  [
    'settings',
    '## Configuration\n\n- `timeout`: seconds until a request fails\n- `retry`: how often\n',
  ],
  [
    'commands',
    '## Troubleshooting\n\n- `kiln doctor`: prints the state\n- `kiln log`: prints the log\n',
  ],
  [
    'commands in bold',
    '## Troubleshooting\n\n- **`kiln doctor`**: prints the state\n- **`kiln log`**: the log\n',
  ],
  ['places', '## Troubleshooting\n\n**Logs.** They are in /var/log.\n\n**Tip.** Read them.\n'],
  ['the way to help', '## Troubleshooting\n\nIf you have problems, open an issue.\n'],
  [
    'a procedure',
    '## Release\n\n- If the change is breaking, bump the major version.\n- If it is not, do not.\n',
  ],
])('are none: %s', (_name, text) => {
  expect(entries(`# kiln\n\n${text}`)).toEqual([]);
});

test.each([
  [
    'errors by the name that a program has for them',
    '# kiln\n\n## Troubleshooting\n\n- **`LidNotFound`**: put it on.\n- `EADDRINUSE`: stop the other one.\n',
    ['LidNotFound: signature remediation', 'EADDRINUSE: signature remediation'],
  ],
  [
    'one sentence with what to do',
    '# kiln\n\n## Troubleshooting\n\nIf the upgrade fails with `lid mismatch`, run `kiln lid`.\n',
    ['the upgrade fails with lid mismatch: remediation'],
  ],
  [
    'numbered items with all labels in one paragraph',
    '# Kilns\n\n1. **Problem:** it smokes\n   **Cause:** soot\n   **Solution:** sweep\n2. **Problem:** it hums\n   **Solution:** wait\n',
    ['it smokes: signature causes remediation', 'it hums: signature remediation'],
  ],
  [
    'names of alerts below their title, whatever they say',
    '# Kiln alerts\n\n## KilnCold\n\n**Description:** no fire.\n\n**Action:** light it.\n\n## KilnLoud\n\n**Description:** hums.\n\n**Actions to take:** wait.\n',
    ['KilnCold: context remediation', 'KilnLoud: context remediation'],
  ],
  [
    'a procedure beside how grave it is',
    '# SOP: kilns\n\n## Kiln is cold\n\n### Impact\n\nNo pots.\n\n### Severity: P1\n\n### Procedure\n\n1. Light it.\n',
    ['Kiln is cold: context severity remediation'],
  ],
  [
    'no facts among what to do',
    '# Known issues\n\n## Lids crack on Mondays\n\nThe clay is old.\n\n**Status:** open\n',
    ['Lids crack on Mondays: context'],
  ],
  [
    'what stands behind a counter or another label of an error',
    '# Troubleshooting\n\n## Issue 3 - "ELID: no lid"\n\nPut it on.\n\n## Exception: kiln.LidError: cracked\n\nGlue it.\n\n## "error: no such kiln" appears\n\nBuy one.\n',
    [
      '"ELID: no lid": signature remediation',
      'kiln.LidError: cracked: signature remediation',
      '"error: no such kiln" appears: remediation',
    ],
  ],
  [
    'one line in bold below the name of a product, among issues',
    '# Help\n\n## Shop-specific issues\n\n### Amazon\n\n**Orders are lost:**\n\n1. Press reset.\n\n### Etsy\n\n**Opening hours:**\n\n1. Ask them.\n',
    ['Orders are lost: remediation'],
  ],
  [
    'a command that somebody ran is not what is printed, and what may be so has causes',
    '# Troubleshooting\n\n## Lids are broken\n\nFor example, to mend it, we used this command:\n\n- `kiln lid mend`\n\n## The kiln shows "idle"\n\nYour kiln may be idle if:\n\n- Gas is out.\n- The lid is open.\n\nCall the smith.\n',
    ['Lids are broken: context remediation', 'The kiln shows "idle": context causes remediation'],
  ],
  [
    'labels of a list that says how grave a failure is',
    '# Alerts\n\n### KilnOverheated\n\n- Severity: critical\n- Summary: above 900 °C\n- Runbook: open the lid, then wait.\n\n### KilnIdle\n\n- Severity: info\n- Runbook: https://wiki.example.com/kiln\n',
    ['KilnOverheated: severity context remediation', 'KilnIdle: severity'],
  ],
])('%s', (_name, text, expected) => {
  expect(entries(text)).toEqual(expected);
});

test.each([
  ['| Symptom | Cause | Where to go from here |', 'signature causes remediation'],
  ['| Symptom | Cause | Severity |', 'signature causes severity'],
])('the last column of a table of symptoms and causes: %s', (head, fields) => {
  const text = `# Kilns\n\n${head}\n|---|---|---|\n| no fire | wet wood | dry it |\n`;
  expect(entries(text)).toEqual([`no fire: ${fields}`]);
});

test('a column of regular expressions holds some', () => {
  const text =
    '# Kilns\n\n| Regex | Cause | Fix |\n|---|---|---|\n| `kiln \\d+ cold` | wood | light it |\n| `lid (` | y | x |\n';
  const { runbook } = parseRunbook({ id: 'a', path: 'a.md', text });
  const types = runbook.entries.map(({ signature }) => signature?.patterns[0]?.steps[0]?.type);
  expect(types).toEqual(['regex', 'text']);
});

test('a symptom of the front matter is what a person sees', () => {
  const text =
    '---\ntitle: Lid is stuck\nsymptom: the lid does not move\nalertname: LidStuck\n---\n\n## Fix\n\nOil it.\n';
  const { runbook } = parseRunbook({ id: 'errors/lid', path: 'errors/lid.md', text });
  const [entry] = runbook.entries;
  expect(entry?.signature?.observed).toBe('the lid does not move');
  expect(
    entry?.signature?.patterns.flatMap(({ steps }) => steps.map(({ source }) => source)),
  ).toEqual(['LidStuck']);
});

test.each([
  [
    'what orders something behind a symptom',
    '## Kiln is cold\n\nSymptom: no fire.\n\n1. Light it.\n2. Wait.\n\n## Kiln hums\n\n**Symptom:** a hum.\n\nReplace the fan.\n',
    ['Kiln is cold: signature remediation', 'Kiln hums: signature remediation'],
  ],
  [
    'a list of what is seen stays with it',
    '## Kiln is cold\n\n**Symptoms:**\n\n- no fire\n- no smoke\n\n**Fix:** light it.\n',
    ['Kiln is cold: signature remediation'],
  ],
  [
    'a label of another name behind symptoms',
    '## Kiln is cold\n\nSymptoms:\n- No fire.\n\nThings that helped:\n- Light it.\n',
    ['Kiln is cold: signature remediation'],
  ],
  [
    'names without a mark behind them',
    '## Kiln is cold\n\n**Symptoms** No fire.\n\n**Cause** Wet wood.\n\n**Fix** Dry it.\n',
    ['Kiln is cold: signature causes remediation'],
  ],
  [
    'names in italics and above lists',
    '## Kiln is cold\n\n*Symptoms*\n\nNo fire.\n\n*Fix*\n\nDry it.\n\n## Kiln hums\n\nSymptoms\n\n- a hum\n\nFix\n\n- new fan\n',
    ['Kiln is cold: signature remediation', 'Kiln hums: signature remediation'],
  ],
  [
    'names as items',
    '## Kiln is cold\n\n- Symptoms\n  - No fire.\n- Fix\n  - Dry it.\n',
    ['Kiln is cold: signature remediation'],
  ],
  [
    'a check ahead of the fix, and one behind it',
    '## Kiln is cold\n\n**Symptom:** no fire.\n\n**Verify:** the wood.\n\n**Fix:** dry it.\n\n## Kiln hums\n\n**Symptom:** a hum.\n\n**Fix:** oil it.\n\n**Check:** no hum.\n',
    [
      'Kiln is cold: signature diagnosis remediation',
      'Kiln hums: signature remediation verification',
    ],
  ],
  [
    'a table of causes and what to do about each',
    '## Troubleshooting\n\n### The kiln does not start\n\nNo fire.\n\n| Cause | Solution |\n|---|---|\n| wet wood | dry it |\n',
    ['The kiln does not start: causes remediation'],
  ],
  [
    'none of names in a list of changes',
    '## 1.2\n\n- Feature\n  - a door\n- Fix\n  - a hinge\n\n**Fix** releases are small.\n',
    [],
  ],
])('labels of other forms: %s', (_name, text, expected) => {
  expect(entries(`# Kilns\n\n${text}`)).toEqual(expected);
});

const told = 'the kiln is cold.\nCause: no gas.\nSolution: open the valve.';

test.each([
  ['lines', `## Cold kiln\n\nProblem: ${told}`, ['Cold kiln: signature causes remediation']],
  [
    'lines in another language',
    '## Ofen kalt\n\nProblem: er heizt nicht.\nUrsache: kein Gas.\nLösung: Ventil öffnen.',
    ['Ofen kalt: signature causes remediation'],
  ],
  [
    'paragraphs below the names of alerts',
    `## Kilns\n\nAlert: KilnCold\n\nLikely causes: no gas.\nFirst steps: open the valve.\n
Alert: KilnHot\n\nLikely causes: a stuck valve.\nFirst steps: close it.`,
    ['KilnCold: signature causes remediation', 'KilnHot: signature causes remediation'],
  ],
  ['a sentence with a label', '## Cold\n\nProblem: the kiln\nis cold. Solution: open it.', []],
  ['lines of which one is no label', `## Cold\n\nProblem: ${told}\nAsk for help.`, []],
  ['facts', '## Cold\n\nProblem: ovens.\nTeam: heat.\nStatus: done.', []],
])('plain labels of lines that all have one are fields: %s', (_name, text, expected) => {
  expect(entries(`# Kiln\n\n${text}\n`)).toEqual(expected);
});

const printed = (lines: readonly string[]): string =>
  `# Kiln\n\n## Errors\n\n${lines.map((line, index) => `**${line}**\n\n${answers[index]}\n`).join('\n')}`;

test.each([
  [
    'messages of programs in bold, with words for an error ahead',
    printed(['ERROR: lid "a" is open', 'FATAL: no power left', 'WARNING: coil 3 is cold']),
    ['lid "a" is open', 'FATAL: no power left', 'WARNING: coil 3 is cold'],
  ],
  [
    'the same with names of exceptions and codes, labels of their own behind one',
    '# Kiln\n\n**LidError: it is open**\n\nCause: a hinge.\nFix: close it.\n\n**error K2307: no curve**\n\nLoad one.\n',
    ['LidError: it is open', 'error K2307: no curve'],
  ],
  ['but one alone is emphasis', '# Kiln\n\n**WARNING: it is hot**\n\nWear gloves.\n', []],
])('bold lines: %s', (_name, text, titles) => {
  const { runbook } = parseRunbook({ id: 'kiln', path: 'kiln.md', text });
  expect(runbook.entries.map(({ title }) => title)).toEqual(titles);
});
