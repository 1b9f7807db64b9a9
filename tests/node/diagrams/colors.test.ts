import { color, hsl, rgb } from 'd3-color';
import { describe, expect, it } from 'vitest';
import { DIAGRAM_COLORS, type DiagramColor } from '../../../src/node/diagrams/colors.ts';
import { roleOfColor, themeVariables } from '../../../src/node/diagrams/theme.ts';

type Rgb = [number, number, number];

function bytes(name: DiagramColor, theme: 'light' | 'dark'): Rgb {
  const { r, g, b } = rgb(DIAGRAM_COLORS[name][theme]);
  return [r, g, b];
}

function mix(a: Rgb, share: number, b: Rgb): Rgb {
  return a.map((byte, i) => byte * share + (b[i] ?? 0) * (1 - share)) as Rgb;
}

/** Contrast ratio of WCAG 2. */
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [a, b]
    .map((color) => {
      const [r = 0, g = 0, b = 0] = color.map((byte) => {
        const channel = byte / 255;
        return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const SERIES = Array.from({ length: 8 }, (_, i) => `--diagram-series-${i + 1}` as DiagramColor);

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  const text = bytes('--diagram-text', theme);
  const background = bytes('--diagram-background', theme);

  it.each([
    '--diagram-background',
    '--diagram-node-fill',
    '--diagram-cluster-fill',
    '--diagram-note-fill',
    '--diagram-edge-label-background',
    '--diagram-muted',
  ] as const)('let text be read on %s', (name) => {
    expect(contrast(text, bytes(name, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...SERIES, '--diagram-accent', '--diagram-danger'] as const)(
    'let text be read on and in %s',
    (name) => {
      const own = bytes(name, theme);
      expect(contrast(text, mix(own, 0.45, background))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(own, background)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['--diagram-line', '--diagram-node-border', '--diagram-note-border'] as const)(
    'let %s be seen',
    (name) => {
      expect(contrast(bytes(name, theme), background)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the sentinels', () => {
  const sentinels = new Set(
    Object.values(themeVariables).filter((value) => color(String(value)) !== null),
  );

  it('each stand for a variable', () => {
    for (const sentinel of sentinels) expect(roleOfColor(String(sentinel))).toContain('var(--');
  });

  it('are all but grey, so that what mermaid derives from one is grey', () => {
    for (const sentinel of sentinels) {
      const { r, g, b } = rgb(String(sentinel));
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThanOrEqual(48);
      expect(hsl(String(sentinel)).l).not.toBeCloseTo(0.5, 1);
    }
  });
});
