import type { SiteContent } from '../content/site-content.ts';

/** The manifest to install the site as an app. */
export function webManifest({ base, title }: SiteContent): string {
  const icon = (file: string, sizes: string, type: string) => ({ src: base + file, sizes, type });
  const manifest = {
    id: base,
    name: title,
    short_name: title,
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: '#13211f',
    background_color: '#fbfaf6',
    icons: [
      icon('favicon.svg', 'any', 'image/svg+xml'),
      icon('icon-192.png', '192x192', 'image/png'),
      icon('icon-512.png', '512x512', 'image/png'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
