const dayLength = 86_400_000;

/** The first moment, in UTC, at which an ISO day is over. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayLength).toISOString();
}
