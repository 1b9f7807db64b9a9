/** A file of the site that is not a page. */
export interface SiteFile {
  /** Below the base, not percent-encoded. */
  path: string;
  contentType: string;
  content(): string | Uint8Array | Promise<Uint8Array>;
}
