import { table } from '../table.js';

export const jobTables = [
  table(
    'job',
    {
      id: 'uuid!',
      group_id: 'uuid',
      name: 'text',
      payload: 'jsonb',
      state: 'text',
      attempt: 'integer',
      progress: 'jsonb?',
      error: 'text?',
      requested_by: 'text',
      created_at: 'timestamptz',
      relayed_at: 'timestamptz?',
      started_at: 'timestamptz?',
      finished_at: 'timestamptz?',
    },
    {
      defaults: { attempt: 1, created_at: () => 'clock_timestamp()' },
      checks: { job_state: `"state" IN ('waiting', 'running', 'done', 'failed')` },
      indices: [
        { name: 'job_open', columns: ['created_at'], where: `state IN ('waiting', 'running')` },
        { name: 'job_group', columns: ['group_id', 'created_at'] },
        { name: 'job_created', columns: ['created_at', 'id'] },
      ],
    },
  ),
];
