import { fileName } from '../../core/links/path.ts';
import type { Runbook } from '../../core/model.ts';
import { frontMatterKey } from '../front-matter-key.ts';
import { defineRule } from '../rule.ts';
import { startOfFile } from '../text-position.ts';

export const hasEntries = defineRule({
  scope: 'file',
  meta: {
    id: 'has-entries',
    summary: 'A runbook of signatures has at least one entry.',
    why: `A page of the kind \`signatures\`, which is the default, is read for its entries: sections with a
signature, artifacts, a replay command, a diagnosis or a remediation. Where none is found, whoever pastes a log line
gets nothing from this page, although its author wrote the answer down. Mostly the labels are misspelt,
or the page is of another kind and does not say so.

A warning it is where the front matter says \`kind: signatures\`, or where a label is nearly one that
Replaybook knows; of any other page without a kind it is information, because the page may well be no
runbook. Pages that list others or speak of the project (\`README.md\`, \`index.md\`,
\`CONTRIBUTING.md\`, \`CHANGELOG.md\`) and pages without any content are let be, unless their front
matter says \`kind: signatures\`.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'no-entry': {
        what: 'This page has no entry: no section of it has a signature, artifacts, a replay command or a remediation by a label that says so.',
        how: 'Label them, as in "**Signature:**", "**Replay:**", "**Remediation:**". If the page is no list of failures, say what it is in its front matter: `kind: reference`, `policy`, `incident` or `alert`.',
      },
    },
  },

  *check(runbook, { text }) {
    if (runbook.kind !== 'signatures' || runbook.entries.length > 0) return;
    const stated = frontMatterKey(text, 'kind') !== null;
    if (!stated && (listsOthers(runbook) || isEmpty(runbook))) return;
    const title = runbook.anchors.find(({ depth }) => depth === 1);
    const finding = { messageId: 'no-entry', position: title?.position ?? startOfFile };
    yield stated || isNearlyOne(runbook) ? finding : { ...finding, severity: 'info' };
  },
});

function listsOthers({ path }: Runbook): boolean {
  return otherPages.test(fileName(path));
}

const otherPages =
  /^(?:readme|_?index|contents?|toc|_?(?:side|nav)bar|summary|contributing|change-?log|licen[cs]e|security|code[_-]of[_-]conduct)(?:[.-][\w-]+)?\.(?:md|markdown)$/i;

/** A label was meant for the name of a field. */
function isNearlyOne({ problems }: Runbook): boolean {
  return problems.some(({ ruleId }) => ruleId === 'no-misspelled-field');
}

/** No heading and no paragraph: an empty file, or one that could not be read. */
function isEmpty({ anchors, summary }: Runbook): boolean {
  return anchors.length === 0 && summary === '';
}
