/** What an embedded PostgreSQL is started with. */

// One small machine, one process: little memory, no statement texts in
// the log (they hold people's words).
export const embeddedSettings: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "60",
  shared_buffers: "48MB",
  max_wal_size: "256MB",
  min_wal_size: "32MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  io_method: "sync",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  max_worker_processes: "2",
  max_logical_replication_workers: "0",
  autovacuum_max_workers: "1",
  random_page_cost: "1.1",
  log_min_messages: "warning",
  log_min_error_statement: "panic",
  // Details name the row that was in the way.
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};
