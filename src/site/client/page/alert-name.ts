/**
 * Goes to the runbook of an alert whose name is asked for in another case: the site has each name as
 * it is written and in small letters, and a host tells one case from the other.
 */
export async function followAlertName(base: string): Promise<void> {
  const asked = location.pathname.slice(base.length).replace(/\/$/, '');
  const wanted = asked.toLowerCase();
  if (wanted === asked || !/^(?:alerts\/)?[\w-]+$/.test(wanted)) return;
  const address = `${base}${wanted}/`;
  const { ok } = await fetch(address, { method: 'HEAD' });
  if (ok) location.replace(address + location.hash);
}
