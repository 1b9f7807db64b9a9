/** Words of a title that say that something fails, in the languages that names of fields have. */
const failing: readonly RegExp[] = [
  /\b(?:fail(?:s|ed|ing|ures?)?|errors?|cannot|unable|missing|wrong|incorrect|inaccurate|out ?of ?sync|stuck|hang(?:s|ing)?|freez(?:es?|ing)|frozen|crash(?:es|ed|ing|loop\w*)?|panics?|exceptions?|denied|refused|rejected|forbidden|unauthori[sz]ed|invalid|expired|unreachable|unavailable|unresponsive|unhealthy|unexpected(?:ly)?|prematurely|abruptly|unknown|broken|corrupt(?:ed|ion)?|deadlock\w*|exhaust\w+|outages?|leak(?:s|ing)?|lag(?:s|ging)?|flapping|degraded|overload\w*|mismatch\w*|conflicts?|oom\w*|evicted|throttl\w+|not ?ready|timeouts?|inaccessible)\b/i,
  /\b(?:can(?:no|['’]?t)|could ?n['’]?t|does ?n['’]?t|do ?n['’]?t|did ?n['’]?t|is ?n['’]?t|are ?n['’]?t|was ?n['’]?t|wo ?n['’]?t|not|never|no longer)\b/i,
  /\b(?:tim(?:ed?|es|ing) out|out of (?:memory|disk|space|sync|date|range)|[A-Z]\w+(?:Error|Exception)|(?:violat|breach|exceed|discard)\w*|(?:issues?|problems?|trouble) (?:with|starting|when|while|connecting|during|in|on|after)|causes? of (?:issues|problems|failures|errors)|(?:case|problem|issue) #?\d+|too (?:many|large|long|slow|high|low|old|few)|no (?:such|valid|space|route|data|logs?|response|output|healthy|endpoints?|metrics|connection|nodes?|permission)|slow(?:ness|ly)?|(?:is|are|goes|went|node|service|server|site|api|cluster|database|host) down|(?:disk|volume|storage|queue|filesystem)(?: is| usage| almost| near)* full|high (?:cpu|memory|load|latency|error|disk|\w+ usage|\w+ rate|number)|loses?|lost|drops?|dropped|duplicated?|stops? (?:working|responding)|(?:http |got )[45]\d\d|[45]\d\d (?:errors?|status))\b/i,
  /\b(?:errore?s?|erros?|erreurs?|fehler\w*|fall(?:a|o|os|an|ando)|falh(?:a|as|ou)|échec|échoue\w*|impossible|(?:no|sin) (?:se|puede|funciona|responde|inicia|arranca|conecta|encuentra|aparece|carga|existe|actualiza|resuelve|endpoints)\w*|não|no \p{L}+(?:ad|id)[oa]s?|ne \p{L}+ pas|nicht|keine?|kaputt|abgestürzt|caíd[oa]|lent[oa]s?|bloquead[oa]|agotad[oa]|ausente|inacessível|inaccesible|indisponible)(?!\p{L})/iu,
  /失败|错误|报错|异常|无法|不能|超时|故障|不可用|过高|过大|过慢|缓慢|变慢|很慢|不畅|不匹配|不推进|不(?:会?自动|工作|响应|更新|显示|启动|畅|可达|足|一致|通(?:过)?$)|无(?:资源|响应|权限|数据|日志)|未(?:自动|能|响应|生效|找到|更新|启动)|为空|过多|过期|总是|一直(?:处于|报|重启|不)|会报|没有(?:恢复|响应|生效)|阻塞|冲突|死锁|丢失|已满|不足|卡住|卡死|崩溃|重启|不生效|不存在|找不到|被占用|意外退出|拒绝|泄[漏露]|延迟|エラー|失敗|でき(?:ない|ません)|され(?:ない|ません)|(?:動|効)かない|遅い|落ちる|停止し|途中で(?:終了|止ま|停止)|異常|見つから|실패|오류|에러|(?:안|못) ?[되됨함하]|않(?:음|는|아)|없(?:음|는)|불가|장애|느림|부족|초과|충돌|끊[김어]/u,
  /(?<!\p{L})(?:không|lỗi|thất bại|hỏng|quá tải|bị (?:treo|đầy|từ chối|mất)|hết hạn)(?!\p{L})/iu,
];

/** Whether a text has words that say that something fails. */
export function saysFailing(text: string): boolean {
  return failing.some((words) => words.test(text));
}
