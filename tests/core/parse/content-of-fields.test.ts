import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** What the fields of each entry say, commands behind `$`. */
function entries(text: string): unknown[] {
  const { runbook } = parseRunbook({ id: 'page', path: 'page.md', text });
  return runbook.entries.map(({ title, signature, context, causes, ...entry }) => {
    const steps = (name: 'diagnosis' | 'remediation') =>
      entry[name].map((step) =>
        [step.text, ...step.commands.map(({ code }) => `$${code}`)].join(''),
      );
    const patterns = signature?.patterns.map(({ steps }) => steps[0]?.source) ?? [];
    const seen = [...patterns, signature?.observed ?? ''].filter((one) => one !== '').join(' / ');
    return {
      title,
      ...(seen !== '' && { seen }),
      ...(causes.length > 0 && { causes }),
      ...(entry.diagnosis.length > 0 && { diagnosis: steps('diagnosis') }),
      ...(entry.remediation.length > 0 && { remediation: steps('remediation') }),
      ...(context !== '' && { context }),
    };
  });
}

test.each([
  [
    'a table of causes: a row each',
    '# Oven cold\n\n## Symptoms\n\nThe tray stays raw.\n\n## Common causes\n\n| # | Cause | Fix |\n|---|---|---|\n| 1 | The door is open | Close it |\n| 2 | Gas is off | `gasctl open` |\n\n## Fix\n\n- Light it.\n',
    [
      {
        title: 'Oven cold',
        seen: 'The tray stays raw.',
        causes: ['The door is open – Close it', 'Gas is off – gasctl open'],
        remediation: ['Light it.'],
      },
    ],
  ],
  [
    'a table of steps, with the commands in its cells, below a label in German',
    '# Ofen kalt\n\n**Symptome:** roh\n\n**Lösung:**\n\n| Schritt | Befehl |\n|---|---|\n| 1 | `kubectl delete pod oven` |\n',
    [
      {
        title: 'Ofen kalt',
        seen: 'roh',
        remediation: ['kubectl delete pod oven$kubectl delete pod oven'],
      },
    ],
  ],
  [
    'causes that are found with commands, whose commands are the diagnosis',
    '# Oven slow\n\n## Symptoms\n\nTrays wait.\n\n## Root cause analysis\n\n### Look at the queue\n\n```bash\novenctl queue\n```\n\n## Fix\n\n- Add a tray.\n',
    [
      {
        title: 'Oven slow',
        seen: 'Trays wait.',
        causes: ['Look at the queue'],
        diagnosis: ['Look at the queue$ovenctl queue'],
        remediation: ['Add a tray.'],
      },
    ],
  ],
  [
    'causes with the commands that end them, where nothing else says what to do',
    '# Horno frío\n\n## Síntomas\n\nFrío.\n\n## Causas\n\n### El disco está lleno\n\n```bash\nrm -r /var/oven/old\n```\n',
    [
      {
        title: 'Horno frío',
        seen: 'Frío.',
        causes: ['El disco está lleno'],
        remediation: ['El disco está lleno$rm -r /var/oven/old'],
      },
    ],
  ],
  [
    'two remedies with an addition in brackets: each says its own, and a name in another language is none',
    '# Errors\n\n## The tray is stuck\n\n**Fix (gas):**\n\n1. Pull.\n2. Turn.\n\n**Fix (electric):**\n\n```bash\novenctl eject\n```\n\n## The light is off\n\n**Fix (修复):** a\n\n**Fix (修复):** b\n',
    [
      {
        title: 'The tray is stuck',
        remediation: ['gas', 'Pull.', 'Turn.', 'electric$ovenctl eject'],
      },
      { title: 'The light is off', remediation: ['a', 'b'] },
    ],
  ],
  [
    'the whole message of an error, and the message beside its cause',
    '# Errors\n\n## O1: oven off\n\n**Full error message:** `oven o1: off`\n\n**Cause:** gas\n\n## O2\n\n**Message:** `oven o2: hot`\n\n**Cause:** fire\n',
    [
      { title: 'O1: oven off', seen: 'oven o1: off', causes: ['gas'] },
      { title: 'O2', seen: 'oven o2: hot', causes: ['fire'] },
    ],
  ],
  [
    'one entry for a code that a table looks up behind the sections, and for a code of its own the row',
    '# 错误代码\n\n### K1: 炉门打开\n\n**完整错误信息**：`K1 door`\n\n**原因**：门没关\n\n## 速查\n\n| 错误代码 | 解决方案 |\n|---|---|\n| **K1** | 关门 |\n| K12 | 开灯 |\n',
    [
      { title: 'K1: 炉门打开', seen: 'K1 door', causes: ['门没关'] },
      { title: 'K12', seen: 'K12', remediation: ['开灯'] },
    ],
  ],
  [
    'tables of issues and of alarms in Chinese and Japanese',
    '# 运维\n\n| 编号 | 问题简述 | 影响 | 当前方案 |\n|---|---|---|---|\n| 1 | 炉子不热 | 停产 | 换保险丝 |\n\n| # | アラーム名 | 意味 | 初動 |\n|---|---|---|---|\n| 1 | `OvenCold` | 温度低下 | 点火する |\n',
    [
      { title: '炉子不热', seen: '炉子不热', remediation: ['换保险丝'], context: '停产' },
      { title: 'OvenCold', seen: 'OvenCold', remediation: ['点火する'], context: '温度低下' },
    ],
  ],
  [
    'what a bold label with a block of its own says behind the cause, in any language; a cause goes on behind others',
    '# Errors\n\n## The tray is stuck\n\n**Cause:** rust\n\n**How to free it**:\n\nPull twice.\n\n## Lampe kaputt\n\n**Ursache:** Draht\n\n**Neue Werte**:\n\n```json\n{ "lamp": 2 }\n```\n\n## No heat\n\n**Cause:** gas\n\n**On Linux**:\n\n```\nno gas\n```\n\n**Fix:** x\n',
    [
      {
        title: 'The tray is stuck',
        causes: ['rust'],
        remediation: ['How to free it:', 'Pull twice.'],
      },
      {
        title: 'Lampe kaputt',
        causes: ['Draht'],
        remediation: ['Neue Werte:\n{ "lamp": 2 }'],
      },
      { title: 'No heat', causes: ['gas', 'On Linux:\nno gas'], remediation: ['x'] },
    ],
  ],
  [
    'no check in the headers of an answer; a request is one',
    '# Errors\n\n## 429 Too many trays\n\n**Causes:** greed\n\n**Headers of it:**\n\n```http\nX-Trays: 9\n```\n\n**Fix:** wait\n\n## 503 Oven unavailable\n\n**Causes:** no gas\n\n**Ask it:**\n\n```http\nGET /oven\n```\n\n**Fix:** wait\n',
    [
      {
        title: '429 Too many trays',
        causes: ['greed'],
        remediation: ['wait'],
        context: 'Headers of it:\nX-Trays: 9',
      },
      {
        title: '503 Oven unavailable',
        causes: ['no gas'],
        diagnosis: ['Ask it:$GET /oven'],
        remediation: ['wait'],
      },
    ],
  ],
  [
    'a known issue in the heading, an answer without its letter, and no remedy in the way to another page',
    '# FAQ\n\n## Known issue: the fan rattles\n\n**Cause:** dust\n\n## 既知の問題：ファンの音\n\n**原因**：埃\n\n## Q: The oven does not start?\n\nA: The gas is off, open it:\n\n- Turn the valve.\n\nMore questions: [FAQ](faq.md)\n',
    [
      { title: 'the fan rattles', seen: 'the fan rattles', causes: ['dust'] },
      { title: 'ファンの音', seen: 'ファンの音', causes: ['埃'] },
      {
        title: 'Q: The oven does not start?',
        remediation: ['Turn the valve.'],
        context: 'The gas is off, open it:\nMore questions: FAQ',
      },
    ],
  ],
  [
    'what stands in no field, or below a heading whose name alone makes no field, is the context; an impact goes on behind its list',
    '# Oven cold\n\n## Symptoms\n\nThe tray stays raw.\n\n## Impact\n\nNo bread.\n\nHungry people can lead to:\n\n- riots\n- noise\n\n## Affected ovens and versions\n\n- Kiln 2\n\n## Fix\n\n- Light it.\n\n## Notes\n\n| Gas | Price |\n|---|---|\n| city | 3 |\n',
    [
      {
        title: 'Oven cold',
        seen: 'The tray stays raw.',
        remediation: ['Light it.'],
        context:
          'No bread.\nHungry people can lead to:\n- riots\n- noise\n- Kiln 2\nGas | Price\ncity | 3',
      },
    ],
  ],
  [
    'what stands first below a failure and is no command is what one sees: lines of a list, the answer of a service; a command or settings are not',
    '# Dépannage\n\n## Le four ne démarre pas\n\n```\n[WARN] porte\n```\n\nFermez-la :\n\n```bash\nfour go\n```\n\n## Ofen antwortet nicht\n\n```json\n{ "error": "tray limit exceeded" }\n```\n\n**Ursache:** zu viele\n\n## Lamp broken\n\n```\novenctl lamp --reset\n```\n\n## Fan stuck\n\n```json\n{ "fan": { "failed": 2 } }\n```\n\n**Cause:** dust\n',
    [
      {
        title: 'Le four ne démarre pas',
        seen: '[WARN] porte',
        remediation: ['Fermez-la :$four go'],
      },
      {
        title: 'Ofen antwortet nicht',
        seen: '{ "error": "tray limit exceeded" }',
        causes: ['zu viele'],
      },
      { title: 'Lamp broken', remediation: ['$ovenctl lamp --reset'] },
      { title: 'Fan stuck', causes: ['dust'], remediation: ['{ "fan": { "failed": 2 } }'] },
    ],
  ],
  [
    'an answer in Chinese that says what to check, change or read; a sentence that tells of a restart does not',
    '# 常见问题\n\n### 炉子无法启动\n\n检查 `oven.xml`，是否有门\n\n### 灯不亮异常\n\n可能是灯泡坏了，更换为新的即可\n\n### 风扇报错\n\n灯泡重启后会闪，这是已知现象\n\n等一等\n',
    [
      { title: '炉子无法启动', remediation: ['检查 oven.xml，是否有门'] },
      { title: '灯不亮异常', remediation: ['可能是灯泡坏了，更换为新的即可'] },
      {
        title: '风扇报错',
        remediation: ['等一等'],
        context: '灯泡重启后会闪，这是已知现象',
      },
    ],
  ],
  [
    'sections of a failure that are no field are its context, and so are steps to reproduce and examples in words; what lists failures and chapters of any page are not',
    '# Oven does not start\n\n## Symptoms\n\nCold.\n\n## Steps to reproduce\n\n1. Open the door.\n2. Wait.\n\n## Example\n\nA tray of bread.\n\n## Fix\n\n- Light it.\n\n## Wood that burns best\n\n- Oak\n\n## Other trouble\n\n| Symptom | Fix |\n|---|---|\n| no gas | buy |\n\n## Contacts\n\n- Bob\n',
    [
      {
        title: 'Oven does not start',
        seen: 'Cold.',
        remediation: ['Light it.'],
        context: '1. Open the door.\n2. Wait.\nA tray of bread.\nWood that burns best\n- Oak',
      },
      { title: 'no gas', seen: 'no gas', remediation: ['buy'] },
    ],
  ],
  [
    'no steps in what stands below a heading for further reading or notes of a failure that its heading tells',
    '# Troubleshooting\n\n## The oven does not start\n\nIt is cold.\n\n1. Light it.\n\n### Related reading\n\n- [Ovens](ovens.md)\n\n### Affected versions\n\n- Kiln 2\n\n## The fan is stuck\n\nIt is loud.\n\n### Details\n\n- Oil it.\n',
    [
      {
        title: 'The oven does not start',
        remediation: ['Light it.'],
        context: 'It is cold.\n- Kiln 2',
      },
      { title: 'The fan is stuck', remediation: ['Details', 'Oil it.'], context: 'It is loud.' },
    ],
  ],
  [
    'what to do where the remedy does not help is a part of it; a condition that fails otherwise is none',
    '# Four froid\n\n## Symptômes\n\nCru.\n\n## Solution\n\n1. Allumez.\n\n## Si rien ne marche\n\n1. Tirez la porte.\n',
    [
      {
        title: 'Four froid',
        seen: 'Cru.',
        remediation: ['Allumez.', 'Si rien ne marche', 'Tirez la porte.'],
      },
    ],
  ],
  [
    'the letter of an answer below questions in bold is no part of it, and no title in bold; a choice between two is left',
    '# FAQ\n\n**Q: The kiln does not start**\n\nA: Press the knob.\n\n**Why does the fan not stop?**\n\n**A:** Wipe the sensor.\n\n**The lamp fails at night**\n\nAsk in room A: the key is there.\n',
    [
      { title: 'The kiln does not start', remediation: ['Press the knob.'] },
      { title: 'Why does the fan not stop?', remediation: ['Wipe the sensor.'] },
      { title: 'The lamp fails at night', remediation: ['Ask in room A: the key is there.'] },
    ],
  ],
  [
    'causes with a back slash between two names, a remedy for a long case, and how to apply a patch',
    '# Oven does not start\n\n## Issue\n\nCold.\n\n## Cause\\Possible Cause(s)\n\nGas.\n\n## Resolution for an expired bottle of gas during the day\n\n- Buy.\n\n## How to apply the patch\n\nTake it.\n',
    [
      {
        title: 'Oven does not start',
        seen: 'Cold.',
        causes: ['Gas.'],
        remediation: ['Buy.', 'Take it.'],
      },
    ],
  ],
])('%s', (_, text, expected) => {
  expect(entries(text)).toEqual(expected);
});

test.each([
  ['Run `kilnctl vent open` and wait.', ['kilnctl vent open']],
  ['Check the door: `kiln_ready -h door1`.', ['kiln_ready -h door1']],
  ['Re-run `tools/sweep.sh` on both sides.', ['tools/sweep.sh']],
  ['Ejecute el comando `kilnctl puerta abrir`.', ['kilnctl puerta abrir']],
  ['执行 `kilnctl door reset`。', ['kilnctl door reset']],
  ['Run `db/first.sql` in the editor.', []],
  ['The panel says `door is open`.', []],
  ['Set `vent: wide open` in the file.', []],
  ['Look for `status -` in the log.', []],
])('what a sentence of a remedy says to run: %s', (sentence, commands) => {
  const text = `# Kiln fails\n\n**Symptom:** \`no heat\`\n\n**Fix:** ${sentence}\n`;
  const { runbook } = parseRunbook({ id: 'kiln', path: 'kiln.md', text });
  const found = runbook.entries.flatMap(({ remediation }) => remediation);
  expect(found.flatMap((step) => step.commands.map(({ code }) => code))).toEqual(commands);
});
