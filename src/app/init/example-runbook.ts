export const exampleName = 'no-space-left-on-device.md';

/** An entry that every reader knows, to see and to write the next one from. */
export const exampleRunbook = `---
title: Disk space
kind: signatures
---

# Disk space

## No space left on device

**Signature:**

\`\`\`signature
No space left on device
no space left on device
\`\`\`

**Example:**

\`\`\`text
tar: build/app.tar: Cannot write: No space left on device
\`\`\`

**Artifacts:** None: the disk itself shows what happened.

**Replay:** shows the full disk, or the disk without free inodes.

\`\`\`bash
df -h . && df -i .
\`\`\`

**Remediation:**

1. List what fills the disk:

   \`\`\`bash
   du -xh --max-depth=2 . | sort -h | tail -n 20
   \`\`\`

2. Delete caches and old build output, or choose a machine with a larger disk.
3. Run the failed step again.
`;
