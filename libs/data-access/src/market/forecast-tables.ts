import { table } from '../table.js';

/** An occupation has no institution: ''. A provision's code is its programme. */
const SUBJECT = {
  scope_region: 'text!',
  run_id: 'uuid!',
  subject: 'text!',
  code: 'text!',
  region: 'text!',
  institution: 'text!',
  measure: 'text!',
} as const;

export const forecastTables = [
  table(
    'forecast',
    { ...SUBJECT, model: 'text?', reason: 'jsonb', history: 'jsonb', backtest: 'jsonb?', findings: 'jsonb' },
    { checks: { forecast_subject: `"subject" IN ('occupation', 'provision')` } },
  ),
  table('forecast_point', {
    ...SUBJECT,
    year: 'integer!',
    mean: 'double precision',
    lower80: 'double precision?',
    upper80: 'double precision?',
    lower95: 'double precision?',
    upper95: 'double precision?',
  }),
];
