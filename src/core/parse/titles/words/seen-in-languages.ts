import type { WordTable } from '../../../text/word-table.ts';

/** Headings that state something, in the other languages that names of fields have. */
// biome-ignore format: a row of the table takes a few lines
export const seenInLanguages: WordTable = {
  clause: [
    ['German', `bleiben, bleibt, brach, bricht, dauert, fehlen, fehlt, geht, gehen, habe, haben, hat, hängt, ist, kommen, kommt, lädt, meldet, schlägt, schlug, sind,
      startet, steht, stürzt, verschwindet, war, werden, wird, zeigen, zeigt`,
      'Der Dienst startet neu', 'Eine Wiederherstellung brach ab'],
    ['French', "a disparu, a échoué, a été, affiche, disparaît, est, répète, reste, restent, s'affiche*, s'arrête*, s'éteint*, sont, tourne", 'La page reste blanche', "Une erreur s'affiche"],
    ['Spanish and Portuguese', `aparece, aparecem, cierra, demora, dice, diz, es, está, están, estão, fica, ficou, mostra, muestra, queda, quedan, reinicia, tarda, è`,
      'El puerto está cerrado', 'Logos estão aqui'],
  ],
  opening: [['a person of Spanish, Portuguese and Italian', 'fiquei, perdi, recebo, recibo, vejo, veo', 'Fiquei bloqueado', 'Recebo uma mensagem sobre a chave'],
    ['what happens to a person', /(?:ho|mi|me)(?= )/iu, 'Mi esce fumo']],
  word: [
    ['German', `abgelaufen, belegt, doppelt, endlos, gesperrt, leer, ständig, unlesbar, veraltet, verloren, voll, zweimal, ohne bild, ohne funktion, ohne netz, ohne strom,
      ohne ton, ohne verbindung`,
      'Port belegt'],
    ['French, what is done', `absent(e)(s), bloqué(e)(s), erroné(e)(s), expiré(e)(s), inattendu(e)(s), manquant(e)(s), occupé(e)(s), périmé(e)(s), refusé(e)(s),
      rejeté(e)(s), saturé(e)(s), verrouillé(e)(s)`,
      'Plateaux manquants'],
    ['French, how it is',
      `bizarre(s), bizarrement, deux fois, en boucle, illisible(s), introuvable(s), lent(e)(s), plein(e)(s), s'accumulent, s'arrêtent,
      sans fin, trop, vide(s)`,
      'Disque plein'],
    ['Spanish, what is done',
      /(?:agotad|atascad|caducad|colgad|corromp?id|dañad|duplicad|llen|ocupad|perdid|rechazad|trabad|vencid)[oa]s?/iu, 'Bandeja atascada'],
    ['Spanish, how it is', /ausentes?|dos veces|en bucle|faltan?|ileg(?:ible|ível)|inválid[oa]s?|lentid[aã]o|se acumulan?|vac[ií][oa]s?/iu, 'Pilas vacías'],
    ['Portuguese', /acumulam|duas vezes|em loop|falta(?:m|ndo)|(?:corrupt|incorrec?t|recusad|rejeitad|travad|vazi)[oa]s?/iu, 'Porta travada'],
    ['Italian', /due volte|(?:rifiutat|vuot)[oaei]/iu, 'Forno vuoto'],
  ],
  anywhere: [
    ['Japanese: a subject and a verb at the end', /[がはも].*(?:る|た|ない|ません|ます|い)$/u, '画像が真っ黒になる', 'ページが進まない'],
    ['Japanese: what is shown', /(?:と表示(?:される)?|しか\P{L}*.+|のまま)$/u, '黒い画面のまま'],
    ['Korean: a subject and a sentence or a moment at the end', /\p{L}[이가은는]\s.*(?:다|요|음|임|됨|때|경우|현상)$/u, '웹소켓이 1006으로 끊긴다', '볼륨이 사라졌을 때'],
    ['Korean for not', /(?:안|못) \p{L}+$/u, '오븐 안 열림'],
    ['Chinese for not', /没(?!有)\p{Script=Han}|没有(?!疑问)|不(?!同|可或缺|仅|过)\p{Script=Han}|无(?!论|需|关|状态)\p{Script=Han}|未\p{Script=Han}/u, 'HTTPS 打不开'],
    ['Chinese, what is done', /被\p{Script=Han}{2}|[已磁盘存]满|较[大高慢多]|变[成得]/u, '目录被删除', '两次测试结果差异较大', '磁盘满'],
    ['Chinese, what is seen', '乱码, 只有, 循环, 掉线, 断开, 提示, 显示, 消失, 空白, 重复, 闪退', '登录循环'],
  ],
};
