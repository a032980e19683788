import { dumpSchema } from '@gongxu/data-access';
import { readArguments } from '../command-line.js';
import { withPlatform } from '../platform.js';

/** Opening the platform brings the schema up to date; any failure ends with a non-zero exit code. */
export async function migrateCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, { print: { type: 'boolean', default: false } });
  return withPlatform(
    async ({ database }) => {
      if (values.print) process.stdout.write(await dumpSchema(database.dataSource));
      else console.log('the database schema is up to date');
      return 0;
    },
    { worker: false },
  );
}
