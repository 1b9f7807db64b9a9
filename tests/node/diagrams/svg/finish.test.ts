import { describe, expect, it } from 'vitest';
import { type FinishedSvg, finishSvg } from '../../../../src/node/diagrams/svg/finish.ts';
import { themeVariables } from '../../../../src/node/diagrams/theme.ts';

const ID = 'dg-0123456789';
const TEXT = String(themeVariables.primaryTextColor);
const NODE = String(themeVariables.mainBkg);

/** A colour the way a browser writes it. */
function rgb(hex: string): string {
  const bytes = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${bytes.join(', ')})`;
}

/** Finishes a picture as mermaid draws them: a root with an id, a style sheet, a body. */
function finish(body: string, { css = '', source = 'flowchart TD', root = '' } = {}): FinishedSvg {
  const raw = `<svg id="${ID}" width="100%" xmlns="http://www.w3.org/2000/svg"
    xmlns:xlink="http://www.w3.org/1999/xlink" style="max-width: 90px" viewBox="-5.5 0 90.2 40"
    ${root}><style>#${ID}{font-size:16px;fill:${TEXT};}${css}</style>${body}</svg>`;
  return finishSvg(raw, { id: ID, source });
}

/** Declarations that end up on the first element with this name. */
function styleOf(name: string, { svg, css }: FinishedSvg): string {
  const attributes = new RegExp(`<${name}\\b([^>]*)>`).exec(svg)?.[1] ?? '';
  const className = /class="(\w+)"/.exec(attributes)?.[1];
  return new RegExp(`\\.${className}\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
}

describe('the root', () => {
  it('has its natural size and may shrink', () => {
    const { svg, css } = finish('<path d="M0 0h1"/>');
    expect(svg).toContain('viewBox="-6 0 91 40" width="91" height="40"');
    expect(css).toContain(`.${ID}{--diagram-width:91px}.${ID}{max-width:100%;height:auto;`);
  });

  it.each([
    [
      'an image with a title',
      '<title>T</title>',
      '',
      'role="img"',
      `aria-labelledby="${ID}-title"`,
    ],
    ['an image with a description', '<desc>D</desc>', '', 'role="img"', 'aria-describedby'],
    [
      'a group with links',
      '<title>T</title>',
      '<a xlink:href="#x"><text>x</text></a>',
      'role="group"',
      '',
    ],
    ['a group without a title', '', '', 'role="group"', 'aria-label="Gantt chart"'],
  ])('is %s', (_, head, body, role, label) => {
    const { svg } = finish(`${head}<path d="M0 0h1"/>${body}`, {
      root: 'aria-roledescription="gantt" role="graphics-document document"',
    });
    expect(svg).toContain(role);
    expect(svg).toContain(label);
    expect(svg.match(/role=/g)).toHaveLength(1);
  });

  it.each([
    [
      'pie',
      'pie showData\n  title Pets we have\n  "a" : 1',
      'Pie chart: Pets we have',
      'Pets we have',
    ],
    ['pie', 'pie title Pets\n  "a" : 1', 'Pie chart: Pets', 'Pets'],
    [
      'gantt',
      'gantt\n  title A "plan"\n  section S',
      'Gantt chart: A &quot;plan&quot;',
      'A "plan"',
    ],
    ['sequence', 'sequenceDiagram\n  title: Login\n  A->>B: x', 'Sequence diagram: Login', 'Login'],
    ['flowchart-v2', "---\ntitle: 'X'\n---\nflowchart TD\n  title --> b", 'Flowchart: X', 'X'],
    ['flowchart-v2', 'flowchart TD\n  title --> b', 'Flowchart', ''],
    ['flowchart-v2', '---\ntitle: [\n---\nflowchart TD', 'Flowchart', ''],
  ])('is named by the title of its author: %s %j', (kind, source, label, title) => {
    const root = `aria-roledescription="${kind}"`;
    const finished = finish('<path d="M0 0h1"/>', { root, source });
    expect(finished.svg).toContain(`aria-label="${label}"`);
    expect(finished.svg).toContain('role="group"');
    expect(finished.title).toBe(title);
  });

  it('hands out title and description', () => {
    const finished = finish('<title>A &amp; B</title><desc> D </desc><path d="M0 0h1"/>');
    expect(finished).toMatchObject({ title: 'A & B', description: 'D' });
    expect(finish('<path d="M0 0h1"/>')).toMatchObject({ title: '', description: '' });
  });
});

describe('the cascade', () => {
  const shape = '<g class="node"><rect class="box" width="9" height="9" fill="#111" X/></g>';
  it.each([
    ['a rule over an attribute', '.box{fill:#aa0000}', '', '#aa0000'],
    [
      'the more specific rule',
      '.node .box{fill:#bb0000}#ID .box{fill:#cc0000}.box{fill:#aa0000}',
      '',
      '#cc0000',
    ],
    ['the later of two equals', '.box{fill:#aa0000}.box{fill:#bb0000}', '', '#bb0000'],
    ['inline over a rule', '#ID .box{fill:#aa0000}', 'style="fill:#bb0000"', '#bb0000'],
    ['important over inline', '.box{fill:#aa0000!important}', 'style="fill:#bb0000"', '#aa0000'],
    ['no rule for a state', '.box:hover{fill:#aa0000}', 'style="fill:#bb0000"', '#bb0000'],
  ])('takes %s', (_, css, attributes, fill) => {
    const finished = finish(shape.replace('X', attributes), {
      css: css.replaceAll('#ID', `#${ID}`),
      source: 'style a fill:#aa0000,fill:#bb0000,fill:#cc0000',
    });
    expect(styleOf('rect', finished)).toContain(`fill:${fill}`);
  });

  it('drops rules that match nothing and declarations that change nothing', () => {
    const { svg, css } = finish('<g class="a"><text class="b" font-weight="normal">x</text></g>', {
      css: '.zzz{fill:#aa0000}.a{fill-opacity:.5}.b{fill-opacity:.5;font-style:normal}',
    });
    expect(css.match(/fill-opacity/g)).toHaveLength(1);
    expect(css).not.toMatch(/aa0000|font-style|font-weight/);
    expect(svg.match(/class="d\d+"/g)).toHaveLength(1);
  });

  it('keeps the steps of an animation under a name of its own, and only of one that runs', () => {
    const frames = '@keyframes dash{to{stroke-dashoffset:0}}@keyframes other{to{opacity:0}}';
    const css = `${frames}.edge{animation:dash 9s linear;stroke:red}`;
    const animated = finish('<path class="edge" d="M0 0h9"/>', { css });
    expect(animated.css).toContain(`@keyframes ${ID}-dash{to{stroke-dashoffset:0}}`);
    expect(animated.css).toContain(`animation:${ID}-dash 9s linear`);
    expect(animated.css).toContain('prefers-reduced-motion');
    expect(animated.css).not.toContain('other');
    expect(finish('<path d="M0 0h9"/>', { css }).css).not.toContain('keyframes');
  });
});

describe('colours', () => {
  it.each([
    ['a sentinel', NODE, '', 'fill:var(--diagram-node-fill,#'],
    ['a sentinel in rgb()', rgb(NODE), '', 'fill:var(--diagram-node-fill,#'],
    ['a dark grey of mermaid’s', '#333', '', 'fill:var(--diagram-line,#'],
    ['a light grey of mermaid’s', '#eaeaea', '', 'fill:var(--diagram-background,#'],
    ['a grey of the author’s', '#333', 'style a fill:#333', 'fill:#333'],
    ['a colour of the author’s', '#f9f', 'classDef x fill:#f9f', 'fill:#f9f'],
    ['nothing', 'transparent', '', 'fill:none'],
  ])('of %s', (_, fill, source, expected) => {
    const finished = finish(`<rect width="9" height="9" fill="${fill}"/>`, { source });
    expect(styleOf('rect', finished)).toContain(expected);
  });

  it('keeps the transparency of a sentinel', () => {
    const finished = finish('<rect width="9" height="9" fill="rgba(26, 27, 16, 0.5)"/>');
    expect(styleOf('rect', finished)).toMatch(/fill:color-mix\(in srgb,var\(.*50%,transparent\)/);
  });

  it('leaves icons as they are', () => {
    const icon = '<svg width="9" height="9"><path d="M0 0h9" fill="#fff"/></svg>';
    expect(styleOf('path', finish(icon))).toContain('fill:#fff');
  });

  it.each([
    ['dark on light', '#ffe0e0', '#1f2328'],
    ['light on dark', '#003366', '#fff'],
  ])('puts %s where a fill does not follow the theme', (_, fill, color) => {
    const label = `<g class="label"><text><tspan fill="${TEXT}">x</tspan></text></g>`;
    const finished = finish(
      `<g class="node"><rect width="9" height="9" style="fill:${fill} !important"/>${label}</g>`,
      { source: `style a fill:${fill}` },
    );
    expect(styleOf('text', finished)).toContain(`fill:${color}`);
    expect(finished.svg).not.toContain('<tspan class');
  });

  it('leaves a label that has a colour of its own', () => {
    const finished = finish(
      '<g class="node"><rect width="9" height="9" fill="#003366"/><text fill="#ff0">x</text></g>',
    );
    expect(styleOf('text', finished)).toContain('fill:#ff0');
  });

  it('makes an area behind a sequence translucent', () => {
    const finished = finish('<rect class="rect" width="9" height="9" fill="rgb(200,220,255)"/>');
    expect(styleOf('rect', finished)).toContain('fill-opacity:0.3');
  });
});

describe('safety', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image', '<image href="https://evil.example/x.png"/>'],
    [
      'HTML',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil"/></foreignObject>',
    ],
    ['a handler', '<rect width="9" height="9" onclick="alert(1)"/>'],
    [
      'an animation that sets a link',
      '<a xlink:href="#x"><set attributeName="href" to="javascript:1"/></a>',
    ],
    ['a use of another file', '<use href="https://evil.example/x.svg#a"/>'],
    ['a paint of another file', '<rect width="9" height="9" fill="url(https://evil.example/#a)"/>'],
    ['a marker of another file', '<path d="M0 0h9" marker-end="url(//evil.example/#a)"/>'],
    ['an escape in a style', '<rect width="9" height="9" style="fill:\\75rl(//evil.example)"/>'],
    [
      'a way out of the style sheet',
      '<rect width="9" height="9" fill="red}*{background:url(//evil)"/>',
    ],
    ['markup in a style', '<rect width="9" height="9" fill="&lt;/style&gt;&lt;script&gt;"/>'],
    ['an import', '<style>@import url(//evil.example/x.css);</style>'],
    ['a font', '<style>@font-face{font-family:x;src:url(//evil.example/x)}</style>'],
  ])('leaves no trace of %s', (_, body) => {
    const { svg, css } = finish(`${body}<path d="M0 0h1"/>`);
    expect(svg + css).not.toMatch(
      /evil|script|alert|iframe|<set|onclick|style=|@import|@font|xlink/,
    );
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'about:blank',
  ])('does not link to %j', (destination) => {
    const { svg } = finish(`<a xlink:href="${destination}"><text>words</text></a>`);
    expect(svg).not.toMatch(/<a\b|href/);
    expect(svg).toContain('words');
  });

  it('encodes text', () => {
    const { svg } = finish('<text>&lt;img src=x onerror=alert(1)&gt;</text>');
    expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('links', () => {
  it.each([
    ['#anchor', '#anchor', ''],
    ['../other.md#x', '../other.md#x', ''],
    [
      'https://example.com/?a=1&amp;b=2',
      'https://example.com/?a=1&amp;b=2',
      ' target="_blank" rel="noopener"',
    ],
    ['mailto:a@example.com', 'mailto:a@example.com', ''],
  ])('to %s work', (destination, href, rest) => {
    const { svg } = finish(`<a xlink:href="${destination}" target="_blank"><text>x</text></a>`);
    expect(svg).toContain(`href="${href}"${rest} aria-label="x"`);
  });

  it('have a name of whole words and look like links', () => {
    const finished = finish(`<a xlink:href="#x" title="Tip"><text>
      <tspan x="0" y="0"><tspan>Reproduce</tspan><tspan> with</tspan></tspan><tspan x="0" y="1em">the
      command</tspan></text></a>`);
    expect(finished.svg).toContain('aria-label="Reproduce with the command"><title>Tip</title>');
    expect(styleOf('text', finished)).toContain('text-decoration:underline');
    expect(styleOf('text', finished)).toContain('--diagram-accent');
  });

  it('are made for the tasks of a Gantt chart, bar and words in one', () => {
    const { svg } = finish(
      `<g><rect id="${ID}-a1" width="9" height="9"/></g><g><text id="${ID}-a1-text">Task</text></g>`,
      { source: 'gantt\n  click a1 href "#inventory"' },
    );
    expect(svg).toMatch(/<a href="#inventory" aria-label="Task"><rect [^>]*\/><text/);
    expect(svg.match(/<rect/g)).toHaveLength(1);
  });

  it('of a participant stand below the diagram', () => {
    const { svg } = finish(
      '<g class="actorPopupMenu"><rect y="10" width="9" height="20"/></g><path d="M0 0h1"/>',
    );
    expect(svg).toContain('viewBox="-6 0 91 70"');
    expect(svg).toContain('translate(0 30)');
  });
});

describe('labels', () => {
  it.each([
    ['words of one style', '<tspan>a</tspan><tspan> b</tspan>', '>a b<'],
    [
      'character references',
      '&amp;quot;a&amp;quot; &amp;#35; &amp;#x2665; &amp;nope;',
      '&quot;a&quot; # ♥ &amp;nope;',
    ],
    ['markup that HTML would show', '&lt;b&gt;bold&lt;/b&gt; text', '>bold text<'],
    ['a placeholder', 'pod &lt;b&gt;', 'pod &lt;b&gt;'],
    ['an icon of a font', 'fa:fa-car Car', '>Car<'],
  ])('fix %s', (_, words, expected) => {
    expect(finish(`<text>${words}</text>`).svg).toContain(expected);
  });

  it('keep words of another style apart', () => {
    const { svg } = finish('<text>a <tspan font-weight="bold">b</tspan><tspan> c</tspan></text>');
    expect(svg).toMatch(/<text>a <tspan class="\w+">b<\/tspan> c<\/text>/);
  });

  it('keep lines apart for who copies them or has them read', () => {
    const { svg, css } = finish(
      '<text><tspan x="0">a</tspan><tspan x="0" dy="1em">b</tspan></text>',
    );
    const [, space] = /a<\/tspan><tspan class="(\w+)"> <\/tspan><tspan/.exec(svg) ?? [];
    expect(css).toContain(`.${space}{font-size:0}`);
  });

  it.each([
    ['-60', '0'],
    ['-5', '-5'],
  ])('that mermaid moves %s aside stand at %s', (from, to) => {
    const { svg } = finish(
      `<g class="node"><g class="label" transform="translate(${from}, -11)">
        <text text-anchor="middle">x</text></g></g>`,
    );
    expect(svg).toContain(`transform="translate(${to} -11)"`);
  });

  it('take the text where mermaid offers HTML or text', () => {
    const { svg } = finish(
      '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject><text>x</text></switch>',
    );
    expect(svg).toContain('<text>x</text>');
    expect(svg).not.toContain('switch');
  });

  it('make text of HTML alone', () => {
    const { svg } = finish(
      '<foreignObject x="10" y="0" width="20" height="10"><p xmlns="http://www.w3.org/1999/xhtml">one\n two</p></foreignObject>',
    );
    expect(svg).toMatch(/<text x="20" y="5" [^>]*>one two<\/text>/);
  });
});

describe('ids', () => {
  it('stay only where something refers to them, under the id of the picture', () => {
    const { svg } = finish(
      '<marker id="m"><path d="M0 0h1"/></marker><marker id="unused"><path d="M0 0h2"/></marker><path id="x" d="M0 0h9" marker-end="url(#m)"/>',
    );
    expect(svg.match(/ id="[^"]*"/g)).toEqual([` id="${ID}"`, ` id="${ID}-1"`]);
    expect(svg).toContain(`marker-end="url(#${ID}-1)"`);
    expect(svg).not.toContain('m0 0h2');
  });

  it('of the page are not touched by links', () => {
    const { svg } = finish('<text id="x">x</text><a xlink:href="#x"><text>y</text></a>');
    expect(svg).toContain('href="#x"');
  });
});

describe('what goes out of date', () => {
  it('is not drawn', () => {
    const { svg } = finish(
      '<g class="today"><line x1="1" x2="1" y1="0" y2="9"/></g><text>x</text>',
    );
    expect(svg).not.toContain('<line');
  });
});
