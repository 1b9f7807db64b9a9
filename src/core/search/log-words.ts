import { wordList } from '../text/word-list.ts';

/** Words of prose, and words that the log of any run may hold: they say nothing about a failure. */
export const logWords: ReadonlySet<string> = new Set(
  wordList(`
    a about above after again all also an and any are as at be because been before being below between both but by can
    could did do does doing don down during each either else etc even every few first for from further get gets got had
    has have having he her here his how i if in into is it its itself just last least less like made make makes many may
    me might more most must my need needs neither new next no nor not now of off on once one only or other our out over
    own per please same see shall she should since so some still such t than that the their them then there these they
    this those though through thus to too two under unless until up upon us use used uses using very via was way we well
    were what when where whether which while who whose why will with within without would yes yet you your

    abort aborted action actions add added artifact artifacts attempt attempts available bad began begin break build
    builder building builds call called cancelled canceled cannot case cases cause caused changed check checked checking
    checks ci cleaning clean cleanup code command commands complete completed configuration console continue copied copying
    couldn crashed create created creating critical current date debug default delete deleted denied description
    detail details directory disabled done download downloaded downloading duration elapsed empty enabled end ended env
    environment err error errors exception exceptions execute executed executing exist existing exists exit exited exiting
    expect expected fail failed failing fails failure failures fatal fetch file files finish finished folder found full
    given github gitlab go group help home host id image info information input install installed installing invalid issue
    issues item items jenkins job jobs key kind level line lines list load loaded loading local log logs main
    make message method minutes missing mode module ms name node note notice npm null number object ok old open
    operation option options output package packages panicked param parameter pass passed path pipeline plugin port
    post problem problems process processed project pull push question read reading reason received refused remote remove
    removed repository request requested require required requires response rest restored result results retry return
    returned root row run runner running runs save saved script sec second seconds section service set setting setup severe
    show shown signal size skip skipped source stack stage stages start started starting state stats status stderr stdout
    step steps stop stopped string success successful successfully succeeded suite summary system tag target task tasks temp
    terminated test tested tests text time timed timeout timeouts times title tmp total trace traceback true false trying
    type types unable unexpected unknown update updated upload uploaded url user users usr valid value values var version
    view wait waiting warn warning warnings went while work worker workspace write writing written wrong zero

    already connect connected detected examples rejected responding supported unsupported
    apache class common defined goal lang property undefined unhealthy
    apt attached bash bin cache cargo cmd com container count cpu data dev dir docker doc docs example expand failures
    fixed flag format free function gem git h http https index java js json lib linux log login mac make manager md 
    merge mvn net number org os page part pip python queue server sh shell sign site size small src sudo swift
    ts txt txt ubuntu var web windows xml yaml yml yarn zip
  `),
);

/** A word that tells one failure from another. */
export function isTelling(word: string): boolean {
  return (word.length >= 3 || /[^\x20-\x7e]/.test(word)) && !logWords.has(word);
}
