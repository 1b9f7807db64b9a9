/** GitHub packs the log of each job, and once more those of its steps, in a folder with the name of the job. */
export function withoutSteps<Member extends { name: string }>(
  members: readonly Member[],
): Member[] {
  const jobs = new Set(members.flatMap(({ name }) => /^\d+_(.+)\.txt$/.exec(name)?.[1] ?? []));
  const isStep = (name: string): boolean =>
    jobs.has(/^(.+)\/\d+_[^/]+\.txt$/.exec(name)?.[1] ?? '');
  return members.filter(({ name }) => !isStep(name));
}
