import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

/** What every server process needs. `npm start` fills in what is missing for one machine. */
const schema = z.object({
  /** PostgreSQL holding everything; also the queue when REDIS_URL is absent. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Redis for the queue; without it BullMQ runs on PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Folder for uploaded files; shared by all api and worker processes. */
  FILES_DIR: z.string().min(1),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  /** Largest accepted upload in bytes. */
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(2 * 1024 ** 3),
  /** Jobs one worker process runs at a time. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** What-ifs one worker process answers at a time, beside its jobs. */
  QUICK_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  /** Milliseconds after which a job of a dead worker is given to another. */
  JOB_LOCK_MS: z.coerce.number().int().min(1_000).default(15_000),
});

/** The operator's command starts what is missing, so nothing is required of it. */
const commandSchema = schema.partial({ DATABASE_URL: true, FILES_DIR: true }).extend({
  /** Folder of the local database and uploads when no DATABASE_URL is given. */
  GONGXU_HOME: z.string().min(1).optional(),
});

export type Config = Readonly<z.infer<typeof schema>>;
export type CommandConfig = Readonly<z.infer<typeof commandSchema>>;
type Environment = Record<string, string | undefined>;

/** Called once, in main.ts. Nothing else reads the environment. All faults are told together, by name. */
export const loadConfig = (env: Environment): Config => read(schema, env);

export const loadCommandConfig = (env: Environment): CommandConfig => read(commandSchema, env);

function read<S extends z.ZodType<object>>(wanted: S, env: Environment): Readonly<z.infer<S>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = wanted.safeParse(given);
  if (!parsed.success) throw new Error(`configuration:\n${z.prettifyError(parsed.error)}`);
  return Object.freeze(parsed.data);
}
