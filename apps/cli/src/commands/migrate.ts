import { withPlatform } from '../platform.js';

/** Opening the platform brings the schema up to date; any failure ends with a non-zero exit code. */
export const migrateCommand = (): Promise<number> =>
  withPlatform(
    async () => {
      console.log('the database schema is up to date');
      return 0;
    },
    { worker: false },
  );
