import { describe, expect, it } from 'vitest';
import {
  letterQuery,
  letterRuns,
  withJoinedLetters,
  withSpacedLetters,
} from '../../../src/core/text/unspaced-words.ts';

describe('letters of scripts without spaces', () => {
  it.each([
    ['<p>Disk is full</p>', '<p>Disk is full</p>'],
    ['<h2 id="重启">重启 pod</h2>', '<h2 id="重启">重 启  pod</h2>'],
    ['<a aria-label="a > 重">数<b>据</b>库</a>', '<a aria-label="a > 重">数 <b>据 </b>库 </a>'],
    ['サーバーを', 'サ ー バ ー を '],
  ])('are words of HTML, whose tags stay: %s', (html, expected) => {
    expect(withSpacedLetters(html)).toBe(expected);
  });

  it.each(['重启 pod 一次', 'データベース', 'a b', ''])('are joined again: %j', (text) => {
    expect(withJoinedLetters(withSpacedLetters(text)).replace(/ +/g, ' ').trim()).toBe(text);
  });

  it.each([
    ['disk full', 'disk full', []],
    ['服务器', '"服 务 器"', ['服务器']],
    [' 再起動 ', '"再 起 動"', ['再起動']],
    ['连接 日志', '连 接   日 志', ['连接', '日志']],
    ['重启pod', '重 启 pod', ['重启']],
  ])('are a phrase, or words among others, of a query: %j', (text, query, runs) => {
    expect(letterQuery(text)).toBe(query);
    expect(letterRuns(text)).toEqual(runs);
  });
});
