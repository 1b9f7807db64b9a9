import { between, type WordTable } from '../../../text/word-table.ts';

/** What a sentence on the cause of the failure ahead of it says. */
// biome-ignore format: a row of the table takes a few lines
export const causes: WordTable = {
  anywhere: [
    ['English',
      between(/^(?:this|it|that|these|such|usually|typically|often|most (?:likely|often|of the time)|the (?:most )?(?:\p{L}+ )?(?:error|issue|problem|message|failure|reason|cause|exception|warning)s?)\b.*\b/u,
        /caused by|due to|because|(?:cause|reason)s?\b[^.]* (?:is|are|was)|(?:as )?an? result of|(?:happens?|occurs?|appears?|arises?|comes up) (?:when|if|because|after|on|with)|means/u,
        /(?!\p{L})/u),
      'This happens when it rains', 'Most likely due to rain'],
    ['German',
      /^(?:dies|das|der fehler|das problem|ursache|grund|die meldung)(?!\p{L}).*(?<!\p{L})(?:weil|liegt (?:daran|meist|an)|wegen|verursacht|durch|ursache|grund|tritt auf|bedeutet)(?!\p{L})/iu,
      'Das liegt daran, dass es regnet'],
    ['French',
      /^(?:cela|c['’]est|ce (?:problème|message)|cette erreur|l['’]erreur|la cause)(?!\p{L}).*(?<!\p{L})(?:parce que?|car|causée?|due?|dû|cause est|se produit|signifie)(?!\p{L})/iu,
      'Cela se produit sous la pluie'],
    ['Spanish and Portuguese',
      /^(?:esto|este|esta|isso|isto|el (?:error|problema)|o (?:erro|problema)|la causa|a causa)(?!\p{L}).*(?<!\p{L})(?:porque|debido|devido|causad[oa]|ocurre|ocorre|acontece|sucede|significa|causa es|causa é)(?!\p{L})/iu,
      'Esto ocurre cuando llueve'],
    ['Chinese, Japanese and Korean',
      /^(?:这|该|此|原因|通常)[^。]*(?:因为|由于|原因|导致|意味)|^原因は|(?:ため|が原因)(?:です|。|$)|때문(?:입니다|이다|에)|^원인은/u,
      '这是因为下雨', '雨のためです'],
  ],
};

/** What a sentence above a list of causes says. */
// biome-ignore format: a row of the table takes a few lines
export const announcedCauses: WordTable = {
  anywhere: [
    ['English', /\b(?:(?:causes?|reasons?)\b|caused by|due to|because|(?:happens?|occurs?|arises?|appears?) (?:when|if))[^.]*[:：]?\s*$/iu, 'There are two reasons for this:'],
    ['what may be so', /\b(?:may|might|can) (?:also )?(?:be|become|get|have been) [^.]{2,60} (?:if|when)[:：]\s*$/iu, 'Your kiln may be cold if:'],
    ['other languages',
      /(?<!\p{L})(?:ursachen?|gründe|liegt (?:daran|meist)|raisons?|causas?|razones|motivos?|debido|devido)(?!\p{L})[^.]*[:：]\s*$/iu, 'Mögliche Gründe:'],
    ['other scripts', /(?:原因[^。]*|(?:원인|이유)[^.]*|причин\p{L}*[^.]*)[:：]\s*$/iu, '可能的原因：'],
  ],
};

/** What a sentence above a list of what a reader sees says. */
// biome-ignore format: a row of the table takes a few lines
export const announcedSymptoms: WordTable = {
  anywhere: [
    ['if you see',
      /^(?:if|when(?:ever)?)\b[^,]*\b(?:you(?:['’]re| are| see| have| get| notice| encounter| experience)|(?:one|any|either|all|some) of|the following|these)\b[^,]{0,40}[:：]\s*$/iu,
      'If any of this is there:'],
    ['you may see',
      /\b(?:experience|see|notice|encounter|observe|face|get|show|exhibit)s?\b[^.]{0,40}\b(?:issues|symptoms|problems|errors|signs|following|behaviou?rs?)\b[^.]{0,30}[:：]\s*$/iu,
      'You may see the following:'],
    ['symptoms', /\bsymptoms\b[^.]{0,40}[:：]\s*$/iu, 'Its symptoms are:'],
    ['when an alert fires',
      /\b(?:alert|alarm|monitor|page|rule|it)s? (?:(?:will|may|can|only) )*(?:fires?|triggers?|(?:is|gets?|be) (?:triggered|fired|raised|sent))(?: \p{L}+)? (?:when|if|once|on)\b[^.,]{0,60}[:：]\s*$/iu,
      'This alarm fires if:'],
    ['German, French, Spanish, Portuguese', /(?:(?:folgende|diese) (?:symptome|probleme|fehler)\b|symptômes|síntomas|sintomas)[^.]*:\s*$/iu, 'Folgende Fehler treten auf:'],
    ['Chinese', /(?:现象|症状|以下情况)[^。]*[:：]\s*$/u, '以下情况：'],
  ],
};
