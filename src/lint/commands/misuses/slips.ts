import { once, remember, rememberOf } from '../../../core/memoize.ts';
import { closest } from '../../../core/text/edit-distance.ts';
import { slipsOf } from '../../../core/text/slips.ts';
import { wordList } from '../../../core/text/word-list.ts';
import { type Found, inText, type Misuse } from './misuse.ts';

/** Programs that no slip makes another one, or a word. */
const programs = wordList(`
  ansible ansible-playbook apt-get chmod chown crictl curl docker docker-compose echo etcdctl gcloud git
  grep gsutil helm iptables journalctl kubeadm kubectl mkdir mysqldump nslookup openssl pg_dump
  pg_restore psql python rsync sudo systemctl tail tcpdump terraform traceroute xargs
`);

interface Words {
  verbs: readonly string[];
  options: readonly string[];
}

/** The verbs and long options that runbooks use of programs; the programs have more. */
const wordsOf: readonly (readonly [names: RegExp, words: Words])[] = [
  [
    /^(?:kubectl|oc)$/,
    {
      verbs: wordList(`
        get describe delete apply create edit exec logs rollout scale port-forward label annotate patch
        drain cordon uncordon taint config cluster-info explain expose attach debug wait replace proxy
        run top version
      `),
      options: wordList(`
        namespace all-namespaces selector output context kubeconfig container previous follow since
        replicas filename dry-run field-selector sort-by show-labels grace-period timeout
        ignore-daemonsets delete-emptydir-data from-literal from-file
      `),
    },
  ],
  [
    /^(?:docker|podman|nerdctl)$/,
    {
      verbs: wordList(`
        run exec images pull push build logs stop start restart inspect network volume container image
        compose system login logout tag kill stats rename update commit version
      `),
      options: wordList(`
        detach interactive volume publish network restart env-file entrypoint privileged memory
        workdir hostname platform build-arg
      `),
    },
  ],
  [
    /^git$/,
    {
      verbs: wordList(`
        add commit push pull fetch checkout switch branch merge rebase reset revert stash status log diff
        clone clean cherry-pick tag remote restore submodule worktree bisect config
      `),
      options: wordList(`
        force-with-lease no-edit rebase continue set-upstream oneline staged cached no-verify recursive
        interactive
      `),
    },
  ],
  [
    /^systemctl$/,
    {
      verbs: wordList(`
        start stop restart reload status enable disable mask unmask daemon-reload is-active is-enabled
        list-units list-timers show edit reset-failed
      `),
      options: wordList('no-pager'),
    },
  ],
  [
    /^helm$/,
    {
      verbs: wordList(`
        install upgrade rollback uninstall list status history template repo search get show pull lint
        package dependency
      `),
      options: wordList('namespace install values create-namespace timeout version kube-context'),
    },
  ],
  [
    /^(?:terraform|tofu)$/,
    {
      verbs: wordList(`
        init plan apply destroy import output state validate workspace refresh show taint untaint console
        providers
      `),
      options: [],
    },
  ],
  [
    /^curl$/,
    {
      verbs: [],
      options: wordList(`
        silent show-error location insecure header request output max-time connect-timeout write-out
        verbose resolve cacert compressed
      `),
    },
  ],
];

/** The words that slips of some make, each with the word that is meant. */
function meantBy(words: readonly string[], long: number): ReadonlyMap<string, string> {
  const own = new Set(words);
  return new Map(
    words.flatMap((word) =>
      [...slipsOf(word, long)].flatMap((slip): [string, string][] =>
        own.has(slip) ? [] : [[slip, word]],
      ),
    ),
  );
}

const meantPrograms = once(() => meantBy(programs, 6));
const meantVerbs = rememberOf(({ verbs }: Words) => meantBy(verbs, 5));
const named =
  /(?:^|[|;&(])[ \t]*(?:sudo[ \t]+|xargs[ \t]+|time[ \t]+)?(?<at>[a-z][a-z_-]+)(?=[ \t])/gm;
const findNamed = inText(named);

const allWords = once(() => {
  const slips = wordsOf.flatMap(([, words]) => [...meantVerbs(words).keys()]);
  return { slips: new Set(slips), options: wordsOf.flatMap(([, { options }]) => options) };
});
/** Whether a word is no option that is known here, but nearly one. */
const isNearOption = remember((word: string) => meantOption(word, allWords().options) !== null);

/** Hardly any code has such a word, so that hardly any needs parsing. */
function hasWord(pattern: RegExp, isSlip: (word: string) => boolean): Pick<RegExp, 'test'> {
  return { test: (code) => (code.match(pattern) ?? []).some(isSlip) };
}

/** The long option that a word is a slip of: one edit of a name, but not a longer or shorter one. */
function meantOption(word: string, options: readonly string[]): string | null {
  const name = /^--([a-z-]{6,})(?:=|$)/.exec(word)?.[1] ?? '';
  if (name === '' || options.includes(name)) return null;
  const meant = closest(name, options, 1);
  return meant === null || meant.startsWith(name) || name.startsWith(meant) ? null : meant;
}

function inWords(
  check: (args: readonly string[], words: Words) => readonly [index: number, meant: string] | null,
): Misuse['find'] {
  return ({ commands }) =>
    wordsOf.flatMap(([names, words]) =>
      commands(names).flatMap(({ args, spans, start, end }): Found[] => {
        const [index, meant] = check(args, words) ?? [];
        if (index === undefined) return [];
        return [{ ...(spans[index] ?? { start, end }), instead: `Write \`${meant}\`` }];
      }),
    );
}

const source =
  'https://www.gnu.org/software/bash/manual/html_node/Command-Search-and-Execution.html';
const known = /\b(?:kubectl|oc|docker|podman|nerdctl|git|systemctl|helm|terraform|tofu|curl)\b/;

export const slipMisuses: readonly Misuse[] = [
  {
    id: 'misspelled-program',
    hints: [hasWord(/[a-z][a-z_-]+/g, (word) => meantPrograms().has(word))],
    problem: 'No program has this name',
    instead: 'Write the name of the program',
    source,
    find: (reading) => {
      return findNamed(reading).flatMap(({ start, end }): Found[] => {
        const name = meantPrograms().get(reading.code.slice(start, end));
        return name === undefined ? [] : [{ start, end, instead: `Write \`${name}\`` }];
      });
    },
  },
  {
    id: 'misspelled-subcommand',
    hints: [known, hasWord(/(?<=\s)[a-z][a-z-]+/g, (word) => allWords().slips.has(word))],
    problem: 'The program has no command of this name',
    instead: 'Write the name of the command',
    source: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap12.html',
    find: inWords((args, words) => {
      const index = args.findIndex((word) => !word.startsWith('-'));
      const meant = index === 0 ? meantVerbs(words).get(args[index] ?? '') : undefined;
      return meant === undefined ? null : [index, meant];
    }),
  },
  {
    id: 'misspelled-option',
    hints: [known, hasWord(/(?<=\s)--[a-z-]{6,}/g, isNearOption)],
    problem: 'The program has no option of this name',
    instead: 'Write the name of the option',
    source: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap12.html',
    find: inWords((args, { options }) => {
      const end = args.indexOf('--');
      const own = end === -1 ? args : args.slice(0, end);
      const index = own.findIndex((word) => meantOption(word, options) !== null);
      const meant = index < 0 ? null : meantOption(own[index] ?? '', options);
      return meant === null ? null : [index, `--${meant}`];
    }),
  },
];
