import { table } from '../table.js';

/** What is decided about provisions and new programmes; the database refuses to change or delete an event. */
export const enrolmentCaseTables = [
  table(
    'enrolment_case',
    {
      region: 'text!',
      id: 'uuid!',
      kind: 'text',
      year: 'integer',
      institution: 'text',
      programme: 'text',
      created_by: 'text',
      created_at: 'timestamptz',
    },
    {
      defaults: { created_at: () => 'now()' },
      checks: { enrolment_case_kind: `"kind" IN ('provision', 'new_programme')` },
      indices: [
        { name: 'enrolment_case_provision', columns: ['region', 'institution', 'programme', 'year'] },
        { name: 'enrolment_case_created', columns: ['created_at', 'id'] },
      ],
    },
  ),
  table(
    'enrolment_event',
    {
      region: 'text!',
      case_id: 'uuid!',
      number: 'integer!',
      step: 'text',
      state: 'text',
      actor: 'text',
      at: 'timestamptz',
      reason: 'text?',
      detail: 'jsonb?',
    },
    { defaults: { at: () => 'clock_timestamp()' } },
  ),
];
