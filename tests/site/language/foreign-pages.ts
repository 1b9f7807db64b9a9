/**
 * Runbooks whose own words are in Cyrillic letters, so that a Latin word on a page of their site is
 * a word of the interface. Code and what the syntax needs (`owner:`, `kind:`) is Latin.
 */
export const foreignPages: ReadonlyMap<string, string> = new Map([
  ['README.md', '# Справочник\n\nЧто делать ночью.\n'],
  [
    'склад/сбои.md',
    `---
owner: склад
severity: высокая
tags: [очередь]
reviewed: 2024-01-10
review-every: 30d
aliases: [старое]
---

# Сбои склада

- \`<pod>\`: имя, одно из \`a-1\`, \`a-2\`
- \`<node>\`: узел, по умолчанию \`n1\`

Смотри [это](нет.md), [то](#нет), [иное](../../../вне.md), [ещё](/x/{{ y }}), [файл](../q.json)[^1],
[[нигде]], [пусто]().

[^1]: Сноска.

> [!NOTE]
> Заметка.

> [!WARNING]
> Осторожно.

![схема](схема.svg)

## Очередь стоит

**事象:** \`очередь <queue> стоит\`

**Artifacts:** \`logs/<queue>/q.json\`, \`a/b.log\`, \`a/c.log\`, \`a/d.log\`, \`a/e.log\`

**Replay:**

\`\`\`bash
queuectl show <queue> --pod <pod>
queuectl tail <queue>
\`\`\`

**診断:**

\`\`\`bash
kubectl get pods
\`\`\`

**対処方法:**

1. Жди.
2. Смотри.
3. Пиши.
4. Иди.

**Escalation:** Звони.

## Полка пуста

**事象:** \`полка <shelf> пуста сейчас\`

**Replay:**

\`\`\`bash
git clean -fdx
rm -rf /srv/<shelf>
psql -c "SELECT <shelf>"
\`\`\`

**対処方法:** Заполни.

## Полка полна

**事象:** \`полка <shelf> полна сейчас\`

**Artifacts:** \`logs/<queue>/q.json\`

**Replay:**

\`\`\`bash
queuectl show <queue> --pod <pod>
\`\`\`

**対処方法:** Смотри [очередь](#очередь-стоит).

## Кран течёт

**事象:** Кран капает на пол и мигает лампа.

**対処方法:** Закрой кран.

- [ ] закрыт
- [x] вытерт

## \`logs/<queue>/q.json\`

| field | meaning |
|---|---|
| \`a\` | б |

## Данные

| код | путь |
|---|---|
| \`a\` | б |

\`\`\`yaml title="склад.yml"
a: 1
\`\`\`

\`\`\`mermaid
flowchart LR
  А --> Б
\`\`\`

<details><summary>Ещё</summary>

Скрыто.

</details>
`,
  ],
  [
    'склад/коды.md',
    '# Коды\n\n| Error | Meaning | Fix |\n|---|---|---|\n| `Е123 квота` | Нет. | Проси. |\n| `Е124 часы` | Нет. | Жди. |\n',
  ],
  ['склад/пусто.md', ''],
  [
    'политика.md',
    `---
kind: policy
---

# Карантин

## Quarantine manifest

\`q.json\`; status: \`open\`, \`resolved\`.

| severity | SLA |
|---|---|
| high | 20 |
`,
  ],
  [
    'авария.md',
    `---
kind: incident
---

# Авария

## Triggers

- Упало.

## Severity

| severity | when | response target |
|---|---|---|
| Ц1 | всё | 30 minutes |

## Evidence

- \`logs/shop.json\`

## Flow

1. Смотри:

   \`\`\`bash
   kubectl logs <pod>
   \`\`\`

## Exit criteria

- [ ] Работает.

## Escalation

Звони.
`,
  ],
  [
    'поход.md',
    `---
kind: campaign
started: 2026-11-01
---

# Поход

- [x] один
- [ ] два
`,
  ],
  [
    'конец.md',
    '---\nkind: campaign\nstarted: 2026-01-01\nstatus: done\n---\n\n# Конец\n\n- [x] один\n',
  ],
  ['../replaybook.config.json', configOf('ja')],
  [
    '../q.json',
    JSON.stringify({
      entries: [
        {
          ...{ id: 'к-1', suite: 'очередь-е2е', status: 'open', severity: 'high', owner: 'склад' },
          ...{ opened_at_utc: '2026-11-29T12:00:00Z', entry: 'склад/сбои#очередь-стоит' },
        },
      ],
    }),
  ],
  [
    '../hits.jsonl',
    '{"time":"2026-11-29T12:00:00Z","log":"a","entry":"склад/сбои#очередь-стоит"}\n',
  ],
  [
    '../.github/workflows/склад.yml',
    `name: Сборка
on: push
jobs:
  один: { name: 'очередь', strategy: { matrix: { os: [linux, mac] } }, steps: [] }
  два: { continue-on-error: true, steps: [] }
  три: { steps: [] }
`,
  ],
  [
    '../coverage-exceptions.yml',
    'exceptions:\n  - { target: два, reason: Так., owner: склад, expires: 2027-12-01 }\n',
  ],
]);

/** The configuration of the site in a language. */
export function configOf(lang: string): string {
  return JSON.stringify({
    title: 'Справка',
    lang,
    site: { url: 'https://справка.example', notice: { text: 'Стоим', url: '/reviews/' } },
    repository: 'https://git.example/склад',
    coverage: {},
    hits: 'hits.jsonl',
  });
}
