/** What fast fingers make of a word: neighbours swapped, and in a word of that length a letter lost or doubled. */
export function* slipsOf(word: string, long: number): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1) {
    const [first = '', second = ''] = word.slice(at, at + 2);
    yield word.slice(0, at) + second + first + word.slice(at + 2);
    if (word.length < long || at === 0) continue;
    yield word.slice(0, at) + word.slice(at + 1);
    yield word.slice(0, at) + first + word.slice(at);
  }
}
