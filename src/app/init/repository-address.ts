/**
 * The web address of a repository from the address of its remote. Null where there is none to tell:
 * a folder, a bundle, another protocol. A name or a token in it is left out.
 */
export function repositoryAddress(remote: string): string | null {
  const short = /^(?:[\w.-]+@)?([\w.-]+\.[\w-]+):(?!\/\/)(?!\d+\/)([^\s?#]+)$/.exec(remote);
  const address = short === null ? remote : `ssh://${short[1]}/${short[2]}`;
  if (!URL.canParse(address)) return null;
  const parsed = new URL(address);
  if (!/^(?:https?|ssh|git):$/.test(parsed.protocol)) return null;
  const path = parsed.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (parsed.hostname === '' || path.length <= 1) return null;
  const isWeb = parsed.protocol.startsWith('http');
  const origin = isWeb ? `${parsed.protocol}//${parsed.host}` : `https://${parsed.hostname}`;
  return `${origin}${path}`;
}
