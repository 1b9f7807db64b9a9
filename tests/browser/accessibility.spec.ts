import { AxeBuilder } from '@axe-core/playwright';
import { pageKinds } from './page-kinds.ts';
import { expect, searchBox, status, test } from './site-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, allowedErrors: /404/ });

    for (const [name, path] of Object.entries(pageKinds)) {
      test(name, async ({ page, visit }) => {
        await visit.open(path);
        expect(await violations(new AxeBuilder({ page }))).toEqual([]);
      });
    }

    test('on a narrow screen', async ({ page, visit }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await visit.open('/runbooks/ci-operator/');
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    });

    test('a card that explains fields', async ({ page, visit }) => {
      await visit.open('/docs/runbooks/verdicts/');
      await page.getByRole('button', { name: 'Fields of out/verdict.json' }).first().click();
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    });

    test('not found', async ({ page, visit }) => {
      await visit.open('/nowhere');
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    });

    test('search results and a command that asks', async ({ page, visit }) => {
      await visit.open('/docs/');
      await searchBox(page).fill('job 42 died on node-7');
      await expect(status(page)).toHaveText('One entry matches.');
      await page.locator('.command-tools .copy').click();
      await expect(page.getByLabel('note', { exact: true })).toBeFocused();
      await page.getByLabel('note', { exact: true }).fill('--x');
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
      await searchBox(page).fill('job died');
      await expect(page.locator('.result-group').first()).toBeVisible();
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    });
  });
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`),
  );
}
