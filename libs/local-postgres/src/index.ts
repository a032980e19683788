export { AlreadyRunningError, LocalPostgresError, type LocalPostgresErrorCode } from './local-postgres-error.js';
export { startLocalPostgres, type LocalPostgres, type LocalPostgresOptions } from './local-postgres.js';
export { LOCAL_SETTINGS, type ServerSettings } from './settings.js';
export { removeDataFolder } from './remove-data-folder.js';
export { processIdentity } from './process-identity.js';
