import type { SearchEntry } from '../../../src/core/search/index-data.ts';
import { Random } from '../random.ts';

type Words = [string, ...string[]];

const things = (
  'account adapter agent alarm archive asset auth backup balance barrier batch billing blob bridge broker bucket ' +
  'buffer builder bundle cache calendar cart catalog certificate channel checkpoint checkout chunk client cluster ' +
  'codec collector compactor config connection consumer container contract controller cookie coordinator counter ' +
  'coverage credential cron cursor daemon dashboard database dataset decoder deployment device digest disk dispatcher ' +
  'document domain driver election embedding emulator encoder endpoint engine envelope event executor export feed ' +
  'fetcher filter firewall flag forecast form gateway generator geometry graph grid handler handshake harness header ' +
  'heartbeat hook image importer index ingest inode invoice issuer job journal kernel keyring label lambda latency ' +
  'layout leader lease ledger license limiter linker loader locale lock lookup mailbox manifest mapper market matrix ' +
  'membership merchant mesh message meter migration mirror model monitor mutex namespace node notifier object offset ' +
  'operator order packet parser partition patch payment payload permit pipeline planner plugin pod policy pool port ' +
  'preview price printer probe processor producer profile projection promise proxy publisher quota queue quorum ' +
  'ranker ratelimit reader receipt reconciler record recorder region registry relay render replica report request ' +
  'resolver resource response retention retry rollout router runner runtime sampler sandbox scheduler schema scope ' +
  'search secret segment sensor sequence serializer session settlement shard shipment signer snapshot socket solver ' +
  'source spooler stage standby statement storage stream subnet subscription supervisor symbol syncer table target ' +
  'task telemetry template tenant terminal thread throttle ticket timer token topic trace tracker transaction transfer ' +
  'translator tree trigger tunnel uploader vacuum validator vault vector verifier version viewer volume voucher ' +
  'wallet warehouse watcher webhook widget window worker workflow writer zone'
).split(' ') as Words;
const actions = (
  'acquire allocate append apply attach bind build cancel check claim clone close collect commit compact compare ' +
  'compile compress connect convert copy create decode delete deliver deploy detach discover download drain encode ' +
  'evict expand expire export fetch flush format forward import index initialise insert install invoke join load lock ' +
  'merge migrate mount move notify open parse persist ping promote publish pull purge push read rebalance receive ' +
  'reclaim reconcile refresh register release reload rename render replay replicate report reserve reset resolve ' +
  'restart restore resume retry revoke rotate route sample scale scan schedule seal send serialise settle shrink sign ' +
  'snapshot spawn split start stop store submit subscribe sync terminate trim truncate unlock unmount update upgrade ' +
  'upload validate verify wake warm write'
).split(' ') as Words;
const troubles = (
  'timed out|was refused|is stale|is corrupt|is missing|overflowed|was dropped|ran out of memory|deadlocked|' +
  'is not authorised|has no leader|was throttled|is read-only|lost its lease|has expired|diverged|is locked|is full'
).split('|') as Words;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Entries as many teams would write them, to search among: made up, and all different. The first n
 * of a larger number are those of a smaller.
 */
export function syntheticEntries(count: number): SearchEntry[] {
  const random = new Random(20_261_121);
  const seen = new Set<string>();
  const entries: SearchEntry[] = [];
  while (entries.length < count) {
    const [pattern, title] = signatureOf(random);
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    entries.push({
      id: `team-${entries.length % 97}#${entries.length}`,
      title,
      kind: 'signatures',
      runbook: `Runbook of team ${entries.length % 97}`,
      url: `/team-${entries.length % 97}/#${entries.length}`,
      patterns: [{ steps: [{ type: 'text', source: pattern, flags: '' }] }],
      observed: '',
      terms: [],
      ...bodyOf(random),
    });
  }
  return entries;
}

function signatureOf(random: Random): [pattern: string, title: string] {
  const [a = '', b = '', c = ''] = random.shuffle(
    Array.from({ length: 3 }, () => random.pick(things)),
  );
  const [does = '', also = ''] = [random.pick(actions), random.pick(actions)];
  const trouble = random.pick(troubles);
  const title = `${capital(a)} ${b}: cannot ${does}`;
  const code = 1000 + random.below(9000);
  const shapes: [string, ...string[]] = [
    `test ${a}_${b}::${does}_${c} ... FAILED`,
    `thread '${a}-${b}' panicked: ${c} ${trouble}`,
    `FAILED tests/${a}/test_${b}.py::test_${does}_${c} - AssertionError`,
    `${capital(a)}${capital(b)}Exception: cannot ${does} ${c} <id>`,
    `ERROR ${a}-${b}: ${does} of ${c} <name> ${trouble}`,
    `[${a}.${b}] ${c} ${trouble} after <n> attempts`,
    `npm error code E${a.toUpperCase()}${code}`,
    `${a}/${b}.go:<line>: failed to ${does} ${c}: ${trouble}`,
    `${capital(does)}${capital(a)}Error: ${b} ${c} ... is not <value>`,
    `error[E${code}]: ${a} \`${b}_${c}\` ${trouble}`,
    `E${code} ${a}_${does}.cc] ${b} ${trouble}: <reason...>`,
    `${a}-${b}-<pod> ${c} ... ${capital(does)}BackOff`,
    `java.lang.IllegalStateException: ${a} ${b} must ${does} before ${also}`,
    `::${a}:: ${does} ${b} ... ${trouble}, ${c} <n> of <total>`,
  ];
  return [random.pick(shapes), title];
}

function bodyOf(random: Random): Pick<SearchEntry, 'replay' | 'artifacts'> {
  const [a = '', b = '', c = ''] = Array.from({ length: 3 }, () => random.pick(things));
  const does = random.pick(actions);
  const code = random.pick([
    `cargo test --test ${a}_${b} -- ${does}_${c} --nocapture`,
    `pytest tests/${a}/test_${b}.py -k ${does}_${c} -x`,
    `kubectl -n ${a} describe deployment ${b}-${c}`,
  ]);
  return {
    replay: [{ code, shell: 'bash', placeholders: [] }],
    artifacts: [`reports/${a}/${b}_${c}.json`],
  };
}
