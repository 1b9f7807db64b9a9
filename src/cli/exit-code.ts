/** Exit codes of every command, as for grep: findings or misses are 1, trouble is 2. */
export const exitCode = { ok: 0, findings: 1, nothing: 1, trouble: 2 } as const;
