const nobody = /^(?:tbd|todo|none|nobody|unassigned|unknown|unowned|n\/?a|null|-+|\?+|x+)$/i;

/** Whether the name of an owner says that there is none. */
export function isNobody(owner: string): boolean {
  return nobody.test(owner.trim());
}
