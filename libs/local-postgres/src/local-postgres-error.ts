/** What can be wrong with a local server, for programs that want to decide; people read the message. */
export type LocalPostgresErrorCode =
  'ALREADY_RUNNING' | 'NO_BINARIES' | 'NO_ACCESS' | 'WRONG_VERSION' | 'INIT_FAILED' | 'START_FAILED' | 'STOP_FAILED';

/** A local server could not be had; the message says why and what to do. */
export class LocalPostgresError extends Error {
  override readonly name: string = 'LocalPostgresError';

  constructor(
    readonly code: LocalPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Another living program holds the folder; `url` is where that program serves, once it has announced it. */
export class AlreadyRunningError extends LocalPostgresError {
  override readonly name = 'AlreadyRunningError';

  constructor(
    readonly folder: string,
    readonly pid: number,
    readonly url?: string,
  ) {
    super('ALREADY_RUNNING', `already running: process ${pid} uses ${folder}${url ? ` and serves ${url}` : ''}`);
  }
}
