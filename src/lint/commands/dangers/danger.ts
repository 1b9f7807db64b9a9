import type { FoundCommand } from '../find-commands.ts';

/** A command that does harm in the wrong place or in the wrong hands. */
export interface Danger {
  id: string;
  /** Names of the commands. */
  names: RegExp;
  isDangerous(command: FoundCommand, code: string): boolean;
  /** What it does; follows `This command`. */
  does: string;
  /** What to do instead, as a sentence. */
  instead: string;
  /** Words that count as a warning. */
  admitted: RegExp;
  /** Whether it is how many a program is installed, so that the finding is only information. */
  isCommon?(command: FoundCommand): boolean;
}

/** Words for loss, in the most common languages of runbooks. */
export const LOSS = anyOf([
  String.raw`destructive|destroy|irrevers|irrecover|data[- ]loss|\blos(?:e|es|t|ing)\b|delet|remov(?:e|es|ing|al)\b`,
  String.raw`wip(?:e|es|ing)\b|\bflush(?:es|ing)? (?:all|everything|the (?:whole|entire)|it)\b|\babort|eras(?:e|es|ing)|\bdrop(?:s|ped|ping)?\b|truncat|overwrit|purg|prun|discard|reclaim`,
  `\\bclear(?:s|ed|ing)? (?:all|any|every|the|existing|old|out)\\b|clean(?:s|ed|ing)?[- ]?up|\\bclean(?:s|ed|ing)? (?!install|build|state)|reset|rewrit|forc(?:e|ed|ing)[- ]push|cannot be undone|no way back|permanent`,
  String.raw`danger|caution|careful|\[!WARNING\]|\bwarning:|⚠|\bbackup|\bback up`,
  String.raw`uninstall|tear(?:s|ing)?[- ]?down|double[- ]check|pay(?: \w+)? attention|terminat|decommission|\bformat(?:s|ted|ting)?\b|start(?:s|ing)? (?:over|fresh|anew)|from scratch|re-?install`,
  'formatier|lösch|entfern|unwiderruflich|datenverlust|vorsicht|supprim|effac|irréversible|elimin|borra|desinstal',
  'apaga|exclu(?:ir|a|í)|remov(?:er|a)|limp(?:i|e|ar)|nettoy|aufräum|bereinig|удал|уничтож|необратим',
  '删除|刪除|清空|清理|卸载|销毁|移除|格式化|危险|不可逆|削除|破壊|초기화|정리|주의|버림|버리|삭제|清除',
]);

/** Words for a branch of one's own, whose commits are made anew: such a push is part of that. */
export const OWN_BRANCH = anyOf([
  LOSS.source,
  String.raw`\brebas|\bsquash|\bamend|\bfork\b|\bpull requests?\b|\bmerge requests?\b|\bPRs?\b`,
]);

/** Words for a check of foreign code. */
export const TRUST = anyOf([
  String.raw`\btrust|\bverif|\bchecksum|\bsha-?(?:256|512)|\bsignature|\bsigned|\bpinned|\breview|\binspect`,
  String.raw`\bread (?:it|the script)|from the network|third[- ]party|remote script|runs? (?:a|the|whatever) script`,
]);

/** Words for who may read and write. */
export const ACCESS = anyOf([
  `permission|\\bowner|world[- ]writ|everyone|anyone|every user|insecure|danger|caution|careful`,
  String.raw`\[!WARNING\]|\bwarning:|⚠`,
]);

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'i');
}
