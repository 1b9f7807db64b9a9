/**
 * The entry of the program that Astro compiles the pages to. It runs far from Astro and our packages,
 * since everything that it imports is compiled into it.
 */
import { App, type RenderErrorOptions } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';

/** Renders pages, and fails with their errors where a server would answer with a page about them. */
class PageProgram extends App {
  protected override createErrorHandler() {
    return {
      renderError: (request: Request, { status, error }: RenderErrorOptions): Promise<Response> =>
        Promise.reject(
          error ?? new Error(`No page could be rendered for ${request.url} (${status}).`),
        ),
    };
  }
}

/**
 * Opens the program for a site with this base, without a slash at its end. Astro's settings name one
 * base when the pages are compiled, but ours are compiled before anyone knows it. So this puts the
 * prefix of assets into the manifest from which the app is made; nothing else depends on the base.
 */
export function openProgram(assetsPrefix: string): App {
  return new PageProgram({ ...createApp().manifest, assetsPrefix }, false);
}
