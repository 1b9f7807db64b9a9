import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../catalog.ts';

export const getStaticPaths = (async () => {
  const { images } = await getSite();
  return images.copies.map(({ from, to }) => ({ params: { path: to }, props: { from } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ from: string }> = async ({ props }) => {
  const { images } = await getSite();
  return new Response(new Uint8Array(images.read(props.from)), {
    headers: { 'content-type': images.contentType(props.from) },
  });
};
