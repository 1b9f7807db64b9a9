import type { WordTable } from '../../../text/word-table.ts';

const ifs = 'falls, if, se, si, wenn, when';
const remedies = `above, fix, it, none, nothing, solution, that, these, this, correctif, ça, cela, eso, esto, isso, lösung, nada, nichts, rien, solução,
  solución`;

/** What opens the title of a step that looks at something. */
// biome-ignore format: a row of the table takes a few lines
export const looks: WordTable = {
  opening: [
    ['orders', `acknowledge, analyse, analyze, ask, assess*, check, collect, confirm, detect, determine, diagnos*, examine, find, gather, identif*, inspect,
      investigat*, look, measure, read, review, scope, search, see, test, triage, understand, validate, verify, view`,
      'Check the lid'],
    ['questions', 'are, do, does, has, is, what, when, where, which, who, why', 'Is the lid open'],
    ['what is seen', 'symptom(s)', 'Symptoms of a cold kiln'],
    ['a look at how it is', ['health, sanity, status', 'check(s)'], 'Health check'],
  ],
};

/** What to do where the remedy ahead does not help. */
// biome-ignore format: a row of the table takes a few lines
export const otherwise: WordTable = {
  first: [
    ['if this fails', [ifs, remedies], 'If that fails'],
    ['if the fix fails', [ifs, 'a, das, der, die, el, la, le, o, the', remedies], 'If the fix fails'],
  ],
};
