import { join } from 'node:path';
import { loadCommandConfig, type CommandConfig } from '@gongxu/config';
import { Database, FileStore } from '@gongxu/data-access';
import { prepareQueue } from '@gongxu/jobs';
import { startLocalPostgres } from '@gongxu/local-postgres';
import { startService, type Service } from './services.js';
import { homeOf, runningNote } from './home.js';

/** The database, the files and a worker, wherever they come from. */
export interface Platform {
  readonly config: CommandConfig;
  readonly home: string;
  readonly databaseUrl: string;
  readonly database: Database;
  readonly files: FileStore;
  /** Environment of the services. */
  readonly environment: Readonly<Record<string, string>>;
  /** The database is this program's own: development conveniences such as a key are in order. */
  readonly isLocal: boolean;
  /** The worker of this program; none when another program runs one. */
  readonly worker: Service | undefined;
}

/**
 * Real servers when DATABASE_URL is given; otherwise those of a running `npm start`, or a local PostgreSQL and a worker
 * for as long as the work takes. The schema is brought up to date in every case.
 */
export async function withPlatform<T>(
  work: (platform: Platform) => Promise<T>,
  options: { worker: boolean },
): Promise<T> {
  const config = loadCommandConfig(process.env);
  const home = homeOf(config);
  const running = config.DATABASE_URL ? undefined : runningNote(home);
  if (config.DATABASE_URL) return using(config.DATABASE_URL, { config, home, isLocal: false }, options, work);
  if (running) return using(running.databaseUrl, { config, home, isLocal: true }, { worker: false }, work);
  const postgres = await startLocalPostgres({ folder: join(home, 'postgres') });
  try {
    return await using(postgres.url(), { config, home, isLocal: true }, options, work);
  } finally {
    await postgres.stop();
  }
}

/** The platform on one database, brought up to date. */
export async function using<T>(
  databaseUrl: string,
  place: Pick<Platform, 'config' | 'home' | 'isLocal'>,
  options: { worker: boolean },
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  const { config, home } = place;
  const filesDir = config.FILES_DIR ?? join(home, 'files');
  const environment = { ...environmentOf(config), DATABASE_URL: databaseUrl, FILES_DIR: filesDir };
  await Database.migrate(databaseUrl);
  await prepareQueue({ databaseUrl, redisUrl: config.REDIS_URL });
  const database = await Database.connect(databaseUrl, 6);
  let worker: Service | undefined;
  try {
    if (options.worker) worker = await startService('worker', environment);
    return await work({ ...place, databaseUrl, database, files: new FileStore(filesDir), environment, worker });
  } finally {
    await worker?.stop();
    await database.close();
  }
}

/** The configuration again as environment variables, for the services that are started. */
const environmentOf = (config: CommandConfig): Record<string, string> =>
  Object.fromEntries(
    Object.entries(config).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
