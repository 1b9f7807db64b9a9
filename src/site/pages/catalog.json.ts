import type { APIRoute } from 'astro';
import { exportCatalog } from '../../core/export.ts';
import { getSite } from '../catalog.ts';

export const GET: APIRoute = async () => {
  const { project } = await getSite();
  return Response.json(exportCatalog(project.catalog));
};
