import { describe, expect, it } from 'vitest';
import { escapeXml, textElement } from '../../../src/core/text/xml.ts';

describe('text in XML', () => {
  it.each([
    ['a & b <c> "d"', 'a &amp; b &lt;c&gt; &quot;d&quot;'],
    [']]>', ']]&gt;'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['\u0000\u0008\u001f\ufffe', '\ufffd\ufffd\ufffd\ufffd'],
    ['\ud800 half, \udc00 half, 🚒 whole', '\ufffd half, \ufffd half, 🚒 whole'],
  ])('%j is %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it('is put between tags', () => {
    expect(textElement('title', 'a<b')).toBe('<title>a&lt;b</title>');
  });
});
