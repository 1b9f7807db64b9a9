import { describe, expect, it, test } from 'vitest';
import { asksForRemedy, saysWhatIsSeen, seenShapes } from '../../../src/core/parse/failure/seen.ts';
import { tellsWork } from '../../../src/core/parse/failure/titles.ts';

describe('saysWhatIsSeen', () => {
  test.each(seenShapes.flatMap(([name, , ...examples]) => examples.map((title) => [name, title])))(
    '%s: %s',
    (_, title) => {
      expect(saysWhatIsSeen(title)).toBe(true);
      expect(tellsWork(title)).toBe(false);
    },
  );

  it.each([
    'Agent logs',
    'Contacts',
    'Where data is stored',
    'Files that are ignored by the agent',
    'Supported versions',
    'Hardware',
    'Log levels of the agent',
    'Wie lege ich einen Schlüssel an?',
    'Protokolle',
    'ログの見方',
    'ログを確認する',
    '로그 보는 곳',
    '캐시를 지우는 방법',
    '.exe 与 .zip 的区别',
    '如何升级',
    'Tracker 是否可以连接',
    'Puertos',
    'Comment lire le journal',
  ])('"%s" states nothing', (title) => {
    expect(saysWhatIsSeen(title)).toBe(false);
  });
});

it.each([
  ['The backup ran twice, what now?', true],
  ['Someone took the admin role before me! How to fix this?', true],
  ['Perdi a chave. O que devo fazer?', true],
  ['What does the queue state "frozen" mean?', true],
  ['How do I become admin?', false],
  ['Do you have a dark theme?', false],
])('asksForRemedy(%j) is %j', (title, asks) => {
  expect(asksForRemedy(title)).toBe(asks);
});
