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
])('%s', (_, text, expected) => {
  expect(entries(text)).toEqual(expected);
});
