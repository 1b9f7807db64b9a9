import type { SignTable } from './sign.ts';

/** The kernel, and what runs for long: system services, web servers, databases, queues. */
// biome-ignore format: a row of the table takes a few lines
export const services: SignTable = {
  cause: [
    ['the kernel',
      /\bKernel panic\b|\bBUG: (?:unable|soft lockup|scheduling|KASAN)|\bgeneral protection fault\b|\bblocked for more than \d+ seconds|\bsegfault at \S+ ip\b|\bI\/O error\b|\w+-fs error\b|NVRM: Xid|fallen off the bus|[Mm]achine [Cc]heck (?:[Ee]xception|[Ee]vent|[Ee]rror)|\bhardware error\b|page allocation failure|Disk failure on|Metadata corruption|table full, dropping|possible circular locking|self-detected stall|Unable to handle kernel|not responding, still trying/,
      'Kernel panic - not syncing: VFS: Unable to mount root fs',
      'INFO: task kworker:812 blocked for more than 120 seconds.',
      'blk_update_request: I/O error, dev sda, sector 12345',
      'NVRM: Xid (PCI:0000:00:1e): 79, GPU has fallen off the bus.'],
    ['a web server', /\[(?:emerg|alert|ALERT)\] +\S|\bAH\d{5}: (?!.*(?:configured|resuming|reliably))/,
      'nginx: [emerg] unknown directive "cart" in /etc/nginx/nginx.conf:12',
      '(98)AH00072: make_sock: could not bind to address [::]:80'],
    ['a database',
      /\bSQLSTATE\[\w+\]|^ERROR \d{4} \(\w{5}\)|\bORA-\d{5}\b|duplicate key value violates|too many clients already|canceling statement due to|connection slots are reserved|^CLUSTERDOWN |^OOM command not allowed|Lock wait timeout exceeded|could not serialize access|(?:relation|role|database|column|table) ["'`][^"'`]*["'`] (?:does not|doesn't) exist|\bP\d{4}: \S|is not able to persist on disk|^(?:NOAUTH|MISCONF|WRONGPASS|READONLY) \S|PendingMigration|[Mm]igration .{1,80} failed/,
      'SQLSTATE[42P01]: Undefined table: 7', "ERROR 1045 (28000): Access for user 'root'",
      'FATAL:  database "shop" does not exist',
      'MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk.',
      "Error: P1001: Can't reach database server at `db`:`5432`"],
    ['a setting of the kernel that is too low', /\bvm\.max_map_count\b.*too low|\binotify\b.*limit|\bulimit\b.*too/,
      'max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]'],
    ['storage that is not sound',
      /UNEXPECTED INCONSISTENCY|\bHEALTH_ERR\b|self-assessment test result: FAILED|Incompatible clusterIDs|disk watermark .*exceeded|\bpool '?[\w-]+'? .*(?:DEGRADED|FAULTED|SUSPENDED)|insufficient free space/,
      '/dev/sda1: UNEXPECTED INCONSISTENCY; RUN fsck MANUALLY.', 'HEALTH_ERR 1 full osd(s)'],
    ['a job of many processes',
      /\bMPI_ABORT was invoked|noticed that process rank \d+|\bjob killed: |^Broken DAG: /,
      'MPI_ABORT was invoked on rank 0', '=>> PBS: job killed: walltime 3612 exceeded limit 3600'],
  ],
  detail: [
    ['a service of systemd',
      /^Failed to start \S|Main process exited, code=(?:exited|killed|dumped)|Start request repeated too quickly/,
      'Failed to start cart.service - The cart.', 'cart.service: Main process exited, code=exited, status=203/EXEC'],
  ],
  consequence: [
    ['a service that ended', /\b[Ff]ailed with result '|^Dependency failed for \S/,
      "cart.service: Failed with result 'exit-code'."],
  ],
};
