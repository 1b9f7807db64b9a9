/** A catalog of pages in the dialects of site generators, in German, with a look of its own. */
export const dialectPages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '../replaybook.config.json': JSON.stringify({
      title: 'Acme',
      lang: 'de',
      site: {
        logo: 'logo.svg',
        accent: '#7a1fa2',
        links: [
          { text: 'Pager', url: 'https://pager.example.org' },
          { text: 'Bereitschaftsplan', url: 'https://plan.example.org' },
        ],
        notice: { text: 'Freeze until Monday', url: '/reviews/' },
        css: 'own.css',
      },
    }),
    '../logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" cx="4" cy="4"/></svg>',
    '../own.css': '.site-footer { border-block-start-width: 3px; }\n',
    'dialects.md': `# Dialects {#all}

[[_TOC_]]

!!! warning "Do not reboot"
    The node is busy.

??? note "Folded"
    What is folded up.

=== "Linux"

    \`\`\`bash
    # how full it is
    df -h
    \`\`\`

=== "macOS"

    See [the config]({{< ref "config.md" >}}) and [[config|this]].

{{< hint danger >}}
It hurts.
{{< /hint >}}

> [!faq]- Why?
> Because.

{{< youtube abc >}}

Stecker
:   Was den Strom bringt.

    Nie ziehen.

### Neustart von <dienst>

{{< code yml >}}
title: A
---
kind: b
{{< /code >}}

שלום עולם

---

## Häuser

Vorher.

---

Nachher.

Die Zertifikate der Häuser laufen ab.

![Ein Kreis](../logo.svg)

数据库连接失败时，请重启<b>服务</b>器并检查日志。データベースを再起動します。
`,
    'area/config.md': `---
owner: payments
severity: critical
---
# Configuration

\`\`\`yaml title="alertmanager.yml"
# where alerts go
route:
  receiver: "pager"
  group_wait: 30
\`\`\`

\`\`\`diff
-replicas: 1
+replicas: 3
\`\`\`

\`\`\`sql
SELECT 1; -- one
\`\`\`

<details><summary>More</summary>

Hidden.

</details>
`,
  }),
);
