import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../catalog.ts';
import type { Page } from '../../page.ts';

export const getStaticPaths = (async () => {
  const site = await getSite();
  return site.pages
    .filter((page) => page.sourceUrl !== null)
    .map((page) => ({ params: { path: page.path }, props: { page } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Page }> = ({ props }) =>
  new Response(props.page.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
