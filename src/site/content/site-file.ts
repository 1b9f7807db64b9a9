export type FileContent = string | Uint8Array | readonly Uint8Array<ArrayBuffer>[];

/** A file of the site that is not a page. */
export interface SiteFile {
  /** Below the base, not percent-encoded. */
  path: string;
  contentType: string;
  /** Large files come in pieces, one after the other. */
  content(): FileContent | Promise<Uint8Array>;
}
