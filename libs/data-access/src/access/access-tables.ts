import { table } from '../table.js';

export const accessTables = [
  table(
    'api_key',
    {
      id: 'uuid!',
      name: 'text',
      key_sha256: 'text',
      roles: 'text[]',
      institution: 'text?',
      created_at: 'timestamptz',
      revoked_at: 'timestamptz?',
    },
    {
      defaults: { created_at: () => 'now()' },
      indices: [{ name: 'api_key_hash', columns: ['key_sha256'], unique: true }],
    },
  ),
];
