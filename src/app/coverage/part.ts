/** One part of the package, which `index.ts` loads when a command needs any of it. */
export { coverProject } from './coverage.ts';
export { alertUrls, fixAlertUrls } from './runbook-url-edits.ts';
export { writeExceptions } from './write-exceptions.ts';
