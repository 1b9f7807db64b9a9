const mark = '"><script>alert(1)</script>]]>&amp;<!--\u0000\u0008\ud800';

/** Names and texts that mean something in XML, JSON, Markdown or an address. */
export const hostileRunbooks: Readonly<Record<string, string>> = {
  'plain.md': '# Plain\n\nSee [the other](team%20one/100%25%20sure%3F.md).\n',
  'team one/100% sure?.md': '# Sure?\n\nBack to [plain](../plain.md).\n',
  'quote\'s "and" <b>&.md': `---\ntitle: ${JSON.stringify(mark)}\nowner: ${JSON.stringify(mark)}\ntags: [${JSON.stringify(mark)}]\nreviewed: 2026-02-28\n---\n\n## [x](javascript:alert(1)) ${'](evil)'}\n\n**Signature:** \`<a> ]]> & "b"\`\n\n**Artifacts:** \`a&b<c>.log\`\n\n**Replay:**\n\n\`\`\`bash\nmake <target>\n\`\`\`\n\n**Remediation:**\n\n1. Mend.\n`,
  'c# and [brackets](x).md': '# Brackets ](evil) [a](b)\n\nText\nwith lines.\n',
  'ünï/日本 語.md': '---\nreviewed: 2026-01-31\nkind: campaign\n---\n\n# 日本\u2028語\n',
  'not-a-date.md': '---\nreviewed: soon\n---\n\n# Not a date\n',
};
