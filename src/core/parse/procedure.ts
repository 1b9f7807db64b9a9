import type { Nodes, Root } from 'mdast';
import { shellFamily } from '../command/shell/shell.ts';
import { headingText } from '../links/slug.ts';
import { findAll, inlineText } from '../markdown/plain-text.ts';
import type { Source } from '../markdown/source.ts';
import type { Problem } from '../model.ts';
import { shellOf } from './content/code-language.ts';
import type { Vocabulary } from './fields/vocabulary.ts';

/** What a page says of how to reach a goal. */
interface Steps {
  /** Numbered headings, items of numbered lists, boxes to tick off. */
  numbered: number;
  /** Fences with commands of a shell. */
  commands: number;
  /** Whether a heading is `Steps` or `Procedure`. */
  isNamed: boolean;
}

const goal =
  /^\P{L}*(?:how to\b|(?:add|back ?up|change|clean|clear|configure|connect|copy|create|decommission|delete|deploy|disable|drain|enable|expand|export|fail ?over|grant|import|increase|install|migrate|move|offboard|onboard|pause|promote|provision|rebalance|rebuild|rebuilding|recover|re-?create|redeploy|reindex|release|remove|rename|renew|replace|reset|resize|resync|restart|restore|resume|revoke|roll ?back|rotate|run|scale|set up|setup|shut ?down|start|stop|switch|sync|unseal|update|upgrade|verify)\b)/iu;
/** Such a title may be that of a guide with chapters, too. */
const doing =
  /^\P{L}*(?:adding|backing up|changing|cleaning|configuring|connecting|copying|creating|decommissioning|deleting|deploying|draining|enabling|expanding|installing|migrating|moving|onboarding|offboarding|promoting|provisioning|rebuilding|recovering|releasing|removing|renewing|replacing|resetting|resizing|restarting|restoring|revoking|rolling back|rotating|running|scaling|setting up|switching|updating|upgrading)\b/iu;

/** Whether a page without entries says how to reach a goal: by headings for its steps, or by its title. */
export function isProcedure(tree: Root, pageTitle: string): boolean {
  // `Playbook: Storage - Enable versioning`.
  const title = /(?:play|run)-?book/i.test(pageTitle)
    ? (pageTitle.split(/\s+[–—-]\s+|[:：]\s+/u).at(-1) ?? pageTitle)
    : pageTitle;
  const { numbered, commands, isNamed } = stepsIn(tree);
  const named = findAll([tree], 'heading').filter(({ depth, children }) => {
    return depth > 1 && /^\P{L}*step \d+\b/iu.test(inlineText({ type: 'paragraph', children }));
  });
  if (isNamed || named.length >= 2) return true;
  if (doing.test(title)) return numbered >= 2;
  return goal.test(title) && (numbered >= 2 || commands > 0);
}

/**
 * Finds what a procedure lacks, as problems of `complete-procedure`: its steps, and how to see that they
 * worked. On a page that does not state its kind that is information.
 */
export function findGaps(
  tree: Root,
  { words, source, isStated }: { words: Vocabulary; source: Source; isStated: boolean },
): Problem[] {
  const { numbered, commands, isNamed } = stepsIn(tree);
  const [title] = findAll([tree], 'heading');
  const position = title ? source.positionOf(title) : source.span(0, source.lineEnd(1));
  const lacks = [
    ...(numbered + commands === 0 && !isNamed ? ['no-steps'] : []),
    ...(saysHowToVerify(tree, words) ? [] : ['no-verification']),
  ];
  return lacks.map((messageId): Problem => {
    const problem = { ruleId: 'complete-procedure', messageId, data: {}, position };
    return isStated ? problem : { ...problem, severity: 'info' };
  });
}

function stepsIn(tree: Root): Steps {
  const headings = findAll([tree], 'heading').map((node) => headingText(node));
  const items = findAll([tree], 'list').flatMap(({ ordered, children }) =>
    children.filter(({ checked }) => ordered || typeof checked === 'boolean'),
  );
  const commands = findAll([tree], 'code').filter((node) => {
    const shell = shellOf(node);
    return shell !== null && shellFamily(shell) !== 'other';
  });
  return {
    numbered:
      items.length + headings.filter((text) => /^\P{L}*\d+\s*[.):]\s*\S/u.test(text)).length,
    commands: commands.length,
    isNamed: filled(tree).some((text) =>
      /^\P{L}*(?:steps|procedure|instructions)\P{L}*$/iu.test(text),
    ),
  };
}

const checks =
  /^\P{L}*(?:verif|validat|confirm|check\b|ensure|make sure|test\b|expect|you should (?:see|now)|smoke|post-?check|sanity|it should|the output should|验证|确认|検証|確認|확인|검증|comprueb|verific|vérifi|überprüf|prüf)/iu;

/** A heading or label for it, or a step or sentence that begins with a check. */
function saysHowToVerify(tree: Root, words: Vocabulary): boolean {
  const named = [...filled(tree), ...findAll([tree], 'strong').map(textIn)];
  if (named.some((text) => words.find(text) === 'verification' || checks.test(text))) return true;
  return findAll([tree], 'paragraph').some((node) =>
    textIn(node)
      .split(/(?<=[.!?。:])\s+|\n/)
      .some((sentence) => checks.test(sentence)),
  );
}

/** The headings with more below them than the comment of a draft. */
function filled({ children }: Root): string[] {
  return children.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const next = children.slice(index + 1).find(({ type }) => type !== 'html');
    const isFilled = next !== undefined && (next.type !== 'heading' || next.depth > node.depth);
    return isFilled ? headingText(node) : [];
  });
}

function textIn(node: Nodes): string {
  return node.type === 'heading' ? headingText(node) : inlineText(node);
}
