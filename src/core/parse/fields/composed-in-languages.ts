import { wordList } from '../../text/word-list.ts';
import type { ComposedName, NamedField } from './name-list.ts';
import { namesInLatinScript } from './names-in-latin-script.ts';
import { stem, withoutAccents } from './plain-spellings.ts';

/**
 * Words around a noun in Spanish, Portuguese, French and German, without accents: `Posibles causas`,
 * `Passos de resolução`, `Mögliche Ursachen`.
 */
const fillers = new Set(
  wordList(`
    posible posibles comun comunes frecuente frecuentes probable probables rapida rapidas rapido temporal definitiva
    permanente inmediata inmediatas recomendada recomendadas pasos paso procedimiento plan
    de del la las el los da do das dos para e y o em en
    possivel possiveis comuns frequente frequentes provavel provaveis rapidas temporaria imediata imediatas recomendada
    passos passo etapas etapa procedimento
    possible possibles courante courantes frequente frequentes probables immediate immediates recommandee etapes etape procedure
    des du les le pour rapide rapides temporaire corrective correctives correctif correctifs correctivas correctivos corretivas corretivos immediates
    possibili probabili frequenti rapida
    raiz racine racines principal principales principais principale principaux inicial iniciais initiale initiales
    util utiles uteis utile a mener prendre tomar
    mogliche moglich haufige wahrscheinliche schnelle vorlaufige dauerhafte schritte schritt zur zum der die das
  `),
);

const latin = namesInLatinScript.filter(({ language }) => language !== 'vi');
/** Nouns that English has, too: in other languages adjectives stand behind them. */
const shared = new Map<string, ComposedName>([
  ['causes', { field: 'causes', distinctive: 'clear' }],
  ['actions', { field: 'remediation', distinctive: 'clear' }],
  ['mesures', { field: 'remediation', distinctive: 'clear' }],
  ['solutions', { field: 'remediation', distinctive: 'label' }],
  ['solution', { field: 'remediation', distinctive: 'label' }],
  ['diagnostic', { field: 'diagnosis', distinctive: 'clear' }],
  ['diagnose', { field: 'diagnosis', distinctive: 'clear' }],
]);
const stems = new Map(
  latin
    .filter(({ name }) => !name.includes(' '))
    .map((one): [string, NamedField] => [stem(one.name), one]),
);

/** The verbs behind `Cómo`, `Como`, `Comment`, `Wie`, without accents: their stems. */
const verbs: readonly (readonly [RegExp, ComposedName])[] = [
  [
    /^(?:re?soluc?ion|resolv|resoud|corri|arregl|mitig|attenu|repar|recuper|restaur|retabl|remedi|consert|contorn|contourn|trait|actu|agir|reag|beheb|behob|los|reparier|wiederherst|umgeh)/,
    { field: 'remediation', distinctive: 'label' },
  ],
  [
    /^(?:diagnosti|investig|depur|detect|detekt|identifi|analis|analys|revis|chec|untersuch|erkenn|eingrenz)/,
    { field: 'diagnosis', distinctive: 'label' },
  ],
  [
    /^(?:verific|verifi|comprob|confirm|valid|pruf|uberpruf)/,
    { field: 'verification', distinctive: 'label' },
  ],
  [/^(?:evit|preven|vermeid|vorbeug|verhinder)/, { field: 'prevention', distinctive: 'clear' }],
  [/^(?:escal|eskal)/, { field: 'escalation', distinctive: 'clear' }],
];

const howTo =
  /^(?:como|pasos para|passos para|etapes pour|comment|(?:wie|so) )\s*(?:(?:se|man|je|on|puedo|posso|kann|lasst|wird|werden)\s+)*([a-z]+)(?:\s(?:esto|isso|cela|das|es|dies|man|sie|el|la|le|den|die|o|a)\b.{0,30}|\s+(?:man|sich)(?: das| es)?)?$/;
/** A verb alone; English has `checker` and `identifier`. */
const infinitive =
  /^(?:[a-z]{4,12}[ai]r|resolver|corriger|resoudre|verifier|escalader|(?:be|uber)?(?:heben|prufen)|losen|[a-z]{4,10}ieren)$/;
const toCheck =
  /^(?:que|o que|was|points? a|a) (?:revisar|comprobar|verificar|checar|verifier|prufen|zu prufen(?: ist)?|controler|mirar|olhar)$/;

/** `Cómo resolverlo`, `Comment corriger`, `Wie behebt man das`; `Qué revisar`. */
function findVerb(plain: string): ComposedName | null {
  if (toCheck.test(plain)) return { field: 'diagnosis', distinctive: 'label' };
  const verb = howTo.exec(plain)?.[1] ?? infinitive.exec(plain)?.[0] ?? '';
  const [, found] = verbs.find(([stems]) => stems.test(verb)) ?? [];
  return found ?? null;
}

/** `Diagnoseschritte`, `Lösungsweg`. */
const compound =
  /^(.{4,}?)s?(?:schritt|massnahme|weg|plan|ablauf|hinweis|anleitung|verfahren|vorschlag|moglichkeit|vorgehen)(?:e|en|s)?$/;

/** Nouns of Chinese, Japanese and Korean with which names begin or end. */
const nouns: readonly (readonly [RegExp, NamedField['field'], NamedField['distinctive']])[] = [
  [
    /^(?:故障|问题|错误|异常|主要|常见)?(?:现象|症状|現象|事象)$|^(?:장애|문제|이상|오류)?(?:증상|현상)$|^(?:장애|문제|이상) ?상황$/,
    'signature',
    'clear',
  ],
  [
    /^(?:错误|报错|异常)(?:信息|消息|日志|提示)$|^エラー(?:メッセージ|ログ|文)$|^(?:에러|오류)(?:메시지|로그)$/,
    'signature',
    'clear',
  ],
  [/^(?:根本|根|故障|问题|問題|発生|근본|장애|문제|오류)?(?:原因|根因|원인)$/, 'causes', 'clear'],
  [
    /^(?:故障|问题|問題|障害|应急|緊急|긴급|장애|문제|오류)?(?:处理|处置|解决|修复|恢复|缓解|対処|対応|対策|解決|復旧|回避|해결|조치|복구|대응|대처|완화)$/,
    'remediation',
    'clear',
  ],
  [
    /^(?:故障|问题|問題|障害|장애|문제)?(?:诊断|排查|調査|診断|切り分け|진단|조사|탐지)$/,
    'diagnosis',
    'clear',
  ],
  [
    /^(?:检查|确认|定位|分析|確認|점검|확인|분석)$|^(?:首?先|优先)(?:看|查|检查|确认)(?:什么|哪里)?$/,
    'diagnosis',
    'label',
  ],
  [
    /^(?:验证|検証|검증|(?:복구|정상|조치)(?:검증|확인))$|^(?:恢复|复原|解除|収束|복구)(?:判据|标准|条件|判定|确认|確認|判断|기준|확인)/,
    'verification',
    'clear',
  ],
  [
    /^(?:用户|业务|系统|服务|ユーザー|사용자|서비스)?(?:影响|含义|影響|영향|의미)(?:范围|分析|評価|範囲|도)?$/,
    'context',
    'clear',
  ],
  [/^(?:操作|处置|应对|対処)$/, 'remediation', 'vague'],
  [
    /^(?:エスカレーション|에스컬레이션|升级)(?:基準|条件|先|判断|标准|流程|路径|기준|조건|절차)$/,
    'escalation',
    'clear',
  ],
];

const ahead =
  /^(?:可能的?|常见的?|完整的?|具体的?|详细的?|推荐的?|当前的?|完全な|快速|临时|主要的?|初步|考えられる|よくある|主な|一般的な|推奨|暫定|恒久|가능한|주요|일반적인|흔한|즉시|임시|빠른|권장|예상)/;
const behind =
  /(?:步骤|方法|方案|措施|流程|建议|手段|思路|过程|办法|命令|手順|方策|策|法|案|コマンド|内容|절차|순서|방법|단계|과정|명령어?|스크립트|사항|항목|책)$/;

/**
 * The field of a name in another language than English that is put together; null for any other text.
 * Takes a normal form.
 */
export function findComposedInLanguages(normal: string): ComposedName | null {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(normal)
    ? findInIdeographs(normal.replaceAll(' ', ''))
    : findInLatin(normal);
}

function findInIdeographs(normal: string): ComposedName | null {
  const [, about, verb = ''] =
    /^(?:如何|怎么|怎样)(?:(解决|处理|修复|恢复)|(判断|排查|定位|确认|诊断))/.exec(normal) ?? [];
  if (about !== undefined) return { field: 'remediation', distinctive: 'label' };
  if (verb !== '') return { field: 'diagnosis', distinctive: 'label' };
  if (/^(?:出现|产生|造成|导致|发生).+的?原因$/.test(normal))
    return { field: 'causes', distinctive: 'label' };
  const core = normal.replace(ahead, '').replace(behind, '');
  if (core === normal && normal.length < 3) return null;
  const found = nouns.find(([noun]) => noun.test(core));
  return found === undefined ? null : { field: found[1], distinctive: found[2] };
}

/** `Contactos de escalada`: two names of one field, of which the clearer one counts. */
function findTwice(nouns: readonly string[]): ComposedName | null {
  const [first, second] = nouns.map((noun) => stems.get(stem(noun)));
  if (nouns.length !== 2 || first?.field !== second?.field) return null;
  const isSure = (named: NamedField | undefined) =>
    named?.distinctive === 'clear' || named?.distinctive === 'label';
  return [first, second].find(isSure) ?? null;
}

function findInLatin(normal: string): ComposedName | null {
  const words = withoutAccents(normal).split(' ');
  if (words.length > 6) return null;
  const others =
    words.length === 1
      ? words
      : words.filter((word) => !fillers.has(word) && !fillers.has(`${word}s`));
  const [noun = ''] = others;
  const [, ahead = ''] = compound.exec(noun) ?? [];
  const found =
    others.length === 1
      ? (stems.get(stem(noun)) ?? stems.get(stem(ahead)) ?? shared.get(ahead))
      : undefined;
  // `Errores frecuentes` is a chapter of them.
  if (words.length > 1 && found?.field === 'signature' && /^(?:err|probl|fehl|alert)/.test(noun))
    return null;
  // `Acción inmediata` says more than `Acción`, which any plan has.
  if (words.length > 1 && /^(?:accion|acciones|acao|acoes)$/.test(noun)) {
    return { field: 'remediation', distinctive: 'clear' };
  }
  const ofSeveral = others.length === 1 && words.length > 1 ? shared.get(noun) : undefined;
  return found ?? ofSeveral ?? findTwice(others) ?? findVerb(words.join(' '));
}
