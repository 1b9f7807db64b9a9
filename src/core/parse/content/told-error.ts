import type { InlineCode, Paragraph, RootContent, Text } from 'mdast';
import { splitText } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { fitsText } from '../../text/fits-text.ts';
import { saysFailing } from '../titles/words.ts';
import { partOfParagraph } from './part-of-node.ts';

/** `If you see the error`, `When this job fails with`, in the languages that names of fields have. */
const condition =
  /^(?:(?:if|when(?:ever)?)\b[^.,:;]{0,60}?\b(?:see|gets?|encounter|receive|fails?|exits?|stops?|crashes|reports?|shows?|says?|prints?)\b|it fails with\b|si vous (?:voyez|obtenez|rencontrez|recevez)|si (?:ves?|recibes?|obtienes?|aparece)|se (?:você )?(?:vir|receber|aparecer|encontrar|compare)|wenn (?:sie|du)\b[^.,:;]{0,80}(?:sehen|siehst|erh[aä]l\p{L}+|bekomm\p{L}+)|wenn\b[^.,:;]{0,80}(?:meldet|fehlschlägt)|(?:如果|当|若)[^，。]{0,40}(?:报错|提示|出现|看到|显示)|[^。]{0,120}(?:場合|ときは)|[^.]{0,120}(?:보이면|나오면|발생하면))/iu;
const quoted = /["“«„「]([^"”»“」]{4,120})["”»“」]/u;

/** What a program prints, in a paragraph. */
interface ToldError {
  paragraph: Paragraph;
  node: InlineCode | Text;
  /** Its place in the value of the node, half-open. */
  from: number;
  to: number;
}

/**
 * The error below a heading whose first sentence says what to do if a program prints it:
 * `` If you see `no route to host`, restart the relay. ``; null for other content.
 */
export function toldError([first]: readonly RootContent[]): ToldError | null {
  if (first?.type !== 'paragraph') return null;
  const text = inlineText(first);
  if (!fitsText(condition, text)) return null;
  const isAboutError = saysFailing(text) || /\bE[A-Z]{3,}\b/.test(text);
  for (const node of first.children) {
    if (node.type === 'inlineCode') {
      // One word of code may be a setting.
      if (!isAboutError && !/\S\s\S/.test(node.value)) return null;
      return { paragraph: first, node, from: 0, to: node.value.length };
    }
    const found = node.type === 'text' ? quoted.exec(node.value) : null;
    if (node.type === 'text' && found?.[1] !== undefined) {
      const from = found.index + 1;
      return { paragraph: first, node, from, to: from + found[1].length };
    }
  }
  return null;
}

/** The error alone, as a paragraph. */
export function paragraphOf({ paragraph, node, from, to }: ToldError, source: Source): Paragraph {
  if (node.type === 'inlineCode') return partOfParagraph([node], paragraph, source);
  const [head] = splitText(node, to, source);
  return partOfParagraph([splitText(head, from, source)[1]], paragraph, source);
}
