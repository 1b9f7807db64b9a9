// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are code of shells
import { type Danger, inShell } from './danger.ts';
import { evaluatedPlaces } from './evaluated-places.ts';
import { filePlaces } from './file-places.ts';
import { programPlaces } from './program-places.ts';

const OTHER_SHELLS = [
  ...inShell('dash', '";pwned;"', ['echo "$$(x <v>)"']),
  ...inShell('dash', 'pwned', ['true &>/dev/null <v>', '<v>', 'sudo <v>']),
  ...inShell('zsh', 'pwned', [
    'noglob <v>',
    'nocorrect <v>',
    '- <v>',
    'x==<v>; $x',
    '() { $1 } <v>',
  ]),
  ...inShell('zsh', '$(pwned)', [
    "x='<v>'; setopt promptsubst; print -P $x",
    "x='<v>'; echo ${(e)x}",
  ]),
  ...inShell('fish', 'pwned', [
    '<v> a',
    'set c <v>; $c',
    'for c in <v>; $c; end',
    'function f; $argv[1]; end; f <v>',
    'p (<v>)',
    'and <v>',
    'not <v>',
    'begin; <v>; end',
    'if <v>; end',
    'sudo -u app <v>',
    "bash -c '<v>'",
    'echo <v> | source',
    'eval <v>',
  ]),
  ...inShell('fish', '(pwned)', ['p <v>', 'p a<v>b', 'eval "p <v>"', "eval 'p <v>'"]),
  ...inShell('fish', "';pwned;'", ["p 'a <v>'", "fish -c 'p <v>'"]),
];

export const dangers: readonly Danger[] = [
  ...programPlaces,
  ...filePlaces,
  ...evaluatedPlaces,
  ...OTHER_SHELLS,
];
