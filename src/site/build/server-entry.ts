/**
 * The entry of the program into which Astro compiles the pages. It runs far from Astro and our
 * packages, because all of its imports are compiled into it.
 */
import { App, type RenderErrorOptions } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';

/** Renders pages, and throws their errors, where a server would answer with an error page. */
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
 * Opens the program for a site with this base, without a slash at its end. Astro fixes the base
 * when it compiles pages, but ours are compiled before the base is known. So this sets the prefix
 * of assets in the manifest of the app; nothing else depends on the base.
 */
export function openProgram(assetsPrefix: string): App {
  return new PageProgram({ ...createApp().manifest, assetsPrefix }, false);
}
