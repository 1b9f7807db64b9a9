import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '../content/site.ts';
import type { PageLocals } from '../page-locals.ts';
import type { SiteAddress, Subject } from '../site-addresses.ts';
import { parts, programEntry } from './compiled-folder.ts';

type Program = ReturnType<typeof import('./server-entry.ts').openProgram>;

/** Renders pages with the compiled program, without Astro and Vite. */
export class CompiledPages {
  readonly assets: string;
  readonly #program: Program;

  private constructor(folder: string, program: Program) {
    this.assets = join(folder, parts.assets);
    this.#program = program;
  }

  /** Takes a folder of compiled pages, and the address of the site. */
  static async open(folder: string, base: string): Promise<CompiledPages> {
    const entry = pathToFileURL(join(folder, parts.program, programEntry));
    const { openProgram }: typeof import('./server-entry.ts') = await import(entry.href);
    return new CompiledPages(folder, openProgram(base.replace(/\/$/, '')));
  }

  /** A page that is not published shows its author what to correct. */
  async render(
    { path, subject }: SiteAddress,
    site: Site,
    isPublished = true,
  ): Promise<Uint8Array> {
    const request = new Request(
      `http://localhost/${subject === null ? path : templateOf(subject)}`,
    );
    const locals: PageLocals = { site, subject, isPublished };
    const response = await this.#program.render(request, { locals });
    if (!response.ok && path !== '404') {
      throw new Error(`No page could be rendered for ${request.url} (${response.status}).`);
    }
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** The file in `pages` that shows it; an author may give its name to an address. */
function templateOf(subject: Subject): string {
  switch (subject.kind) {
    case 'page':
      return 'runbook';
    case 'redirect':
      return subject.redirect.places.length > 1 ? 'choice' : 'moved';
    case 'part':
      if (typeof subject.part.of === 'string') return subject.part.of;
      return 'facet' in subject.part.of ? 'listing' : 'folder';
    default:
      return subject.kind;
  }
}
