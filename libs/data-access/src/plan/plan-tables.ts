import { table } from '../table.js';

const STATUS = `"status" IN ('running', 'done', 'conflict', 'failed')`;
const WHAT_IF_STATUS = `"status" IN ('running', 'done', 'conflict', 'failed', 'cancelled')`;

export const planTables = [
  /** An enrolment plan of a region and autumn with everything it was computed from; the answer becomes better while it runs. */
  table(
    'plan',
    {
      region: 'text!',
      id: 'uuid!',
      year: 'integer',
      number: 'integer',
      edition_id: 'uuid',
      run_id: 'uuid',
      issue_id: 'uuid?',
      settings: 'jsonb',
      seed: 'integer',
      basis: 'jsonb?',
      input_hash: 'text?',
      status: 'text',
      answer: 'jsonb?',
      unit_values: 'jsonb?',
      conflict: 'jsonb?',
      notices: 'jsonb',
      error: 'text?',
      requested_by: 'text',
      created_at: 'timestamptz',
      finished_at: 'timestamptz?',
    },
    {
      defaults: { created_at: () => 'clock_timestamp()' },
      checks: { plan_status: STATUS },
      indices: [{ name: 'plan_number', columns: ['region', 'year', 'number'], unique: true }],
    },
  ),
  /** One row a provision. */
  table('plan_line', {
    region: 'text!',
    plan_id: 'uuid!',
    institution: 'text!',
    programme: 'text!',
    level: 'text',
    area: 'text',
    current_intake: 'integer',
    current_classes: 'integer',
    intake: 'integer',
    classes: 'integer',
    kind: 'text',
    explanation: 'jsonb?',
  }),
  /** Demand less supply of an occupation in a year, with the current intakes and with the planned ones. */
  table('plan_gap', {
    region: 'text!',
    plan_id: 'uuid!',
    occupation: 'text!',
    year: 'integer!',
    demand: 'double precision',
    before: 'double precision',
    after: 'double precision',
  }),
  /** A plan with something otherwise. */
  table(
    'what_if',
    {
      region: 'text!',
      id: 'uuid!',
      plan_id: 'uuid',
      changes: 'jsonb',
      status: 'text',
      answer: 'jsonb?',
      conflict: 'jsonb?',
      error: 'text?',
      requested_by: 'text',
      asker: 'text?',
      created_at: 'timestamptz',
      finished_at: 'timestamptz?',
    },
    {
      defaults: { created_at: () => 'clock_timestamp()' },
      checks: { what_if_status: WHAT_IF_STATUS },
      indices: [
        { name: 'what_if_plan', columns: ['region', 'plan_id'] },
        { name: 'what_if_asker', columns: ['requested_by', 'asker'], where: `status = 'running'` },
      ],
    },
  ),
];
