import { isRole, ROLES } from '@gongxu/domain';
import { readArguments, required } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { UsageError } from '../usage-error.js';

/** API keys: the secret is printed once; the database keeps only its hash. */
export async function keyCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { roles: { type: 'string' }, institution: { type: 'string' } });
  const [action, name] = positionals;
  if (action !== 'create' && action !== 'revoke')
    throw new UsageError('key create NAME --roles a,b [--institution CODE]  or  key revoke NAME');
  const keyName = required(name, 'the name of the key');
  return withPlatform(
    async ({ database }) => {
      if (action === 'revoke') {
        const count = await database.read.apiKeys.revokeByName(keyName);
        console.log(`${count} key(s) named "${keyName}" revoked`);
        return count > 0 ? 0 : 1;
      }
      const roles = required(values.roles, '--roles').split(',');
      const unknown = roles.filter((role) => !isRole(role));
      if (unknown.length > 0) throw new UsageError(`unknown role ${unknown.join(', ')}; there are ${ROLES.join(', ')}`);
      const { secret } = await database.read.apiKeys.create(keyName, roles.filter(isRole), values.institution ?? null);
      console.log(secret);
      return 0;
    },
    { worker: false },
  );
}
