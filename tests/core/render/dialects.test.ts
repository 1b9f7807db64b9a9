import { expect, test } from 'vitest';
import { writtenUrl } from '../../../src/core/links/references.ts';
import { locateCode } from '../../../src/core/markdown/code-position.ts';
import { findAll } from '../../../src/core/markdown/plain-text.ts';
import { Source } from '../../../src/core/markdown/source.ts';
import { ValuePosition } from '../../../src/core/markdown/value-position.ts';
import { renderPage, visibleText } from './render-page.ts';

const pages = { 'other.md': '# Other\n\n## Some part\n', 'sub/deep.md': '# Deep\n' };
const around = (text: string) => renderPage(`# Page\n\nText.\n\n${text}\n`, { pages });

test.each([
  ['MkDocs', '!!! warning\n    Stop.', 'warning', 'Warning Stop.'],
  ['MkDocs, titled', '!!! danger "Do `not` stop"\n    It.', 'caution', 'Danger Do not stop It.'],
  ['Docusaurus', ':::info[Read **this**]\nIt.\n:::', 'note', 'Info Read this It.'],
  ['VitePress', '::: tip\nIt.\n:::', 'tip', 'Tip It.'],
  ['Hugo hint', '{{< hint danger >}}\nIt.\n{{< /hint >}}', 'caution', 'Danger It.'],
  [
    'Hugo notice',
    '{{% notice warning "Hot" %}}\nIt.\n{{% /notice %}}',
    'warning',
    'Warning Hot It.',
  ],
  [
    'Docsy',
    '{{% alert title="Hot" color="warning" %}}\nIt.\n{{% /alert %}}',
    'warning',
    'Warning Hot It.',
  ],
  ['GitBook', '{% hint style="success" %}\nIt.\n{% endhint %}', 'tip', 'Success It.'],
  ['a theme of Jekyll', '{% docnote warning %}\nIt.\n{% enddocnote %}', 'warning', 'Warning It.'],
  ['a site', '{{< team-alert >}}\nIt.\n{{< /team-alert >}}', 'note', 'Note It.'],
  ['MyST', ':::{seealso}\nIt.\n:::', 'note', 'See also It.'],
  [
    'MyST admonition',
    ':::{admonition} Hot\n:class: warning\nIt.\n:::',
    'warning',
    'Warning Hot It.',
  ],
  ['Obsidian', '> [!bug] Hot\n> It.', 'caution', 'Bug Hot It.'],
  ['GitHub', '> [!CAUTION]\n> It.', 'caution', 'Caution It.'],
  ['Hugo', '> [!TIP] So *hot*\n> It.', 'tip', 'Tip So hot It.'],
  ['GitHub, on one line', '> [!NOTE] It.', 'note', 'Note It.'],
  ['kramdown', '{: .warning }\nIt.', 'warning', 'Warning It.'],
  ['Mintlify', '<Warning>\nIt.\n</Warning>', 'warning', 'Warning It.'],
  ['Mintlify, indented', '<Warning>\n  It.\n</Warning>', 'warning', 'Warning It.'],
  ['Starlight', '<Aside type="danger" title="Hot">\nIt.\n</Aside>', 'caution', 'Danger Hot It.'],
])('a callout of %s', (_, text, look, words) => {
  const { html } = around(text);
  expect(html).toContain(`class="alert alert-${look}"`);
  expect(visibleText(html)).toContain(`Text. ${words}`);
});

test.each([
  ['MkDocs, folded', '??? note "More"\n    It.', '<details class="alert alert-note">'],
  ['MkDocs, open', '???+ note "More"\n    It.', '<details class="alert alert-note" open>'],
  ['Obsidian', '> [!faq]- Why?\n> It.', '<details class="alert alert-note">'],
  ['VitePress', '::: details More\nIt.\n:::', '<details class="alert alert-plain">'],
])('a part to unfold of %s', (_, text, element) => {
  expect(around(text).html).toContain(element);
});

test.each([
  ['MkDocs', '=== "Linux"\n\n    It.', 'Linux'],
  ['Hugo', '{{< tabs "x" >}}\n{{% tab "Linux" %}}\nIt.\n{{% /tab %}}\n{{< /tabs >}}', 'Linux'],
  ['GitBook', '{% tabs %}\n{% tab title="Linux" %}\nIt.\n{% endtab %}\n{% endtabs %}', 'Linux'],
  [
    'Docusaurus',
    '<Tabs>\n<TabItem value="l" label="Linux">\n\nIt.\n\n</TabItem>\n</Tabs>',
    'Linux',
  ],
  ['Mintlify', '<Steps>\n  <Step title="Linux">\n    It.\n  </Step>\n</Steps>', 'Linux'],
  ['Nextra', '<Tabs>\n\n  <Tab title="Linux">\n\n    It.\n\n  </Tab>\n\n</Tabs>', 'Linux'],
  [
    'a card by tabs',
    '<CardGroup>\n\t<Card title="Linux">\n\t\tIt.\n\t</Card>\n</CardGroup>',
    'Linux',
  ],
  ['an unknown tag of Jekyll', '{% my_box %}\nIt.\n{% endmy_box %}', 'my box'],
  ['an unknown shortcode', '{{< box-of-things >}}\nIt.\n{{< /box-of-things >}}', 'box of things'],
])('a titled part of %s', (_, text, title) => {
  const { html } = around(text);
  expect(html).toContain(`<p class="part-title">${title}</p>`);
  expect(visibleText(html)).not.toMatch(/[{}%]|===/);
});

test.each([
  ['Jekyll', '{% highlight bash linenos %}\nls -l\n{% endhighlight %}', 'bash'],
  ['Hugo', '{{< highlight yaml "linenos=table" >}}\na: 1\n{{< /highlight >}}', 'yaml'],
  ['Hugo, with a fence in it', '{{% highlight md %}}\n```\na\n```\n{{% /highlight %}}', 'md'],
  ['behind the mark of a list', '- {% highlight bash %}\n  ls\n  {% endhighlight %}', 'bash'],
  ['Hugo, of a theme', '{{< code yml >}}\na: 1\n---\n{{< /code >}}', 'yml'],
  ['Hugo, below a table', '| a |\n|---|\n| b |\n{{< code yml >}}\na: 1\n---\n{{< /code >}}', 'yml'],
  [
    'Hugo, with a language by name',
    '{{< code-block lang="sql" >}}\n---\n{{< /code-block >}}',
    'sql',
  ],
  ['Hugo, by the name of a language', '{{< bash >}}\n# a\nls\n{{< /bash >}}', 'bash'],
  ['Hugo, around a fence', '{{< code >}}\n```sh\nls\n```\n{{< /code >}}', 'sh'],
  ['GitBook', '{% code title="a.sh" %}\n```sh\nls\n```\n{% endcode %}', 'sh'],
  ['in a quotation', '> {{< highlight bash >}}\n> ls\n> {{< /highlight >}}\n> end', 'bash'],
  ['in a list', '1. One:\n\n   {% highlight bash %}\n   ls\n   {% endhighlight %}', 'bash'],
])('a block of code of %s is a fence', (_, text, language) => {
  const { html, runbook } = around(text);
  expect(runbook.codeBlocks.map((block) => block.language)).toEqual([language]);
  expect(html).not.toContain('leftover');
  expect(visibleText(html)).not.toMatch(/highlight|[{}%]/);
  expect(html).not.toMatch(/<h[2-6]/);
});

test.each([
  ['{{< table >}}\n| a |\n|---|\n| b |\n{{< /table >}}', 'a b'],
  ['| a |\n|---|\n| {{< code >}}b{{< /code >}} {{< badge >}}c{{< /badge >}} |', 'a b c'],
  ['| a | b |\n|---|---|\n| c | d |\n{{< include "e.md" >}}', 'a b c d {{< include "e.md" >}}'],
  ['{{< rawhtml >}}\n<b>a</b>\n{{< /rawhtml >}}', 'a'],
  ['{{% raw %}}\na\n{{% /raw %}}', 'a'],
])('of the shortcodes in %j a reader sees no more than what they hold', (text, words) => {
  const { html } = around(text);
  expect(visibleText(html)).toBe(`Page Text. ${words}`);
  expect(html).not.toMatch(/<td>[^<]*<code class="leftover">/);
});

test.each([
  ['{% highlight bash %}\nls', []],
  ['- {% highlight bash %}\nls\n{% endhighlight %}', []],
  ['> {% highlight bash %}\nls\n{% endhighlight %}', []],
  ['```\n{% highlight bash %}\nls\n{% endhighlight %}\n```', [null]],
])('%j is no block of code of a generator', (text, languages) => {
  expect(around(text).runbook.codeBlocks.map(({ language }) => language)).toEqual(languages);
});

test.each([
  ['<Step>\n  ```bash\n  # a\n  ls "x"\n  ```\n</Step>', ['bash'], 'Text. # a ls "x"'],
  [
    '<Steps>\n  <Step>\n\n    ```bash\n    ls\n    ```\n\n  </Step>\n</Steps>',
    ['bash'],
    'Text. ls',
  ],
  ['- a\n\n  <Step>\n    ```bash\n    ls\n    ```\n  </Step>', ['bash'], 'Text. a ls'],
  ['<Step>\n```bash\nls\n```\n</Step>', ['bash'], 'Text. ls'],
  ['<Tabs>\n<Tab>\n\n```bash\nls\n```\n\n</Tab>\n</Tabs>', ['bash'], 'Text. ls'],
  ['```jsx\n<Step>\n  a\n</Step>\n```', ['jsx'], 'Text. <Step> a </Step>'],
  // MDX lets the end of a fence be indented by any number.
  ['<Step>\n  ```bash\n  ls\n      ```\n  End.\n</Step>', ['bash'], 'Text. ls End.'],
  [
    '<Step>\n  - a\n    - b\n\n      ```bash\n      ls\n      ```\n</Step>',
    ['bash'],
    'Text. a b ls',
  ],
  // What is not closed, is no component, or stands too deep stays HTML or code.
  ['<Step>\n  a\n\n      ```bash\n    ls\n    ```\n</Step>', ['indented'], 'Text.'],
  ['<Step>\n\n    ls', ['indented'], 'Text. ls'],
  ['<PORT>\n\n    ls\n\n</PORT>', ['indented'], 'Text. ls'],
  ['<Directory "/srv">\n    ```\n    ls\n    ```\n</Directory>', [], 'ls'],
])('the code in %j', (text, blocks, words) => {
  const { html, runbook } = around(text);
  expect(runbook.codeBlocks.map(({ language, form }) => language ?? form)).toEqual(blocks);
  expect(visibleText(html)).toContain(words);
});

test.each([
  ['```\n=== "A"\n\n    ```sh\n    ls\n    ```\n```\n\n!!! tip\n    It.', 'Tip It.'],
  ['1.  ```\n    !!! tip\n    ```\n\n!!! tip\n    It.', 'Tip It.'],
  ['```\n{% highlight sh %}\n    ```\n```\n\n{% highlight sh %}\nls\n{% endhighlight %}', 'ls'],
])('what stands behind the fence in %j is read', (text, end) => {
  expect(visibleText(around(text).html)).toMatch(new RegExp(`[\`"%}p] ${end}$`));
});

test('a heading in a component heads an entry', () => {
  const { runbook } = around('<Tabs>\n  Text.\n\n  ## Uploads fail\n\n  **Fix:** prune\n</Tabs>');
  expect(runbook.entries.map(({ title }) => title)).toEqual(['Uploads fail']);
});

const docsy = `{{< tabpane lang="bash" >}}
{{< tab header="Templates:" disabled=true />}}
{{< tab header="Linux" >}}
ls <path>
{{< /tab >}}
{{< tab header="Values" lang="yaml" >}}
a: 1
{{< /tab >}}
{{% tab header="In words" text=true %}}
Some **text**.
{{% /tab %}}
{{< /tabpane >}}`;
const docsify = `<!-- tabs:start -->

#### **Linux**

\`\`\`bash
ls
\`\`\`

#### **Values**

!!! note
    It.

#### **In words**

Some **text**.

<!-- tabs:end -->`;
const nested = `=== "Linux"

    === "Values"

        \`\`\`bash
        ls
        \`\`\`

=== "In words"

    Some **text**.`;

test.each([
  ['Docsy', docsy, ['bash', 'yaml']],
  ['Docsify', docsify, ['bash']],
  ['MkDocs, in tabs', nested, ['bash']],
])('the tabs of %s are titled parts', (_, text, languages) => {
  const { html, runbook } = around(text);
  const titles = [...html.matchAll(/<p class="part-title">([^<]+)/g)].map(([, title]) => title);
  expect(titles).toEqual(['Linux', 'Values', 'In words']);
  expect(runbook.codeBlocks.map(({ language }) => language)).toEqual(languages);
  expect(html).not.toContain('leftover');
  expect(html).toContain('<p>Some <strong>text</strong>.</p>');
  expect(runbook.anchors.map(({ slug }) => slug)).toEqual(['page']);
});

test.each([
  '[[_TOC_]]',
  '[TOC]',
  '[[toc]]',
  '* TOC\n{:toc}',
  '{{< toc >}}',
  '{% include toc.html %}',
  '{% raw %}',
  "import Tabs from '@theme/Tabs';",
  '(label)=',
])('%j leaves nothing to read', (text) => {
  expect(visibleText(around(text).html)).toBe('Page Text.');
});

test.each([
  ['[a]({{< ref "other.md" >}})', 'href="/runbooks/other/"'],
  ['[a]({{% relref "sub/deep" %}})', 'href="/runbooks/sub/deep/"'],
  ['[a]({{< relref "other.md#some-part" >}})', 'href="/runbooks/other/#some-part"'],
  ['[a]({% link other.md %})', 'href="/runbooks/other/"'],
  ['[a]({{ site.baseurl }}{% link other.md %}/#some-part)', 'href="/runbooks/other/#some-part"'],
  ['[a]({{ site.baseurl }}/other)', 'href="/runbooks/other/"'],
  ['Read {{< ref "other.md" >}} first.', 'Read <a href="/runbooks/other/">other.md</a> first.'],
  ['Read {{< ref >}} first.', '<code class="leftover">{{&#x3C; ref >}}</code>'],
  ['[a][b]\n\n[b]: {{< ref "/deep" >}}', 'href="/runbooks/sub/deep/"'],
  ['[[other]]', 'href="/runbooks/other/">other</a>'],
  ['[[Deep|down there]]', 'href="/runbooks/sub/deep/">down there</a>'],
  ['[[other#Some part]]', 'href="/runbooks/other/#some-part">other › Some part</a>'],
  ['{doc}`down there <sub/deep>`', 'href="/runbooks/sub/deep/">down there</a>'],
])('%s is a link', (text, expected) => {
  expect(around(text).html).toContain(expected);
});

test.each([
  '[[runners]]',
  '[[ -f x ]]',
  '[[:alpha:]]',
  '`[[other]]`',
  'a == b and c == d',
  'i++ and j++',
])('%s keeps its words and leads nowhere', (text) => {
  const { html } = around(text);
  expect(html).not.toContain('<a href');
  expect(visibleText(html).replace(/[[\]`]/g, '')).toContain(text.replace(/[[\]`]/g, ''));
});

test.each([
  '{{< youtube abc >}}',
  '{% include steps.html content="x" %}',
  '<%= partial "x" %>',
  '--8<-- "a.md"',
  'See {{ site.product }} and {{< param version >}}.',
])('%s is quiet, and keeps its text', (text) => {
  const { html } = around(text);
  expect(html).toContain('<code class="leftover">');
  expect(visibleText(html).replace(/ (?=\.)/g, '')).toContain(text);
});

test('the attributes of a heading are its anchor, not its text', () => {
  const { html, runbook } = renderPage('# Disk full {#full}\n\n## Symptom {#sym .x}\n\n`a b`\n');
  expect(visibleText(html)).toBe('Disk full Symptom a b');
  expect(html).toContain('<a id="full"></a>');
  // GitHub's anchor stays, since links of the repository lead to it.
  expect(html).toContain('id="disk-full-full"');
  expect(runbook.title).toBe('Disk full');
});

test.each([
  ['[:octicons-mail-24: write](https://x.y)', 'write'],
  ['1. a\n2. b\n{.steps}', 'a b'],
  ['a\n{ .lead #top }', 'a'],
  ['| a |\n|-|\n| b |\n{.dark .wide}', 'a b'],
  ['| a |\n|-|\n| {b} |\n', 'a {b}'],
])('icons and attributes vanish from %j', (text, shown) => {
  expect(visibleText(around(text).html)).toBe(`Page Text. ${shown}`);
});

test('keys, marks and icons of MkDocs', () => {
  const { html } = around(
    'Press ++ctrl+c++, ==now== :material-check: [go](https://x.y){ .md-button }.',
  );
  expect(html).toContain('<kbd>ctrl+c</kbd>, <mark>now</mark> <a');
  expect(visibleText(html)).toBe('Page Text. Press ctrl+c , now go .');
});

test('the fence of a MyST directive has the language that it names', () => {
  const { runbook } = around('```{code-block} bash\nls\n```');
  expect(runbook.codeBlocks[0]?.language).toBe('bash');
});

test.each([':caption: Heat\n:align: left\n', '  :caption: "Heat"\n\n'])(
  'the options of a MyST directive are no part of its diagram: %j',
  (options) => {
    const { runbook } = around(`\`\`\`{mermaid}\n${options}  flowchart LR\n  A --> B\n\`\`\``);
    expect(runbook.diagrams[0]?.source).toBe('  flowchart LR\n  A --> B');
  },
);

test('positions stay those of the file', () => {
  const text = '# Page\n\nSee [[other]] and [a]({{< ref "nowhere.md" >}}).\n';
  const { runbook } = renderPage(text, { pages });
  const places = runbook.links.map(({ position: { start, end } }) =>
    text.slice(start.offset, end.offset),
  );
  expect(places).toEqual(['[[other]]', '[a]({{< ref "nowhere.md" >}})']);
});

test.each([
  [
    '{{< member "Ada Lovelace" >}}',
    '<span class="leftover" title="{{< member &#x22;Ada Lovelace&#x22; >}}">Ada Lovelace</span>',
  ],
  ['{{% rule "disk-full" %}}', '<code class="leftover">{{% rule "disk-full" %}}</code>'],
])('an unknown shortcode is quiet, with its text: %s', (text, expected) => {
  expect(renderPage(`# T\n\nAsk ${text} first.`).body).toContain(expected);
});

test.each([
  ['{% highlight bash %}', '{% endhighlight %}'],
  ['{{< highlight bash >}}', '{{< /highlight >}}'],
  ['```bash\n{% raw %}', '{% endraw %}\n```'],
])('a place in the code of %j is that of the file', (opening, end) => {
  const text = `# Page\n\nText.\n\n${opening}\nls <path>\n${end}\n`;
  const [block] = renderPage(text).runbook.codeBlocks;
  if (block === undefined) throw new Error('The page has no block of code.');
  const { start, end: last } = locateCode(text, block.position, 'ls <path>')(3, 9);
  expect(text.slice(start.offset, last.offset)).toBe('<path>');
});

test.each([
  '> ```bash\n> a {% raw %}{{ b }}{% endraw %} <c>\n> ```',
  'See `a {% raw %}{{ b }}{% endraw %} <c>`.',
])('a place behind tags in the code of %j is that of the file', (written) => {
  const text = `# Page\n\n${written}\n`;
  const { tree } = renderPage(text);
  const [node] = [...findAll([tree], 'code'), ...findAll([tree], 'inlineCode')];
  if (node === undefined) throw new Error('There is no code.');
  const place = locateCode(text, new Source(text).positionOf(node), node.value)(10, 13);
  expect(text.slice(place.start.offset, place.end.offset)).toBe('<c>');
});

test('a pattern behind such tags has its place', () => {
  const text = '# Page\n\n```signature\na {% raw %}{{ b }}{% endraw %} <c>\n```\n';
  const [fence] = findAll([renderPage(text).tree], 'code');
  if (fence === undefined) throw new Error('There is no fence.');
  const { start, end } = new ValuePosition(fence, new Source(text)).span(0, 13);
  expect(text.slice(start.offset, end.offset)).toBe(text.split('\n')[3]);
});

test('a field may stand behind a condition', () => {
  const { runbook } = around('## Disk full\n\n{% if a %}\n**Fix:** prune it\n{% endif %}');
  expect(runbook.entries.map(({ title }) => title)).toEqual(['Disk full']);
});

test.each([
  ['a %%[[hidden]]%% b', 'a b'],
  ['%%[[hidden]]%% a', 'a'],
  ['a (%%[[hidden]]%%), b', 'a (), b'],
  ['a %% [x](other.md), `y` and *z* %% b %%[[hidden]]%% c', 'a b c'],
  ['a %%hidden\n[[hidden]]%% b', 'a b'],
  ['%% hidden %%', ''],
  ['%%\nhidden\n\n- hidden\n\n```sh\nhidden\n```\n%%\n\nb', 'b'],
  ['%% hidden\n\n[[hidden]] %%\n\nb', 'b'],
  ['- a\n\n  %%\n  hidden\n  %%\n\n- b', 'a b'],
  ['{% comment %}\nhidden\n\n# Hidden\n{% endcomment %}\nb', 'b'],
  // What nothing closes is text, and code is code.
  ['for %%i in (*) do echo %%i', 'for %%i in (*) do echo %%i'],
  ['100 %% a', '100 %% a'],
  // On a page without signs of Obsidian two marks are what they are.
  ['90 %%, then restart it, and 95 %% at night', '90 %%, then restart it, and 95 %% at night'],
  ['Write %% for one, so that %% stays', 'Write %% for one, so that %% stays'],
  ['%%\na\n\n```\nb %%\n```', '%% a b %%'],
  ['`%%a%%` and `%%b%%`', '%%a%% and %%b%%'],
])('comments vanish from %j', (text, shown) => {
  const { html, runbook } = around(text);
  expect(visibleText(html).split('Text.')[1]?.trim()).toBe(shown);
  expect(runbook.links).toHaveLength(0);
});

test.each([
  ['{{< figure src="a.png" alt="A" caption="How it *flows*" >}}', 'A', 'How it *flows*'],
  ['{{% figure src=a.png title="T" caption="C" /%}}', 'T', 'T C'],
  ['{{< theme/img src="a.png" >}}', '', ''],
  ['{% include image.html file="a.png" alt="A" caption="C" %}', 'A', 'C'],
  ['{% include figure image_path="a.png" caption="C" %}', 'C', 'C'],
  ['```{figure} a.png\n:alt: A\n\nC\n```', 'A', 'C'],
  ['```{image} a.png\n:alt: A\n```', 'A', ''],
  [':::{figure} a.png\nC\n:::', '', 'C'],
])('%j is a figure', (text, alt, caption) => {
  const { html, runbook } = around(text);
  expect(html).toMatch(/<figure>.*<\/figure>/);
  expect(visibleText(html)).toBe(`Page Text. ${alt || 'a.png'} ${caption}`.trim());
  expect(runbook.links.map(({ url }) => writtenUrl(url))).toEqual(['a.png']);
});

test.each([
  ['{% include note.html content="Hot." %}', 'note', 'Note Hot.'],
  ['{% include alerts/warning.html content="Hot." %}', 'warning', 'Warning Hot.'],
  ['{{< alert "danger" >}}See `a`{{< /alert >}}', 'caution', 'Danger See a'],
  ['- {{% tip %}}Hot.{{% /tip %}}', 'tip', 'Tip Hot.'],
])('%j is a callout', (text, look, words) => {
  const { html } = around(text);
  expect(html).toContain(`class="alert alert-${look}"`);
  expect(visibleText(html)).toContain(`Text. ${words}`);
});

test.each([
  ['{% raw %}\na {{ b }}\n{% endraw %}', 'a {{ b }}'],
  ['a {% raw %}{{ b }}{% endraw %}', 'a {{ b }}'],
  ['```text\n{% raw %}\na: {{ b }}\n{% endraw %}\n```', 'a: {{ b }}'],
  ['{% assign a = "b" %}\n\nc', 'c'],
  ['{% include steps.md %}', '{% include steps.md %}'],
  ['Ask `{% raw %}{{ b }}{% endraw %}` first.', 'Ask {{ b }} first.'],
  ['```json\n{"a": "{% raw %}{{b}}{% endraw %}"}\n```', '{ "a" : "{{b}}" }'],
  ['```yaml\na: \x24{% raw %}{{ b }}{% endraw %}\n```', 'a : \x24{{ b }}'],
  // Where the tags are a part of the example, they stay.
  ['```yaml\na: "{% raw %}b{% endraw %}"\n```', 'a : "{% raw %}b{% endraw %}"'],
  ['```jinja\n{% raw %}{{ b }}{% endraw %}\n```', '{% raw %}{{ b }}{% endraw %}'],
  ['Write `{% raw %}` or `{% endraw %}`.', 'Write {% raw %} or {% endraw %} .'],
  ['{% raw %}{% if a %}b{% endif %}{% endraw %}', '{% if a %} b {% endif %}'],
  // Conditions and loops vanish, and what they are about stays.
  ['{% if a == "b" %}\nc\n{% endif %}', 'c'],
  ['{%- unless a -%}\n\n1. b\n2. c\n\n{%- endunless -%}', 'b c'],
  ['1. a\n{% if b %}\n2. c\n{% endif %}\n3. d', 'a c d'],
  ['a {% for b in c %}{{ b }}{% endfor %} d', 'a {{ b }} d'],
  ['{% ifversion a %}b{% endif %}', 'b'],
  ['<% if a %>\nb\n<% end %>', 'b'],
  ['<% a.each do |b| %>\nc\n<% end -%>', 'c'],
  ['|a|\n|-|\n{% for b in c %}\n| d |\n{% endfor %}', 'a d'],
  ['<table>\n{% for b in c %}\n<tr><td>d</td></tr>\n{% endfor %}\n</table>', 'd'],
  // With alternatives a reader has to know when each of them holds.
  ['{% if a %}b{% else %}c{% endif %}', '{% if a %} b {% else %} c'],
  ['<% if a %>\nb\n<% else %>\nc\n<% end %>', '<% if a %> b <% else %> c'],
  // What nothing closes is not known to be any, and code is code.
  ['{% if a %}\n\nb', '{% if a %} b'],
  ['`{% if a %}b{% endif %}`', '{% if a %}b{% endif %}'],
])('of %j stays what a reader sees', (text, shown) => {
  expect(visibleText(around(text).html)).toBe(`Page Text. ${shown}`);
});

test.each([
  ['Hugo', 'Kiln\n: A `hot` oven.', '<dl><dt>Kiln</dt><dd>A <code>hot</code> oven.</dd></dl>'],
  [
    'PHP Markdown Extra, with a blank line',
    'Kiln\n\n:   An oven.\n\n    It is hot.\n\nRack\n:   A shelf.',
    '<dl><dt>Kiln</dt><dd> <p>An oven.</p> <p>It is hot.</p> </dd><dt>Rack</dt><dd>A shelf.</dd></dl>',
  ],
  [
    'several terms and definitions',
    'Kiln\nOven\n: Hot.\n: Loud.',
    '<dl><dt>Kiln</dt><dt>Oven</dt><dd>Hot.</dd><dd>Loud.</dd></dl>',
  ],
  ['in an item', '- One:\n\n  Kiln\n  : Hot.', '<dl><dt>Kiln</dt><dd>Hot.</dd></dl> </li>'],
  ['in a quotation', '> Kiln\n> : Hot.', '<dl><dt>Kiln</dt><dd>Hot.</dd></dl> </blockquote>'],
  [
    'a fence right behind the colon',
    'Kiln\n:   ```json\n    {}\n    ```',
    '<dt>Kiln</dt><dd> <code-block',
  ],
])('a list of definitions: %s', (_, text, expected) => {
  expect(around(text).html.replace(/\s+/g, ' ')).toContain(expected);
});

test.each([
  '| a |\n|---|\n| b |\n\n: A caption',
  '    Kiln\n    : Hot.',
  '```\nKiln\n: Hot.\n```',
  '- Kiln\n: Hot.',
  `${'A long sentence goes on. '.repeat(6)}\n: Hot.`,
  '| a |\n|---|\n| b |\n\n: A caption\n\n    Kiln\n    : Hot.',
])('%j has no definition', (text) => {
  const { html } = around(text);
  expect(html).not.toContain('<dl>');
  expect(visibleText(html)).toMatch(/: (?:Hot|A caption)/);
});

test('a term is a failure, or the label of a field, with its definition', () => {
  const { html, runbook } = around(
    '## Troubleshooting\n\n`ERROR 7: no gas`\n:   Open the valve:\n\n    ```sh\n    valve open\n    ```\n\n`ERROR 8: no draught`\n: Sweep the flue.\n\n## Uploads fail\n\nSymptom\n: `disk full`\n\nFix\n: Prune it.',
  );
  const found = runbook.entries.map(({ title, fields }) => [title, fields.map(({ name }) => name)]);
  expect(found).toEqual([
    ['ERROR 7: no gas', ['signature', 'remediation']],
    ['ERROR 8: no draught', ['signature', 'remediation']],
    ['Uploads fail', ['signature', 'remediation']],
  ]);
  expect(html).toContain('<dt id="error-7-no-gas">');
  const { position } = runbook.codeBlocks[0] ?? {};
  expect(position?.start).toMatchObject({ line: 10, column: 5 });
});
