import { CodeBlock } from './commands/code-block.ts';
import { ReplayCommand } from './commands/replay-command.ts';
import { copySelectedCommands } from './commands/selection-copy.ts';
import { listenForKeys } from './keys/keys.ts';
import { defineIfPresent } from './load/define-if-present.ts';
import { closeFieldCards } from './page/field-cards.ts';
import { zoomImages } from './page/image-zoom.ts';
import { PageContents } from './page/page-contents.ts';
import { PrintPage, unfoldForPrint } from './page/print-page.ts';
import { ReviewDue } from './page/review-due.ts';
import { makeScrollable } from './page/scrollable.ts';
import { ThemeToggle } from './page/theme-toggle.ts';
import { watchAnchor } from './page/watch-anchor.ts';
import { reopenSearch, takeLogs } from './search/open-search.ts';
import { SiteTree } from './tree/site-tree.ts';

customElements.define('theme-toggle', ThemeToggle);
customElements.define('replay-command', ReplayCommand);
customElements.define('code-block', CodeBlock);
customElements.define('page-contents', PageContents);
customElements.define('review-due', ReviewDue);
customElements.define('print-page', PrintPage);
customElements.define('site-tree', SiteTree);
defineIfPresent(
  'failure-search',
  async () => (await import('./search/search-dialog.ts')).FailureSearch,
);
defineIfPresent('list-filter', async () => (await import('./page/filters.ts')).ListFilter);
defineIfPresent('page-filter', async () => (await import('./page/filters.ts')).PageFilter);
defineIfPresent('task-list', async () => (await import('./page/task-list.ts')).TaskList);
defineIfPresent('live-clock', async () => (await import('./page/live-facts.ts')).LiveClock);
defineIfPresent('hit-memory', async () => (await import('./page/live-facts.ts')).HitMemory);
defineIfPresent('days-since', async () => (await import('./page/live-facts.ts')).DaysSince);
defineIfPresent('incident-note', async () => (await import('./page/live-facts.ts')).IncidentNote);
defineIfPresent(
  'diagram-view',
  async () => (await import('./diagrams/diagram-view.ts')).DiagramView,
);
defineIfPresent('print-catalog', async () => (await import('./load/seldom.ts')).PrintCatalog);
closeFieldCards();
unfoldForPrint();
listenForKeys();
takeLogs();
reopenSearch();
makeScrollable();
copySelectedCommands();
watchAnchor();
zoomImages();
