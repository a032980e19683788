import { table } from '../table.js';

/** What happened to an edition, written once: the database refuses to change or delete an event. */
export const editionLifeTables = [
  table(
    'edition_event',
    {
      region: 'text!',
      edition_id: 'uuid!',
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
