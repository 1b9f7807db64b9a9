import type { Code, Paragraph, RootContent } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { shellFamily } from '../../command/shell/shell.ts';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import { tellsWork } from '../titles/titles.ts';
import { shellOf } from './code-language.ts';
import { holdsOnlyLinks } from './link-list.ts';

/** Whether content may tell something to do by its form: steps, commands, states to check. */
export function tellsWhatToDo({ type }: RootContent): boolean {
  return type === 'list' || type === 'code';
}

/** Whether content tells something to do: commands, numbered steps, or items that begin with a verb. */
export function tellsToAct(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'code') return isRun(node);
    if (node.type !== 'list' || holdsOnlyLinks([node])) return false;
    const orders = node.children.filter(
      ({ children: [first] }) =>
        first?.type === 'paragraph' && (tellsWork(inlineText(first)) || isCommandAlone(first)),
    );
    return node.ordered === true || orders.length * 2 >= node.children.length;
  });
}

/** `kilnctl list`, and no more. */
function isCommandAlone({ children: [code, ...others] }: Paragraph): boolean {
  return code?.type === 'inlineCode' && others.length === 0 && /^[a-z]\S* \S/.test(code.value);
}

/** Whether all commands of some content only look at something; false where there are none. */
export function onlyLooks(nodes: readonly RootContent[]): boolean {
  const lines = findAll(nodes, 'code').filter(isRun).flatMap(linesOf);
  return lines.length > 0 && lines.every(changesNothing);
}

function isRun(node: Code): boolean {
  const shell = shellOf(node);
  if (shell !== null) return shellFamily(shell) !== 'other' || /sql$/.test(shell);
  return linesOf(node).some(
    (line) => knownPrograms.has(/^[\w.-]+/.exec(line)?.[0] ?? '') || script.test(line),
  );
}

/** `./repair.sh`, `kafka-configs.sh --alter`. */
const script = /^(?:\.{1,2}\/[\w./-]+|[\w./-]+\.(?:sh|py|rb|pl|ps1))(?:\s|$)/;

/** The lines of a block that run something, without a prompt and `sudo`. */
function linesOf({ value }: Code): string[] {
  const whole = value.replace(/\\\n\s*/g, ' ').split('\n');
  return whole.flatMap((line) => {
    const bare = line.trim().replace(/^(?:[$>]\s+)?(?:sudo\s+)?/, '');
    return bare === '' || /^(?:#|--|\/\/)/.test(bare) ? [] : bare;
  });
}

/** Whether each command of a line only reads. What it finds may go to a file, but nothing to one of the system. */
function changesNothing(line: string): boolean {
  const bare = line.replace(/"[^"]*"|'[^']*'|<[\w -]+>/g, '""');
  const others = bare.split(/&&|[|;]+/).slice(1);
  return (
    reading.test(line) &&
    !writing.test(bare) &&
    others.every((other) => /^\s*$/.test(other) || reading.test(other.trim()) || filter.test(other))
  );
}

const writing =
  /^(?:echo|cat)\b.*(?<![\d&])>|>\s*\/(?!dev\/null|tmp\/)|\s-(?:delete|exec(?:dir)?)\b/;
/** What commands hand their output to. */
const filter =
  /^\s*(?:awk|sed(?!.*\s-i)|sort|uniq|wc|cut|tr|column|less|more|[ef]grep|yq|nl|fold|base64|date|true|sleep|(?:order|limit|where)\b)(?:\s|$)/i;
/** Commands that change nothing. */
const reading =
  /^(?:(?:kubectl|oc|k)\s+(?:-\S+ (?:\S+ )?)*(?:get|describe|logs|top|explain|events|version|cluster-info|rollout (?:status|history))\b|docker(?:[- ]compose)? (?:\S+ )??(?:ps|logs|inspect|stats|images|info|top|version)\b|git (?:log|status|diff|show|blame)\b|helm (?:list|ls|status|history|get)\b|(?:aws|gcloud|az)\b.*\b(?:describe|list|get|show|read)\b|systemctl (?:status|is-\w+|list-\w+)\b|curl (?!.*(?:(?:X|--request)[ =]?(?:POST|PUT|DELETE|PATCH)|--data|\s-[a-zA-Z]*[dFT]\b))|(?:select|show|explain)\b|(?:mysql|psql)\b.*\b(?:select|show)\b|redis-cli\b.*\b(?:info|ping|llen|xlen|xinfo|xpending|get|keys|dbsize)\b|(?:journalctl|cat|grep|tail|head|less|ls|df|du|free|top|htop|ps|netstat|ss|ping|dig|nslookup|nc|lsof|dmesg|uptime|vmstat|iostat|env|echo|wget|jq|find|stat|which|telnet|traceroute|openssl)\b)/i;
