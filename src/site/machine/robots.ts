/** Tells crawlers where the sitemap is; only a site at the root of its host can. */
export function robots(sitemapUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
}
