import type { APIRoute } from 'astro';
import { getSite } from '../catalog.ts';

export const GET: APIRoute = async () => {
  const { diagrams } = await getSite();
  return new Response(`${diagrams.css}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
