import { table } from '../table.js';

/** What a run decided about rows and programmes, kept so that every counted row can be found again. */
export const traceTables = [
  table('coded_title', { region: 'text!', run_id: 'uuid!', place: 'integer!', title: 'text', occupation: 'text' }),
  table('counted_link', {
    region: 'text!',
    run_id: 'uuid!',
    occupation: 'text!',
    programme_system: 'text!',
    programme: 'text!',
    weight: 'double precision',
  }),
];
