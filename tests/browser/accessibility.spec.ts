import { AxeBuilder } from '@axe-core/playwright';
import { expect, searchBox, status, test } from './site-test.ts';

const pages = {
  home: '/',
  'large home': '/nested/',
  signatures: '/signatures/',
  artifacts: '/artifacts/',
  failures: '/runbooks/ci-operator/',
  'diagram and tables': '/runbooks/cicd-failures/',
  'large diagrams': '/docs/runbooks/diagrams/',
  policy: '/runbooks/flake-governance/',
  campaign: '/runbooks/redfix-campaign/',
  incident: '/docs/runbooks/handbook/',
  alert: '/docs/runbooks/KubeAPIDown/',
  'folder with a page': '/nested/runbooks/aws/etcd-service/',
  'folder without one': '/nested/runbooks/gcp/',
  'a tag': '/nested/tags/aws/',
  browse: '/nested/browse/',
  reviews: '/nested/reviews/',
  changes: '/changes/',
  'wide table': '/docs/runbooks/team%20one/z%C3%BCrich/%C3%A4%20page/',
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, allowedErrors: /404/ });

    for (const [name, path] of Object.entries(pages)) {
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
