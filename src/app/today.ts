/** The date in UTC in ISO format, so that every machine uses the same date. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
