import type { WordTable } from '../../../text/word-table.ts';
import { looking, parts, pronouns, working } from './openings.ts';
import { states } from './parts.ts';

/** What titles open with that tell something to do. */
// biome-ignore format: a row of the table takes a few lines
export const work: WordTable = {
  whole: [states],
  first: [
    looking,
    working,
    pronouns,
    parts,
    ['what and when', 'how, what, when', '"How it starts"'],
    ['orders to prepare',
      'add, allow, apply, backup, build, capture, clear, configure, connect, create, deploy, enable, install, prepare, provide, set, validate',
      'Prepare the kiln'],
    ['orders to change',
      'bypass, change, delete, drop, encrypt, expand, export, fix, flush, force, grant, kill, limit, move, protect, purge, remove, rename, replace',
      'Purge old trays'],
    ['orders to bring back',
      'improve, increase, rebuild, recover(ing), recreate, reduce, refresh, reinstall, replicate, reset, restart, restore, revoke, roll, rotate',
      'Rotate the keys'],
    ['orders to run', 'fetch(ing), generate, get(ting), manage, migrate, open, read, run, scale, start, stop, switch, test, tune, turn, update, upgrade, use, wait',
      'Fetching trays'],
    ['orders to tell', 'confirm, contact, debug(ging), escalat*, log, monitor, report', 'Escalating to the smiths'],
    ['to do if need be', /(?:fall ?back(?= to )|need(?= to ))/iu, 'Fall back to gas'],
    ['orders of Spanish, Portuguese and French',
      `activar, activer, actualizar, ativar, atualizar, comprobar, configurar, configurer, désactiver, desactivar, desativar, ejecutar, executar, exécuter,
      habilitar, instalar, limpar, limpiar, redémarrer, reiniciar, revisar, verificar, vérifier`,
      'Activar luces'],
    ['work', 'configuring, deploying, installing, manual(ly), migrating, upgrading', 'Upgrading kilns'],
    ['to diagnose', 'diagnos*, basic diagnos*, initial diagnos*, quick diagnos*', 'Quick diagnostics', 'Diagnose kilns'],
    ['parts of a text', 'prerequisite(s), pre-requisite(s), queries, steps, tip(s), tool(s), understand*, useful', 'Tools for kilns'],
    ['recovery, but of nothing', /recovery(?=$| (?:steps|procedures?|plan))/iu, 'Recovery steps'],
  ],
  anywhere: [
    ['Chinese', '如何, 修改, 怎么, 怎样, 是否, 能否, 可否, 有没有, 支持, 配置, 方法, 步骤, 说明, 流程, 调试, 安装', '修改密码'],
    ['to use, in Chinese', /使用(?![しすさせ中率量])/u, '使用炉子'],
    ['Chinese, around a name', /^开启.*定位/u, '开启窑炉定位'],
    ['orders of Japanese', /(?:の確認|(?:を|か)(?:確認|クリア|実行|再起動|削除|設定|更新|変更|追加))(?:する)?\P{L}*$/u, '炉の扉が閉じているか確認'],
    ['orders of Korean', /(?:확인|점검|재시작|초기화|재설치)(?:하기)?\P{L}*$/u, '가마 문 점검'],
    ['Japanese and Korean', 'どうやって, どうすれば, 手順, 어떻게, 방법', '再開の手順'],
  ],
};

/** What opens with a form in `-ing` and happens by itself: `Missing tray`, `Running out of gas`. */
// biome-ignore format: a row of the table takes a few lines
export const happening: WordTable = {
  opening: [
    ['what a reader meets', 'getting, having, hitting, receiving, seeing', 'Getting burned trays'],
    ['what fails', `crashing, dangling, dropping, failing, flapping, flickering, freezing, hanging, lagging, leaking, losing, missing,
      overheating, spiking, stalling, throwing`,
      'Flickering lamps'],
    ['what goes on', `being, blinking, building, burning, conflicting, duplicating, existing, growing, incoming, loading, outgoing, pending,
      processing, pushing, rebooting, restarting, returning, routing, running, timing`,
      'Outgoing trays pile up'],
    ['a warning', /\p{L}*warning/u, 'UserWarning in a kiln'],
    ['no verb', 'anything, everything, evening, morning, nothing, something', 'Nothing burns'],
  ],
};

/** The work of a person, by the form of its verb: `Appeler l'API`. */
// biome-ignore format: a row of the table takes a few lines
export const doing: WordTable = {
  opening: [
    ['English', 'call the, call a, call an, call your', 'Call the smith'],
    ['an infinitive and an article of French, Spanish, Portuguese',
      /\p{L}{3,}(?:er|ir|ar|re)(?=\s(?:l['’]|(?:la|les|le|une?|el|los|las|una|os|as|uma?)\s))/iu,
      "Appeler l'API", 'Abrir la puerta'],
  ],
  anywhere: [
    ['an infinitive of German with a prefix',
      /^(?:\S+ ){1,6}(?:an|ein|aus|ab|auf|hin|nach|zurück|wieder|neu|de)?(?:schauen|sehen|setzen|stellen|herstellen|legen|richten|führen|bauen|fügen|zufügen|zeigen|spielen)\P{L}*$/iu,
      'Den Ofen abstellen', 'Bleche ansehen'],
    ['an infinitive of German',
      /^(?:\S+ ){1,6}(?:entfernen|prüfen|starten|löschen|ändern|lesen|öffnen|finden|holen|sammeln|sichern|testen|erstellen|bereinigen|aktualisieren|hochladen|herunterladen|auflisten|markieren|freigeben|verbinden|verwenden|nutzen|verstehen|beheben|melden|leeren|erneuern|\p{L}*ieren)\P{L}*$/iu,
      'Den Ofen leeren', 'Neue Bleche montieren'],
  ],
};

const names = `backup(s), build(s), connect, count, deploy(s), download(s), export(s), filter(s), import(s), install, list(s), load, log(s), monitor,
  open, queries, query, refresh, report(s), restore, scan, search, start, sync, test(s), tool(s), update(s), upgrade(s), upload(s)`;
const acts =
  "are, can't, cannot, crash*, does, doesn't, don't, exit(s), fail(s), get(s), hang(s), has, have, is, keep(s), needs, never, quit(s), runs, stay(s), take(s), timeout(s), uses, was, were";

/** Names that are verbs elsewhere, ahead of what they do: `Search is slow`, `Spot kilns never cool`. */
// biome-ignore format: a row of the table takes a few lines
export const namesAhead: WordTable = {
  opening: [
    ['a name and what it does', [names, acts], 'Search is slow', 'Backups never end'],
    ['a name of two words and what it does', [names, /[\p{L}\d-]+/u, acts], 'Search bar hangs'],
    ['a name and what it does not do', [names, /(?:[\p{L}\d-]+ )?(?:not \p{L}+ing|errors?$)/u], 'Logs not rotating', 'Upload errors'],
    ['a program that somebody runs', [/executing \S+(?: [\p{L}\d-]+)?/u, acts], 'Executing kilnctl fails'],
    ['what never happens', /\S+ \S+ never(?= )/u, 'Spot kilns never cool'],
  ],
};
