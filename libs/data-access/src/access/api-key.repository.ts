import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@gongxu/domain';
import type { EntityManager } from 'typeorm';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The college the key speaks for. */
  readonly institution: string | null;
}

/** API keys. Only their SHA-256 is stored: a key of 256 random bits needs no slow hash. */
export class ApiKeyRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Makes a key and gives its secret, which is shown once and kept nowhere. */
  async create(
    name: string,
    roles: readonly Role[],
    institution: string | null = null,
  ): Promise<{ key: ApiKey; secret: string }> {
    const id = randomUUID();
    const secret = `gx_${randomBytes(32).toString('base64url')}`;
    await this.manager.query(
      `INSERT INTO api_key (id, name, key_sha256, roles, institution) VALUES ($1, $2, $3, $4, $5)`,
      [id, name, hashOf(secret), roles, institution],
    );
    return { key: { id, name, roles, institution }, secret };
  }

  async findBySecret(secret: string): Promise<ApiKey | undefined> {
    const rows = await this.manager.query<ApiKey[]>(
      `SELECT id, name, roles, institution FROM api_key WHERE key_sha256 = $1 AND revoked_at IS NULL`,
      [hashOf(secret)],
    );
    return rows[0];
  }

  /** Gives the number of keys that were revoked. */
  async revokeByName(name: string): Promise<number> {
    const [, count] = await this.manager.query<[unknown, number]>(
      `UPDATE api_key SET revoked_at = now() WHERE name = $1 AND revoked_at IS NULL`,
      [name],
    );
    return count;
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
