import { describe, expect, it } from 'vitest';
import { cardSize, drawCard } from '../../../src/site/machine/card.ts';

async function draw(title: string): Promise<Buffer> {
  return Buffer.from(await drawCard(title));
}

describe('the card of a site', () => {
  it('is a PNG of the size that networks want, the same every time', async () => {
    const card = await draw('Payments & <runbooks>');
    expect(card.toString('latin1', 1, 4)).toBe('PNG');
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([
      cardSize.width,
      cardSize.height,
    ]);
    expect(await draw('Payments & <runbooks>')).toEqual(card);
  });

  it('shows the title, a long one shortened', async () => {
    expect(await draw('Ours')).not.toEqual(await draw('Theirs'));
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    expect(await draw(long)).toEqual(await draw(`${long} and more`));
    expect(await draw('x'.repeat(300))).toEqual(await draw('x'.repeat(400)));
  });

  it('leaves out a title in letters that its font does not have', async () => {
    expect(await draw('日本語')).toEqual(await draw('한국어'));
    expect(await draw('Über Ёлка Ωmega')).not.toEqual(await draw('日本語'));
  });
});
