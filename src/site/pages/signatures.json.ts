import type { APIRoute } from 'astro';
import { buildSignatureIndex } from '../../core/match/index-data.ts';
import { getSite } from '../catalog.ts';

export const GET: APIRoute = async () => {
  const { project, routes } = await getSite();
  const index = buildSignatureIndex(project.catalog, (entry, runbook) =>
    routes.pageUrl(runbook, entry.slug),
  );
  return Response.json(index);
};
