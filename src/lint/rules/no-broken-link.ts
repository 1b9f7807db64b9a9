import { brokenLinks } from '../links/broken-links.ts';
import { defineRule } from '../rule.ts';

export const noBrokenLink = defineRule({
  scope: 'catalog',
  meta: {
    id: 'no-broken-link',
    summary: 'Every link to a file, folder or heading of the project works.',
    why: `A runbook sends its reader on: to the flow for this failure, to the policy, to the escalation list. A
broken link costs minutes in an incident, and the reader cannot know whether somebody renamed the page
or never wrote it.

The rule resolves links as GitHub does, also in tables, HTML, footnotes and the clicks of diagrams. It
skips addresses of other sites and templates (\`{{ }}\`). Where a site generator is recognised by its
configuration, an address that leads to no page is an error in a folder whose pages other links reach, and
information elsewhere. A target that more than ten pages lead to, a folder with more than ten files that links name, or the heading
of five links of one page, is one error if it is missing, at the first of them; the others are information. Where ten links of a page or of one
form lead to files that the repository neither has nor had, and hardly any leads on, a tool may make these
files: that is one piece of information, with the setting that settles it.
If another tool publishes the pages, say so in the configuration: \`links.slug\` names the tool whose anchors
count, \`links.routes\` maps addresses to folders, and \`links.ignoreUrls\` excludes addresses.`,
    severity: 'error',
    fixable: false,
    messages: {
      'missing-file': {
        what: 'The link "{url}" leads to {path}, which does not exist{more?; {more} more pages lead there}{below?; there is no folder {folder}, and {below} more links lead below it}.',
        how: '{now?Most of its files are now in {now}. }{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'missing-include': {
        what: 'This page takes in "{url}", but there is no file {path}.',
        how: '{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the folder of the pages.',
      },
      'missing-document': {
        what: 'The table of contents names the document "{url}", but there is no {path} with an ending of a document.',
        how: '{suggestion?Did you mean {suggestion}? }A name starts at the folder of this file or, with a leading `/`, at the folder of the pages.',
      },
      'not-in-book': {
        what: 'SUMMARY.md does not list {path}, so that mdBook makes no page of it, and this link leads nowhere in the book.',
        how: 'Add it to SUMMARY.md, or link to where its text is published.',
      },
      'missing-label': {
        what: 'No page has the label "{label}".',
        how: 'Did you mean "{suggestion}"? A label stands as `({suggestion})=` on the line above its heading.',
      },
      'missing-folder': {
        what: 'The link "{url}" leads to the folder {path}, which does not exist{more?; {more} more pages lead there}{below?; there is no folder {folder}, and {below} more links lead below it}.',
        how: '{now?Most of its files are now in {now}. }{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'missing-image': {
        what: 'The {medium} "{url}" does not exist: there is no file {path}{more?; {more} more pages show it}{below?; there is no folder {folder}, and {below} more links lead below it}.',
        how: '{now?Most of its files are now in {now}. }{suggestion?Did you mean "{suggestion}"? }Add the {medium} or correct the path. A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'leads-out': {
        what: 'The link "{url}" leads to {path}, behind a symbolic link out of the repository. Replaybook does not read or publish it.',
        how: 'Put the file itself into the repository, or set `root` in replaybook.config to a folder that holds both.',
      },
      'missing-diagram-target': {
        what: 'A click in this diagram leads to {path}, which does not exist.',
        how: '{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'missing-anchor': {
        what: 'No heading of this page has the anchor "#{anchor}"{more?; {more} more links lead there}.',
        how: '{suggestion?Did you mean "#{suggestion}"? }An anchor is the heading in lower case, without punctuation and with hyphens for spaces.',
      },
      'missing-page-anchor': {
        what: 'The page {page} has no heading with the anchor "#{anchor}"{more?; {more} more pages lead there}.',
        how: '{suggestion?Did you mean "#{suggestion}"? }Look for the heading on that page, or link to the page alone.',
      },
      'path-case': {
        what: 'The link "{url}" differs from the name of the file in upper and lower case.',
        how: 'Write "{suggestion}". The link works on macOS and Windows, but not on GitHub and Linux.',
      },
      backslash: {
        what: 'The link "{url}" has a backslash, which does not separate folders in a link.',
        how: 'Write "{suggestion}".',
      },
      'no-scheme': {
        what: 'The link "{url}" looks like an address of another site, but it names a file of this project.',
        how: 'Write "{suggestion}".',
      },
      'no-address': {
        what: 'This link has no address.',
        how: 'Put the address between the round brackets, or remove the link and keep the text.',
      },
      'anchor-case': {
        what: 'The anchor "#{anchor}" differs from the name of its place in upper and lower case.',
        how: 'Write "#{suggestion}". GitHub finds the heading anyway; other tools do not.',
      },
      'heading-attribute': {
        what: 'The anchor "#{anchor}" comes from an attribute of the heading, which GitHub shows as text.',
        how: 'Link to "#{suggestion}", or put `<a id="{anchor}"></a>` on the line above the heading.',
      },
      'other-dialect': {
        what: 'GitHub gives the heading the anchor "#{anchor}"; the tool that publishes these pages gives it "#{suggestion}".',
        how: 'Write "#{suggestion}", or set `links.slug` to the tool that publishes the pages.',
      },
      'unknown-route': {
        what: 'The link "{url}"{more? and {more} more that begin with "{prefix}"} may be an address of a site that publishes these pages, but nothing says which.',
        how: 'To have them checked, name the folder of those pages: `"links": { "routes": { "{prefix}": "{folder}" } }`. If they are on another site: `"links": { "ignoreUrls": ["{prefix}"] }`.',
      },
      'open-route': {
        what: 'No page of this repository has the address "{url}"{more?; {more} more links that begin like it lead nowhere, too}.',
        how: 'If the page is gone, correct the link. If a plugin or another site makes it: `"links": { "ignoreUrls": ["{prefix}"] }`.',
      },
      'alike-page': {
        what: '{count} links of this page, such as "{url}", lead to files that do not exist, and hardly any leads on.',
        how: 'If a tool reads the page from elsewhere or makes the files, switch the rule off for it: `"overrides": [{ "files": "{name}", "rules": { "no-broken-link": "off" } }]`.',
      },
      'alike-form': {
        what: '{count} links of the form `{name}`, such as "{url}", lead to files that do not exist, as do most of this form.',
        how: 'If a tool makes the files, exclude their addresses with `links.ignoreUrls`.',
      },
      'only-on-site': {
        what: 'The link "{url}" may work on a published site, but GitHub and editors do not find {path}.',
        how: 'Write "{suggestion}", which works everywhere.',
      },
    },
  },

  check: brokenLinks,
});
