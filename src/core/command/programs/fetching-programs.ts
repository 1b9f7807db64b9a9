import { wordList } from '../../text/word-list.ts';
import { programName } from './program-table.ts';

/** Programs that get code from an address and run or install it, each with the subcommands that do. */
const FETCHING = `
  kubectl oc | apply create replace
  kustomize | build create
  helm | install upgrade template pull
  pip pip3 pipx uv poetry conda mamba | install add run
  npm pnpm yarn bun | install i add ci link
  gem cargo brew go deno code | install get add tap run
  apt apt-get dnf yum zypper rpm dpkg apk snap flatpak | install localinstall add update upgrade -i -U -ivh -Uvh
  docker podman nerdctl | build buildx compose
  docker-compose terraform ansible-galaxy ansible-pull vagrant | up init get install role collection box -U
  choco winget scoop install-module install-package | install
`;

const bySubcommand = FETCHING.trim()
  .split('\n')
  .map((row) => {
    const [names = [], subcommands] = row.split('|').map(wordList);
    return { names: new Set(names), subcommands: new Set(subcommands) };
  });

/** Whether the beginning of a command says that it runs or installs what its next argument names. */
export function fetchesCode(words: readonly string[]): boolean {
  return bySubcommand.some(({ names, subcommands }) => {
    const at = words.findIndex((word) => names.has(programName(word)));
    return at >= 0 && words.slice(at + 1).some((word) => subcommands.has(word));
  });
}
