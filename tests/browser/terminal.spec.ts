import { expect, test } from './site-test.ts';

test('a record of a terminal gives its commands, without prompts and output', async ({
  page,
  visit,
}) => {
  await visit.open('/docs/runbooks/terminal/');
  const [first, second] = await page.locator('replay-command').all();
  await first?.getByRole('textbox').first().fill('sda1');
  const statements = await first?.locator('.copy-statement').all();
  const copied: string[] = [];
  for (const button of statements ?? []) {
    await button.click();
    await expect(button).toHaveAccessibleName(/Copied/);
    copied.push(await visit.clipboard());
  }
  const loop = 'for log in *.log; do\ngzip "$log"\ndone';
  expect(copied).toEqual(['df -h sda1', loop, 'df -h sda1']);
  await first?.locator('.command-tools .copy').click();
  await expect.poll(() => visit.clipboard()).toBe(`df -h sda1\n${loop}\ndf -h sda1`);
  await second?.locator('.command-tools .copy').click();
  await expect.poll(() => visit.clipboard()).toBe('uptime');
  await expect(page.locator('replay-command').last()).toContainText('13:00:00 up 3 days');
});
