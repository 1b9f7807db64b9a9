import { statesFailure, tellsWork } from '../../core/parse/titles/titles.ts';

/** What is done to things, in the form that tells somebody to do it. */
const acts =
  /^\P{L}*(?:destroy|discard|decommission|eras|format|overwrit|prun|reinstall|tear|terminat|truncat|uninstall|wip)(?:e|ing)?\b/iu;
/** What has happened to things, which is the failure and nothing that the steps do. */
const happened =
  /\b(?:lost|loss(?:es)?|loses|reset|overwritten|rewritten|(?:abort|clean|decommission|delet|destroy|discard|dropp|eras|flush|formatt|prun|purg|reclaim|remov|terminat|truncat|uninstall|wip)ed)\b/gi;
/** `Backup fails`, but not `Remove the node that fails`. */
const failing =
  /(?<!\b(?:that|which|who|if|when|it) )\b(?:fails|hangs|cannot|can['’]t|do(?:es)?(?: not|n['’]t)|keeps|times out)\b/i;

/** What a title says of the steps below it: nothing where it states a failure, such as `Pump lost prime`. */
export function toldBy(title: string): string {
  if (failing.test(title)) return '';
  if (tellsWork(title) || acts.test(title)) return title;
  return statesFailure(title) ? '' : title.replace(happened, ' ');
}
