/** What Commander says, and how this program says it. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^unknown command '(.*?)'/s, 'There is no command "$1".'],
  [/^unknown option '(.*?)'/s, 'There is no option "$1".'],
  [/^option '.*?(--[\w-]+ <.*?>)' argument missing/, '$1 needs a value.'],
  [/^option '.*?(--[\w-]+) <.*?>' argument '(.*?)' is invalid\./s, '$1 cannot be "$2".'],
  [/^missing required argument '(.*?)'/, 'The argument <$1> is missing.'],
  [
    /^command-argument value '(.*?)' is invalid for argument '(.*?)'\./s,
    'The argument <$2> cannot be "$1".',
  ],
  [/^required option '(.*?)' not specified/, 'The option $1 is missing.'],
  [/^too many/, 'Too many'],
  [/Allowed choices are (.*)\.$/, 'It can be $1.'],
  [/\n\(Did you mean (.*?)\?\)/, ' Did you mean $1?'],
];

/** A message of Commander about wrong arguments as a sentence that begins with its subject. */
export function usageError(message: string): string {
  const theirs = message.replace(/^error: /, '').trimEnd();
  const said = wordings.reduce((text, [from, to]) => text.replace(from, to), theirs);
  return `replaybook: ${said}\n`;
}
