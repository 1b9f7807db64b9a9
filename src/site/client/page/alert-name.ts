/**
 * Goes to the runbook of an alert whose name is asked for in another case: the site has each name as
 * it is written and in small letters, and a host tells one case from the other. Below `alerts/` no
 * page of the site has the name of an alert.
 */
export async function followAlertName(base: string): Promise<void> {
  const asked = location.pathname.slice(base.length).replace(/\/$/, '');
  const wanted = asked.toLowerCase();
  if (!/^(?:alerts\/)?[\w-]+$/.test(wanted)) return;
  const short = wanted.replace(/^alerts\//, '');
  for (const path of [`alerts/${short}`, short]) {
    if (path === asked) continue;
    const { ok } = await fetch(`${base}${path}/`, { method: 'HEAD' });
    if (!ok) continue;
    location.replace(`${base}${path}/${location.hash}`);
    return;
  }
}
