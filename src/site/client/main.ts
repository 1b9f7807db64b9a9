import { FailureSearch } from './failure-search.ts';
import { focusSearchOnSlash } from './keys.ts';
import { ListFilter } from './list-filter.ts';
import { PageContents } from './page-contents.ts';
import { ReplayCommand } from './replay-command.ts';
import { ReviewDue } from './review-due.ts';
import { makeScrollable } from './scrollable.ts';
import { ThemeToggle } from './theme-toggle.ts';

customElements.define('theme-toggle', ThemeToggle);
customElements.define('replay-command', ReplayCommand);
customElements.define('failure-search', FailureSearch);
customElements.define('list-filter', ListFilter);
customElements.define('page-contents', PageContents);
customElements.define('review-due', ReviewDue);
focusSearchOnSlash();
makeScrollable();
