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
    why: `Readers come to a page of the kind \`signatures\`, the default, for its entries: sections with a
signature, artifacts, a replay command, a diagnosis or a remediation. On a page without entries, nobody
who pastes a log line finds the answer that the author wrote down. Usually the labels are misspelled, or
the page is of another kind and does not say so.

The finding is a warning if the front matter says \`kind: signatures\`, or if a label is close to one that
Replaybook knows. On any other page without a kind it is only information, because the page may not be
a runbook. The rule skips pages without content and pages that list others or describe the project
(\`README.md\`, \`index.md\`, \`CONTRIBUTING.md\`, \`CHANGELOG.md\`), unless their front matter says
\`kind: signatures\`.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'no-entry': {
        what: 'This page has no entry: no section has a label for a signature, artifacts, a replay command or a remediation.',
        how: 'Add labels such as "**Signature:**", "**Replay:**", "**Remediation:**". If the page does not list failures, state its kind in the front matter: `kind: reference`, `policy`, `incident` or `alert`.',
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
