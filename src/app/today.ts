/** The day in UTC as an ISO date, so that every machine judges by the same one. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
