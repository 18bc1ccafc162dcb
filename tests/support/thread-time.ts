/**
 * Milliseconds of work that this thread has done so far. What other programs take of the machine, and what is waited for, does not
 * count: bounds on work hold on a busy machine, too.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
