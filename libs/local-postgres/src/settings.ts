import { statfsSync } from 'node:fs';

/** Server settings by name, as in postgresql.conf. */
export type ServerSettings = Readonly<Record<string, string | number>>;

/** For one machine and millions of rows: room for big loads, no lost commit, no compiler warm-up in short queries. */
export const LOCAL_SETTINGS: ServerSettings = {
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  synchronous_commit: 'on',
  max_connections: 100,
  log_min_messages: 'warning',
  log_timezone: 'UTC',
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
};

const PARALLEL_QUERY_NEEDS_BYTES = 512 * 1024 * 1024;

/** Containers often have a /dev/shm of 64 MB, too small for parallel hash joins; files in the data folder are not. */
export function sharedMemorySetting(): ServerSettings {
  if (process.platform !== 'linux') return {};
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < PARALLEL_QUERY_NEEDS_BYTES ? { dynamic_shared_memory_type: 'mmap' } : {};
  } catch {
    return { dynamic_shared_memory_type: 'mmap' };
  }
}
