import { describe, expect, it } from 'vitest';
import { svgFault } from '../../../src/site/content/svg/inert-svg.ts';

const namespaces =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
  'xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" ' +
  'xmlns:ev="http://www.w3.org/2001/xml-events" xmlns:l="http://www.w3.org/1999/xlink" ' +
  'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
const svg = (content: string) => `<svg ${namespaces}>${content}</svg>`;
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const pixel = 'data:image/png;base64,iVBORw0KGgo=';

const drawings: [name: string, text: string][] = [
  ['shapes', svg('<g id="a" class="b"><path d="M0 0L1 1" transform="translate(1,2)"/></g>')],
  ['a declaration and a byte order mark', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${svg('')}`],
  [
    'the document type of Graphviz',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ],
  ['links', svg('<a href="https://x.example/?a=1&amp;b=2" target="_blank"><text>x</text></a>')],
  ['links of XLink', svg('<a l:href="#a" xlink:title="t"/><a xlink:href="../page/"/>')],
  ['references', svg('<use href="#a"/><rect fill="url(#g)" style="filter: url( \'#f\' )"/>')],
  ['pictures of its own', svg(`<image href="${pixel}"/><feImage/>`)],
  [
    'styles',
    svg(
      '<style><![CDATA[@media (min-width:1px){.a:not(.b){fill:rgb(1,2,3)}}' +
        '@font-face{font-family:x;src:url(data:font/woff2;base64,d09GMg==) format("woff2")}]]></style>',
    ),
  ],
  ['movement', svg('<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>')],
  ['notes of Inkscape', svg('<inkscape:grid id="x" units="px"/><g inkscape:label="on top"/>')],
  ['an instruction of PlantUML', svg('<?plantuml 1.2024.3?>')],
  ['words about scripts', svg('<desc>javascript: &lt;script&gt; onload=1</desc>')],
  ['texts for readers', svg('<g aria-label="run(x)" data-on="a\\b" role="img"/>')],
];

const active: [name: string, text: string | Buffer, what: string][] = [
  ['a script', svg('<script>alert(1)</script>'), '<script>'],
  ['a script under another prefix', svg('<s:script>alert(1)</s:script>'), '<s:script>'],
  ['a script of XHTML', svg('<h:script>alert(1)</h:script>'), '<h:script>'],
  ['a script in a default namespace', svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'), '<g>'],
  ['elements without a namespace', svg('<g xmlns=""/>'), '<g>'],
  ['a frame', svg('<h:iframe srcdoc="&lt;script>alert(1)&lt;/script>"/>'), '<h:iframe>'],
  ['foreign objects', svg('<foreignObject/>'), '<foreignObject>'],
  ['a handler', svg('<g onload="alert(1)"/>'), 'onload'],
  ['a handler with odd case', svg('<g OnLoad="alert(1)"/>'), 'OnLoad'],
  ['a handler of notes', svg('<inkscape:g onfocus="alert(1)"/>'), 'onfocus'],
  ['a listener', svg('<g ev:event="click" ev:handler="#x"/>'), 'ev:event'],
  ['a link with an entity', svg('<a href="java&#115;cript:alert(1)"/>'), 'href'],
  ['a link with white space', svg('<a href=" java&#10;scr&#9;ipt:alert(1)"/>'), 'href'],
  ['a link under another prefix', svg('<a l:href="javascript:alert(1)"/>'), 'l:href'],
  ['a link to data', svg('<a href="data:text/html,x"/>'), 'href'],
  ['a base', svg('<g xml:base="javascript:alert(1)//"/>'), 'xml:base'],
  ['a foreign part', svg('<use href="data:image/svg+xml,x#a"/>'), 'href'],
  ['another file', svg('<use xlink:href="other.svg#a"/>'), 'xlink:href'],
  ['a picture of another host', svg('<image href="https://x.example/a.png"/>'), 'href'],
  ['a picture that is an SVG', svg('<image href="data:image/svg+xml,x"/>'), 'href'],
  ['a filter with a picture', svg('<filter><feImage href="//x.example/a"/></filter>'), 'href'],
  ['a link that is set', svg('<a><set attributeName="href" to="javascript:x"/></a>'), '<set>'],
  [
    'a link that is animated',
    svg('<a><animate attributeName="xlink:href" values="javascript:x"/></a>'),
    '<animate>',
  ],
  ['a handler that is set', svg('<set attributeName="onclick" to="x"/>'), '<set>'],
  ['an import', svg('<style>@import "https://x.example/a.css";</style>'), '@import'],
  ['an import in two pieces', svg('<style>@im<!-- -->port "a.css";</style>'), '@import'],
  ['an import in CDATA', svg('<style><![CDATA[@IMPORT "a";]]></style>'), '@IMPORT'],
  ['an import with an entity', svg('<style>&#64;import "a";</style>'), '@import'],
  ['an import with an escape', svg('<style>@\\69mport "a";</style>'), 'backslash'],
  ['elements in a style', svg('<style>@im<g/>port "a";</style>'), '<g>'],
  ['a style that loads', svg('<style>a{b:url(https://x.example)}</style>'), 'url('],
  ['a style with a script', svg('<g style="width:expression(alert(1))"/>'), 'style'],
  ['an attribute that loads', svg('<g fill="url(//x.example#a)"/>'), 'fill'],
  ['an attribute with an escape', svg('<g fill="u\\72l(//x.example#a)"/>'), 'fill'],
  ['an image set', svg('<g style="cursor:image-set(\'//x.example\' 1x)"/>'), 'style'],
  ['an attribute nobody knows', svg('<g formaction="x"/>'), 'formaction'],
  ['a style sheet', `<?xml-stylesheet href="data:,x"?>${svg('')}`, '<?xml-stylesheet?>'],
  ['a server script', svg('<?php x ?>'), '<?php?>'],
  ['entities', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, 'document type'],
  ['a foreign document type', `<!DOCTYPE svg SYSTEM "http://x.example/a.dtd">${svg('')}`, 'type'],
  ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>', '<html>'],
  ['a root without a namespace', '<svg/>', '<svg>'],
  ['HTML', '<!doctype html><script>alert(1)</script>', 'well-formed'],
  ['an open element', '<svg xmlns="http://www.w3.org/2000/svg">', 'well-formed'],
  ['an unknown prefix', svg('<y:script/>'), 'well-formed'],
  ['an unknown entity', svg('&nbsp;'), 'well-formed'],
  ['a control character', svg('<a href="&#1;javascript:x"/>'), 'well-formed'],
  ['two roots', svg('') + svg(''), 'well-formed'],
  ['nothing', '', 'well-formed'],
  ['UTF-16', bytes(`\uFEFF${svg('<script/>')}`, 'utf16le'), 'UTF-8'],
  ['UTF-16 without a mark', bytes(svg('<script/>'), 'utf16le'), 'well-formed'],
  ['Latin 1', bytes(svg('<text>é</text>'), 'latin1'), 'UTF-8'],
  ['another encoding', `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`, 'ISO-2022-JP'],
  ['another XML', `<?xml version="1.1"?>${svg('')}`, '1.1'],
  ['deep nesting', svg('<g>'.repeat(50_000)), 'levels'],
  ['packed data', Buffer.from([0x1f, 0x8b, 8, 0]), 'UTF-8'],
];

describe('an SVG', () => {
  it.each(drawings)('passes with %s', (_name, text) => {
    expect(svgFault(bytes(text))).toBeNull();
  });

  it.each(active)('does not pass with %s', (_name, text, what) => {
    expect(svgFault(typeof text === 'string' ? bytes(text) : text)?.what).toContain(what);
  });

  it('does not pass with what stands on a later line, which is named', () => {
    expect(svgFault(bytes(svg('\n<g/>\n<script/>')))?.line).toBe(3);
  });
});
