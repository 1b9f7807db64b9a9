/** A line of notes, which no program reads: a key of several words, a comparison, a box to tick, prose behind a quote. */
const note =
  /^[ \t]*(?:- )?[\p{Lu}][\w/-]*(?: [\w()/&-]+)+:(?:\s|$)|:[ \t]+[<>≤≥~]=?[ \t]?[\d$]|:[ \t]+\$\d|^[ \t]*-[ \t]\[[ xX]\]|^[ \t]*\d+\.[ \t]+\p{Lu}|^[ \t]*\*[ \t]+\S|^[ \t]*\{[\w-]+\}:[ \t]+\{[\w-]+\}|:[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]+[\p{L}(·]|^\S+(?: {3,}\S+){2,}|:[ \t]+(?:string|integer|number|boolean|array|object)(?:[ \t]+\(|[ \t]*\n[ \t]+\w+:)/mu;
/** Keys of files that programs do read. */
const ofPrograms =
  /^[ \t]*(?:- )?(?:apiVersion|kind|services|containers|spec|steps|jobs|expr|groups|scrape_configs|receivers|replicas|image|runs-on|uses)[ \t]*:/m;

/** Whether a block that YAML cannot read holds notes in its colours, and nothing that a program loads. */
export function holdsNotes(code: string): boolean {
  return note.test(code) && !ofPrograms.test(code);
}
