import { table } from '../table.js';

export const editionReviewTables = [
  table(
    'edition_review',
    {
      region: 'text!',
      id: 'uuid!',
      edition_id: 'uuid',
      request: 'jsonb',
      status: 'text',
      result: 'jsonb?',
      error: 'text?',
      requested_by: 'text',
      created_at: 'timestamptz',
      finished_at: 'timestamptz?',
    },
    {
      defaults: { created_at: () => 'now()' },
      checks: { edition_review_status: `"status" IN ('running', 'done', 'failed')` },
      indices: [{ name: 'edition_review_edition', columns: ['region', 'edition_id'] }],
    },
  ),
];
