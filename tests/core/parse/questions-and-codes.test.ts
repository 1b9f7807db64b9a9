import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** Each entry of a page as its title and its patterns. */
function entries(path: string, text: string): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map(({ title, signature }) =>
    [
      title,
      ...(signature?.patterns ?? []).flatMap(({ steps }) => steps.map(({ source }) => source)),
    ].join(' | '),
  );
}

test.each([
  [
    'questions of a list with answers below',
    'docs/faq.md',
    '## FAQ\n\n- *My kiln is on but it stays cold, why?*\n    - Open the valve.\n- *The panel stops with the error `no tray at 3`*\n    - Put a tray in.\n- *Can I paint it?*\n    - Yes.\n',
    [
      'My kiln is on but it stays cold, why?',
      'The panel stops with the error no tray at 3 | no tray at 3',
    ],
  ],
  [
    'questions in Chinese with quotations below',
    'docs/常见问题.md',
    '# 常见问题\n\n1. 启动时提示 `kiln: no gas found` 时\n\n    > 打开阀门。\n\n2. 炉门打不开怎么办？\n\n    > 重启面板。\n',
    ['启动时提示 kiln: no gas found 时 | kiln: no gas found', '炉门打不开怎么办？'],
  ],
  [
    'steps with details below are no questions',
    'docs/faq.md',
    '## FAQ\n\n1. Open the lid\n    - Use gloves.\n2. Check that the lamp is not broken\n    - Look at it.\n',
    [],
  ],
  [
    'codes of a table that says what they mean',
    'docs/reference/error-codes.md',
    '# Error codes\n\n| Code | Status | Meaning |\n|---|---|---|\n| `LID_OPEN` | 409 | The lid is open. |\n| `NO_TRAY` | 404 | There is no tray. |\n| `TOO_HOT` | 503 | It is too hot. |\n',
    ['LID_OPEN | LID_OPEN', 'NO_TRAY | NO_TRAY', 'TOO_HOT | TOO_HOT'],
  ],
  [
    'settings of a page on something else are none',
    'docs/reference/settings.md',
    '# Settings\n\n| Name | Meaning |\n|---|---|\n| `LID_OPEN` | Opens it. |\n| `NO_TRAY` | Takes none. |\n| `MAX_HEAT` | The limit. |\n',
    [],
  ],
  [
    'how a programmer handles errors is no failure',
    'docs/errors.md',
    '# Errors\n\n## Handling errors\n\n### Python\n\nThe client raises an error when a call fails. Catch it:\n\n```python\nraise KilnError("failed")\n```\n',
    [],
  ],
  [
    'names in brackets behind what they mean',
    'docs/故障排查.md',
    '# 炉子故障排查\n\n## 3.1 温度过低 (KilnNotReady)\n\n```bash\nkiln status\n```\n\n## 3.2 型号 (KilnModel)\n\n文字。\n',
    ['3.1 温度过低 (KilnNotReady) | KilnNotReady'],
  ],
  [
    'a command that somebody runs is no pattern',
    'docs/ko/troubleshooting.md',
    '# 문제 해결\n\n## 암호 만료\n\n`kilnctl door open` 실행 시 오류가 발생하면 암호를 바꾸세요.\n\n## 문이 열리지 않을 때\n\n`kilnctl`이 `door: permission denied`로 실패하면 다시 시도하세요.\n',
    ['암호 만료', '문이 열리지 않을 때 | door: permission denied'],
  ],
  [
    'one name of many is no pattern',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## The kiln refuses the card\n\nIf you see a failure, the card may be of an old kind such as `CARD_OF_1999`.\n\nGet a new one.\n\n## The door refuses the key\n\n`door: key not valid` means that the key is old. Use a new one.\n',
    ['The kiln refuses the card', 'The door refuses the key | door: key not valid'],
  ],
  [
    'a body that says what is printed and what to do',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## Tray messages\n\nNow and then a bake fails with "no tray at all". Just start it again.\n\n## Tray sizes\n\nThey are called "large and small trays". Both fit.\n',
    ['Tray messages'],
  ],
  [
    'words without their accents',
    'docs/DEPANNAGE.md',
    '# Depannage\n\n## 1. Le four ne chauffe plus\n\nActions :\n\n1. Ouvrir le gaz.\n\n## 2. Plaque bloquee\n\nActions :\n\n1. La tirer.\n\n## 3. Acces refuse (403)\n\nActions :\n\n1. Changer de cle.\n',
    ['1. Le four ne chauffe plus', '2. Plaque bloquee', '3. Acces refuse (403)'],
  ],
  [
    'codes with what they mean behind',
    'docs/errors.md',
    '# Error reference\n\n## K1001 - Lid is open\n\nClose it.\n\n## KILN_NO_TRAY (409)\n\nPut one in.\n\n## `KILN_COLD`: no heat\n\nLight it.\n\n## Format\n\nText.\n',
    ['K1001 - Lid is open', 'KILN_NO_TRAY (409) | KILN_NO_TRAY', 'KILN_COLD: no heat | KILN_COLD'],
  ],
  [
    'a family of codes below a heading about errors',
    'docs/kiln.md',
    '# Kiln\n\n## Common errors\n\n### KN-101: Lid\n\nClose it.\n\n### KN-102: Tray\n\nPut one in.\n\n### KN-201: Gas\n\nOpen the valve.\n',
    ['KN-101: Lid', 'KN-102: Tray', 'KN-201: Gas'],
  ],
  [
    'numbers of decisions are no codes of errors',
    'docs/decisions.md',
    '# Decisions\n\n## KD-101 - Steel trays\n\nWe use steel.\n\n## KD-102 - Glass lids\n\nWe use glass.\n\n## KD-103 - Wood\n\nWe burn it.\n',
    [],
  ],
])('%s', (_, path, text, expected) => {
  expect(entries(path, text)).toEqual(expected);
});
