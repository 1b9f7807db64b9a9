import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

describe('the heading of an entry', () => {
  it.each([
    ['KubePersistentVolumeFillingUp', 'Kube<wbr>Persistent<wbr>Volume<wbr>Filling<wbr>Up'],
    ['claim_tier_order_drift here', 'claim_<wbr>tier_<wbr>order_<wbr>drift here'],
    ['KubeNodeNotReady', 'Kube<wbr>Node<wbr>Not<wbr>Ready'],
    ['CrashLoop', 'CrashLoop'],
    ['Words of an ordinary title stay whole', 'Words of an ordinary title stay whole'],
  ])('%s can be broken at its seams', (title, expected) => {
    const { html } = renderPage(`# P\n\n## ${title}\n\n**Fix:** f\n`);
    expect(html).toContain(`>${expected}</h2>`);
  });
});

describe('the severity of an entry', () => {
  const badge = '<span class="badge badge-severity" data-level="';

  it.each([
    ['critical', `<p>${badge}critical">critical</span></p>`],
    ['SEV3', `<p>${badge}medium">SEV3</span></p>`],
    ['depends on who asks', '<p>depends on who asks</p>'],
  ])('looks as it does elsewhere: %s', (severity, expected) => {
    const { html } = renderPage(`# P\n\n## E\n\n**Severity:** ${severity}\n\n**Fix:** f\n`);
    expect(html).toContain(expected);
  });
});
