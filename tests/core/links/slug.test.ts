import type { Heading } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { createSlugger, headingText } from '../../../src/core/links/slug.ts';

function slugs(markdown: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const slug = createSlugger();
  return tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((heading) => slug(headingText(heading)));
}

/** Expected values are what github.com gives for these headings. */
describe('slugs of GitHub', () => {
  test.each([
    ['plain', '# Disk full', 'disk-full'],
    ['punctuation goes, spaces stay', '# Replay: what & how?', 'replay-what--how'],
    ['dots and slashes', '# CI/CD v1.2 (beta)', 'cicd-v12-beta'],
    ['underscore and hyphen stay', '# non_mock_gate - FAILED', 'non_mock_gate---failed'],
    ['code span', '# The `cargo test` gate', 'the-cargo-test-gate'],
    ['code span keeps its markup characters', '# `<ts>` and `*`', 'ts-and-'],
    ['emphasis and links', '# *Read* the [guide](g.md)', 'read-the-guide'],
    ['trailing hashes and spaces', '##   Padded   ##', 'padded'],
    ['runs of spaces', '# a  b', 'a--b'],
    ['setext over two lines', 'one\ntwo\n===', 'onetwo'],
    ['emoji goes, its space stays', '# 🚀 Launch', '-launch'],
    ['emoji without a selector', '# ⚙ How', '-how'],
    ['U+FE0F stays', '# ⚙\uFE0F How', '\uFE0F-how'],
    ['shortcode', '# :rocket: Launch', 'rocket-launch'],
    ['CJK', '# 磁盘 已满：处理', '磁盘-已满处理'],
    ['accents', '# Café ÉTÉ', 'café-été'],
    ['section sign', '# §F. Isolate', 'f-isolate'],
    ['dashes of other lengths', '# a — b', 'a--b'],
    ['heading attribute is text', '# Setup {#install}', 'setup-install'],
    ['HTML tags', '# A <b>bold</b> one <a id="x"></a>', 'a-bold-one-'],
    ['HTML comment', '# Plan <!-- draft -->', 'plan-'],
    ['image at the end', '# Rust ![build](b.svg)', 'rust-'],
    ['linked image', '# Rust [![build](b.svg)](u)', 'rust-'],
    ['non-breaking space', '# a\u00A0b', 'ab'],
    ['nothing left', '# !!!', ''],
  ])('%s', (_name, markdown, expected) => {
    expect(slugs(markdown)).toEqual([expected]);
  });

  test('equal headings get a number', () => {
    expect(slugs('# Fix\n\n## Fix\n\n## fix!\n\n## Other')).toEqual([
      'fix',
      'fix-1',
      'fix-2',
      'other',
    ]);
  });

  test('a number that is taken is skipped', () => {
    expect(slugs('# a\n\n# a-1\n\n# a')).toEqual(['a', 'a-1', 'a-2']);
  });

  test('each document counts on its own', () => {
    expect(slugs('# Fix')).toEqual(slugs('# Fix'));
  });
});
