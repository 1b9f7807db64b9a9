import { between, type WordTable } from '../../../text/word-table.ts';

const troubles =
  'error(s), failure(s), incident(s), issue(s), mistake(s), pitfall(s), problem(s), scenario(s)';
const kinds =
  'build, common, connection, deployment, frequent, frequently asked, general, installation, known, network*, other, performance, possible, runtime, specific, startup, typical';

/** What says that failures stand below a title, each with a heading of its own. */
// biome-ignore format: a row of the table takes a few lines
export const failureGroups: WordTable = {
  english: [
    ['troubleshooting', 'trouble(-)shoot*', 'Trouble-shooting of kilns'],
    ['a kind of failures', [kinds, troubles], 'Known issues of kilns'],
    ['a kind of failures of something', [kinds, /[a-z]+/u, troubles], 'Common kiln errors when baking'],
    ['what is known', ['known', 'bugs, defects, limitations, quirks, regressions, restrictions'], 'Known quirks of kilns'],
    ['questions that many ask',
      `domande frequenti, faq*, foire aux questions, frequently asked questions, häufig gestellte fragen, häufige fragen, perguntas frecuentes,
      perguntas frequentes, preguntas frecuentes, questions fréquentes`,
      'FAQ of kilns'],
    ['solving problems', 'problem-solving, problem solving', 'Problem-solving'],
    ['a state and what to do', /is (?:red|broken|failing|down)\b.*\bwhat (?:now|to do)/iu, 'The kiln is red: what now'],
  ],
  englishEnding: [['many issues', 'issues, problems', 'Tray issues']],
  whole: [
    ['what fails',
      `debugging, error, error messages, errors, failure, failure mode(s), failure scenario(s), failures, gotcha(s), incident scenario(s), incident type(s),
      issue, pitfall(s), problem, scenario(s)`,
      'Gotchas'],
    ['emergencies', ['disaster, emergency, recovery', 'playbook(s), procedure(s), scenario(s)'], 'Emergency procedures'],
    ['recovery', 'disaster recovery', 'Disaster recovery'],
    ['what to do when', 'what should i do if, what should i do when, what to do if, what to do when', 'What to do when ...'],
    ['the same in other languages', /was tun,? wenn|que faire si|qué hacer (?:si|cuando)|o que fazer (?:se|quando)/iu, 'Was tun, wenn ...'],
    ['what breaks',
      /(?:what (?!happens)(?:\w+ ){0,3}|things (?:that )?(?:\w+ ){0,2}|(?:if|when) (?:something|things|it|anything) )(?:breaks?|fails?|(?:goe?s?|went) wrong|(?:does|do)(?:n['’]t| not) work)/iu,
      'When it breaks', 'Things that often fail'],
    ['reasons', /(?:(?:condition|error|status|failure) )?reasons(?: for .*)?/iu, 'Failure reasons', 'Reasons for a cold kiln'],
  ],
  word: [
    ['German', 'bekannte probleme, bekannte fehler, fallstricke, fehlersuche, probleme und lösungen, störfälle, störungen, typische probleme, typische fehler, wenn etwas nicht geht, wenn etwas nicht klappt',
      'Störfälle'],
    ['French, Spanish, Portuguese', 'en cas de panne, en cas de problème, problèmes connus, se algo falhar, si algo falla', 'En cas de panne'],
  ],
  anywhere: [
    ['French and German', 'dépannage, erreurs courant, erreurs fréquent, fehlerbehebung, häufige fehler, häufige probleme, problembehandlung, problèmes courant, problèmes fréquent',
      'Dépannage du four', 'Ofenfehlerbehebung'],
    ['Spanish and Portuguese', 'otros err, otros problemas, outros err, outros problemas, resolución de problemas, resolução de problemas, solución de problemas, solução de problemas',
      'Otros errores'],
    ['what is common in Spanish and Portuguese', /(?:problem|err|fall|falh)\p{L}* (?:com(?:unes|uns)|frec?q?uentes|conocid\p{L}+|conhecid\p{L}+)/iu, 'Fallos comunes'],
    ['Chinese', /常见(?:问题|故障|错误)|(?:故障|问题)(?:排[查除]|处理|手册|解决)/u, '窑炉常见故障'],
    ['Japanese, kinds of failures', /障害(?:の)?(?:分類|一覧|パターン|種別)/u, '窯の障害分類'],
    ['Japanese', 'トラブルシュ, よくある問題, よくある質問, よくあるエラー', '窯のトラブルシュート'],
    ['Korean', /문제 ?해결|트러블 ?슈팅|(?:장애|오류) ?(?:대응|유형|해결)|자주 ?(?:묻는|발생)/u, '오븐 장애 대응'],
    ['Vietnamese', 'khắc phục sự cố, lỗi thường gặp, sự cố thường gặp, vấn đề thường gặp, xử lý sự cố', 'Xử lý sự cố lò'],
  ],
};

/** Where the last word counts: `Troubleshooting interview`, `Incident workshop`. */
// biome-ignore format: a row of the table takes a few lines
export const lessons: WordTable = {
  englishEnding: [['lessons', 'course(s), culture, exercise(s), game( )day(s), glossary, interview(s), quiz, skills, training(s), workshop(s)', 'Incident workshop']],
};

const many = /(?:\p{L}+ )?(?:known|common|frequent|typical|possible|usual|other)/u;
const issues = 'bugs, errors, failures, issues, mistakes, pitfalls, problems';

/** What groups failures so that what opens a line below it is one. */
// biome-ignore format: a row of the table takes a few lines
export const issueGroups: WordTable = {
  whole: [
    ['troubleshooting', /(?:\p{L}+ )?trouble-?shooting(?: (?!guides?|steps|commands|tools|tips)\p{L}+)?/iu, 'Kiln troubleshooting'],
    ['many issues', [many, issues], 'Known issues'],
    ['many issues of something', [many, /\p{L}+/u, issues], 'Common kiln errors'],
    ['a word', 'gotchas, pitfalls, problems', 'Gotchas'],
    ['what breaks', /(?:wenn|when|if) (?:it|things|something|etwas) .*/iu, 'When things break'],
    ['French and German', /dépannage|fehlerbehebung|häufige (?:fehler|probleme)|(?:erreurs|problèmes) courant\p{L}+/iu, 'Erreurs courantes'],
    ['Spanish and Portuguese',
      /(?:resolución|solução|resolução) de problemas|(?:problemas|errores|erros) (?:com(?:unes|uns)|frec?q?uentes|conocid\p{L}+|conhecid\p{L}+)/iu, 'Errores comunes'],
    ['Chinese, Japanese and Korean', /トラブルシュ\p{L}*|よくある(?:問題|エラー)|(?:常见|已知)(?:问题|错误|故障)|故障排[查除]|문제 ?해결/u, '已知故障'],
  ],
};

/** What says that each heading below a title is an issue. */
// biome-ignore format: a row of the table takes a few lines
export const issueLists: WordTable = {
  whole: [
    ['many issues',
      between(/(?:(?:[\p{L}\d.-]+ ){0,2}(?:common|known|frequent|typical|other|miscellaneous|recurring) )?(?:[\p{L}-]+ )?/u,
        'errors, failure modes, failure scenarios, failures, incident scenarios, incidents, issues, problems',
        /(?: (?:with|in|of|and) [\p{L}\d .-]+)?/u),
      'Kiln errors', 'Most common errors of kilns'],
    ['troubleshooting', /trouble-?shooting(?: (?!guides?|run-?books?|steps|tips|commands|tools|common)[\p{L}\d.-]+)?/iu, 'Troubleshooting kilns'],
    ['troubleshooting in other languages',
      /(?:[\p{L}\d.-]+ )?(?:[-–—:] )?(?:dépannage|fehlerbehebung|fehlersuche|(?:resolución|solución|solução|resolução) de problemas|risoluzione (?:dei )?problemi)/iu,
      'Ofen – Fehlersuche'],
    ['French', ['erreurs, problèmes', 'connu*, courant*, fréquent*'], 'Erreurs connues'],
    ['Spanish and Portuguese', ['erros, errores, fallos, problemas', 'comunes, comuns, conhecidos, conocidos, frecuentes, frequentes'], 'Fallos comunes'],
    ['German', ['bekannte, häufige, typische', 'fehler, probleme'], 'Bekannte Fehler'],
  ],
  anywhere: [
    ['Chinese', /(?:常见|已知|其他)(?:已知)?(?:问题|故障|错误)(?:排查|处理|解决|汇总|列表|[与及和]\p{L}{1,6})?$/u, '其他故障汇总'],
    ['Japanese and Korean', 'よくあるエラー, よくある問題, 자주 발생하는 문제, 자주 발생하는 오류', 'よくあるエラー'],
  ],
};

/** What heads such a list only if other headings of it say so. */
// biome-ignore format: a row of the table takes a few lines
export const uncertainLists: WordTable = {
  whole: [['failures', 'errors, failures, problems', 'Errors']],
  anywhere: [
    ['troubleshooting',
      'trouble(-)shooting, dépannage, fehlerbehebung, fehlersuche, resolución de problemas, resolução de problemas, risoluzione, solución de problemas, solução de problemas',
      'Kiln troubleshooting'],
  ],
};
