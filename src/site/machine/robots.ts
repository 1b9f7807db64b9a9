/** Tells crawlers the address of the sitemap; only a site at the root of its host can. */
export function robots(sitemapUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
}
