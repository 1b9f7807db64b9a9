import { between, type Source } from '../../../text/word-table.ts';

/** What sentences tell to do, as orders begin. */
const orders = `add, adjust, allow, apply, ask, assign, authorize, avoid, bind, bump, bypass, change, check, choose, clean, clear, click, close, compare,
configure, confirm, connect, consider, contact, convert, copy, create, deactivate, decrease, delete, deploy, disable, disconnect, double-check, downgrade,
download, drop, edit, enable, ensure, exclude, execute, export, extend, fix, follow, force, free, generate, give, go, grant, import, include, increase,
inspect, install, kill, let, limit, link, log, look, lower, make, migrate, modify, mount, move, navigate, open, optimise, optimize, pass, patch, pick, pin, point,
prune, pull, push, put, raise, read, reboot, rebuild, recreate, redeploy, reduce, refresh, regenerate, reinstall, remove, rename, renew, repair, repeat,
replace, request, rerun, re-run, reset, restart, restore, retry, review, revoke, roll, rotate, run, scale, select, send, set, shut, specify, start, stop, submit,
switch, sync, tell, test, try, tune, turn, uncheck, undo, uninstall, unlock, unmount, unset, update, upgrade, upload, use, validate, verify, visit, wait,
whitelist, write, empty the, empty your, empty its, empty all`;

/** Orders that are nouns or adjectives, or open a name, ahead of what something does: `Open files are counted`, `Open Kiln uses a port`. */
const asSubject =
  /(?!(?:open|log|set|test|read|update|link|patch|point|pull|push|request|change|copy|limit|lower|mount|start|empty|clean|clear|free|close|force) \p{L}+ (?:\p{L}+ )?(?:is|are|was|were|fails?|failed|has|have|can|cannot|may|will|does|do|needs|runs|uses)\b)/u;
/** No order goes on like this: `run into`, `restart failed`. */
const noOrder =
  /(?!['’-]?\p{L})(?! (?:of|into|out of|is|are|was|were|fails?|failed|errors?|failures?|has|have|can|cannot|may|will|did|does)\b)/u;
const politely =
  /(?:(?:please|simply|just|only|then|instead|also|first|next|now|always|alternatively|either|you may want to|do not|don['’]t),? )*/u;

/** What orders something right behind what an expression says. */
export function verbBehind(ahead: Source): Source {
  return between({ source: ahead.source + asSubject.source }, orders, noOrder);
}

/** The same with `please` and the like between. */
export function orderBehind(ahead: Source): Source {
  return verbBehind({ source: ahead.source + politely.source });
}
