import { between, type WordTable } from '../../../text/word-table.ts';

/** What a question on the page of a failure is about: `this`, `the alert`, `this error message`. */
const it =
  /(?:it|thi|this|that|these|(?:the|this|an?) (?:[a-z]+ )?(?:issue|alert|alarm|error|problem|warning|failure|message|incident|condition)s?)/u;
const thisOne =
  /(?:it|thi|this|the (?:error|issue|problem|failure|delay|outage|crash|alert|warning))/u;
const person = 'i, we, you';

/** How to know that it is over. */
// biome-ignore format: a row of the table takes a few lines
export const verifying: WordTable = {
  all: [
    ['to verify the end',
      [/(?:how (?:to|do i|do we|do you|can i|will you) )?(?:verify|confirm|validate|check|know|tell|see|be sure|test)|(?:verify|confirm|validat|check)ing/u,
        /(?:(?:the |your |full )?(?:recovery|resolution|fixe?|repair|success|restoration|service(?: health)?|health))/u],
      'how to verify the recovery'],
    ['to verify that it worked',
      [/(?:how (?:to|do i|do we|do you|can i|will you) )?(?:verify|confirm|validate|check|know|tell|see|be sure|test)|(?:verify|confirm|validat|check)ing/u,
        /(?:(?:that |if |whether )?(?:it|thi|this|everything|the \S+) (?:is|was|has|have)? ?(?:worked|work|fixed|resolved|gone|solved|over|healthy|recovered|back|successful|cleared)(?: again)?)/u],
      'confirm that the kiln is back'],
    ['how a person knows',
      [/how (?:do|can|will|would)/u, person,
        /(?:know|tell|check|verify|confirm|see) (?:that |if |whether )?(?:it|thi|this|the (?:fix|problem|issue|alert|incident)) (?:is |was |has )?(?:worked|works?|fixed|resolved|gone|solved|over|successful)/u],
      'how can we tell the incident is over'],
    ['is it over', ['is it', 'fixed, over, resolved, solved'], 'is it over'],
    ['after the fix', /(?!post-?resolution$)(?:post|after)[- ]?(?:the )?(?:fixe?|recovery|remediation|resolution|mitigation|restart|restore)(?: (?:check|validation|verification|test))?/u, 'post-fix check'],
    ['after the incident', /post-?incident (?:verification|validation|check)s?/u, 'post-incident verification'],
    ['criteria', ['closing, exit, recovery, success', 'criteria'], 'exit criteria'],
    ['states', 'all clear, back to normal, back to green, done when', 'all clear'],
    ['when it is over',
      [/(?:you(?:['’]?ll| will| are|['’]re)? )?(?:all clear|resolved|recovered|fixed|over|closed?|healthy(?: again)?|back to (?:normal|green|healthy)|know (?:that )?it (?:worked|is (?:fixed|over))|close (?:it|this|the (?:alert|incident|ticket)))/u, 'when, once'],
      'back to normal when'],
    ['when to close it', ['when', 'can, may, should, do', person, 'close, resolve', /(?:it|thi|this|the (?:alert|incident|ticket|page))/u], 'when can i close it'],
  ],
};

/** What to look at. */
// biome-ignore format: a row of the table takes a few lines
export const diagnosing: WordTable = {
  all: [
    ['the first things', /(?:the )?(?:first|top|\d+) (?:\S+ )?thing(?:s)? to (?:check|look at|verify|rule out)/u, 'first three things to check'],
    ['this first', ['check, look at, look, verify', 'this, these, here, it', 'first'], 'check this first'],
    ['what a person should check', ['what', 'should, do, can, must', person, /(?:check|look at|look for|verify)(?: first| next)?/u], 'what should i check'],
    ['whether it is real',
      [/(?:how (?:do|can) (?:i|we|you) (?:know|tell) (?:that |if |whether )?)?(?:is (?:it|this|the alert)|(?:it|this|the alert) is)/u, 'real, genuine, a false alarm, a false positive'],
      'how do i know it is real'],
    ['what to verify', /what to (?:validate|verify|confirm|inspect|measure|rule out|look (?:at|for))(?: (?:first|next|now))?/u, 'what to inspect first'],
    ['to verify the failure',
      /(?:verify|confirm|validate|check|validation of|confirming|verifying) (?:that )?(?:it|thi|this|the (?:problem|alert|issue|alarm|incident|symptom))(?: is real)?/u,
      'confirm the alarm is real'],
    ['how to look closer',
      [/how (?:to|do i|do we|can i|can we)/u,
        /(?:find out (?:more|what\b.*)|look (?:closer|deeper|into it)|narrow (?:it |thi )?down|dig deeper|see more|find the cause|confirm the (?:cause|problem|alert|issue)|check(?: it)?)/u],
      'how can i dig deeper'],
    ['to find the cause', /narrowing it down|find(?:ing)? the (?:root )?cause|first look|questions? to ask/u, 'finding the root cause'],
    ['what to gather', /(?:data|information) to (?:collect|gather)|(?:gather(?:ing)?|collect(?:ing)?) (?:information|data|evidence)|information gathering/u, 'gathering evidence'],
  ],
};

/** What a reader sees. */
// biome-ignore format: a row of the table takes a few lines
export const seeing: WordTable = {
  all: [
    ['what a person sees',
      /what (?:do |does |did |will )?(?:you|user|customer|i|we)s?(?:['’]re)? (?:will |may |might |would |are )?(?:see|seeing|notice|experience|observe|hear)s?/u,
      'what users notice'],
    ['what you see somewhere', /what you(?:['’]ll| will|['’]d)? see in \S+(?: \S+){0,3}/u, "what you'll see in the log"],
    ['what happens', /what (?:happen|is happening|is going on)s?/u, 'what is going on'],
    ['what is wrong', /what(?:['’]s| is) (?:broken|wrong|failing|down)/u, 'what is broken'],
    ['how it was noticed', [/how (?:it|this|the incident)/u, 'was, is', 'detected, noticed'], 'how it was detected'],
    ['signs', /tell-?tale signs?/u, 'tell-tale signs'],
    ['how to notice it', /how to (?:recogni[sz]e|spot|notice) (?:it|thi|this)/u, 'how to spot it'],
    ['what triggers it', [/what triggers?/u, it], 'what triggers this alert'],
    ['when it happens', [/when (?:does|will|do)/u, it, /(?:fire|trigger|happen|occur|appear)s?/u], 'when does it fire'],
  ],
};

/** The same by its own name. */
// biome-ignore format: a row of the table takes a few lines
export const symptoms: WordTable = {
  all: [['what are symptoms', /what are (?:the |it )?symptoms?(?: of (?:it|this|the) ?(?:error|issue|problem|failure)?)?/u, 'what are the symptoms of this error']],
};

/** What to try. */
// biome-ignore format: a row of the table takes a few lines
export const trying: WordTable = {
  all: [
    ['what to try', /(?:thing|step|fixe?)s? (?:to|you can) try(?: first)?/u, 'things to try first'],
    ['what a person can do', ['what', person, 'can, could, have to, must, need to, should', 'do, try'], 'what you can try'],
    ['to bring it back', /(?:restor|recover|unblock)ing (?:the )?(?:service|system)|service restoration|stop(?:ping)? the bleeding/u, 'unblocking the system'],
    ['in the first minutes', /(?:the )?first \d{1,2}(?: ?[–-] ?\d{1,2})? ?(?:min(?:ute)?s?|m|hours?)/u, 'first 15 minutes'],
    ['do this', /(?:then |now |next |first )?do (?:thi|this|these|the following)(?: now| next| first| in (?:this )?order)?/u, 'then do this'],
    ['in order', /try (?:these|the following)?(?: ?in (?:this )?order)|order of (?:actions?|attack)/u, 'try in this order'],
    ['what helps', 'countermeasure(s), first aid(s), manual intervention(s), quick win(s)', 'first aid'],
  ],
};

/** What to do. */
// biome-ignore format: a row of the table takes a few lines
export const acting: WordTable = {
  opening: [
    ['what to do in a case', /what (?:to|should (?:i|we|you)) do (?:if|when|about|in case|next|now)/u, 'what to do about smoke'],
    ['what a person should do', ['what', 'can, could, do, must, should', person, 'do'], 'what can we do'],
  ],
  all: [['what steps to take',
    /what (?:steps?|actions?|measures?) (?:can|should|must) (?:be taken|(?:i|we|you) take) to (?:fix|resolve|solve|mitigate|avoid) (?:it|thi|this|the) ?(?:error|issue|problem|failure)?/u,
    'what steps can be taken to fix the issue']],
};

/** What it means. */
// biome-ignore format: a row of the table takes a few lines
export const meaning: WordTable = {
  all: [
    ['what it means', between(/what (?:does|do|did) /u, it, /(?: means?)?/u), 'what does this alert mean'],
    ['why a person is called', [/why (?:am i|are you|was i|were you|you (?:are|were))/u, /(?:paged|called|alerted|woken)(?: up)?/u], 'why am i paged'],
    ['what it is', between(/what(?:['’]s| is) /u, it, /(?: about)?/u), 'what is this error about'],
  ],
};

/** How bad it is. */
// biome-ignore format: a row of the table takes a few lines
export const impact: WordTable = {
  opening: [['how bad it is',
    /what(?:['’]?s| is) (?:the (?:impact|effect)|affected|at risk)|who is affected|how bad is (?:it|this)|why is (?:it|this) (?:important|bad)/u, 'how bad is it']],
  all: [['why it matters', /why (?:(?:do|does|did) )?(?:it|this|that|the (?:alert|error|issue|problem|warning)) matters?/u, 'why does this matter']],
};

/** Whom to call. */
// biome-ignore format: a row of the table takes a few lines
export const calling: WordTable = {
  opening: [['whom to call', /whom? (?:to|(?:should|do|can) (?:i|we|you)) (?:call|contact|page|ask|notify|inform|escalate)/u, 'who should i page']],
  all: [['to escalate', 'escalate to', 'escalate to']],
};

/** How it comes about. */
// biome-ignore format: a row of the table takes a few lines
export const causing: WordTable = {
  all: [
    ['what causes it', between(/what (?:(?:can|could|might|may|usually) )?causes? /u, it, /(?: to (?:fire|happen|occur))?/u), 'what can cause this error'],
    ['how it happens', [/how (?:did|does|can|could)/u, it, 'happen'], 'how could it happen'],
  ],
};

/** Why it is there. */
// biome-ignore format: a row of the table takes a few lines
export const reasons: WordTable = {
  all: [
    ['what caused it', [/what (?:causes|caused|is causing)/u, thisOne], 'what caused the outage'],
    ['why it happens',
      between(
        /why (?:(?:do|does|did|is|are|am) )?(?:you(?:['’]re| are)?|i(?:['’]m| am)?|it(?:['’]s)?|this|that|the (?:alert|error|issue|problem|warning)) ?(?:is )?/u,
        /see(?:ing)?|get(?:ting)?|happen\w*|occur\w*|fir(?:e|es|ing)|appear\w*/u,
        /(?: (?:thi|this|it|the)(?: (?:issue|error|problem|alert|warning|message))?)?/u),
      "why you're seeing this issue", 'why does this happen'],
  ],
};
