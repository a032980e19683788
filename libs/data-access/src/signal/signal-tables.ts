import { table } from '../table.js';

export const signalTables = [
  /** A ladder of programme warnings; region '*' for those that come with the product. */
  table('ladder', { region: 'text!', id: 'text!', body: 'jsonb' }),
  /** The signals of an edition, made once from named inputs; other inputs make another issue. */
  table(
    'signal_issue',
    {
      region: 'text!',
      id: 'uuid!',
      edition_id: 'uuid',
      policy_id: 'text',
      year: 'integer',
      number: 'integer',
      input_hash: 'text',
      content_hash: 'text',
      header: 'jsonb',
      requested_by: 'text',
      created_at: 'timestamptz',
    },
    {
      defaults: { created_at: () => 'now()' },
      indices: [{ name: 'signal_issue_edition', columns: ['region', 'edition_id', 'number'], unique: true }],
    },
  ),
  /** One row a programme (institution '') and a provision. */
  table(
    'signal',
    {
      region: 'text!',
      issue_id: 'uuid!',
      programme: 'text!',
      institution: 'text!',
      area: 'text',
      level: 'text?',
      colour: 'text',
      action: 'text',
      severity: 'integer',
      plan_cap: 'integer?',
      over_supply: 'double precision?',
      under_supply: 'double precision?',
      judged_in: 'integer?',
      confidence: 'text',
      is_exempt: 'boolean',
      is_disputed: 'boolean',
      content: 'jsonb',
    },
    {
      checks: {
        signal_colour: `"colour" IN ('none', 'green', 'yellow', 'red', 'undetermined')`,
        signal_action: `"action" IN ('none', 'warn', 'cut', 'alternate-year', 'suspend', 'revoke')`,
        signal_confidence: `"confidence" IN ('low', 'medium', 'high')`,
      },
      indices: [{ name: 'signal_subject', columns: ['region', 'programme', 'institution'] }],
    },
  ),
  /** Release and withdrawal of the lists of an issue; never changed, never deleted. */
  table(
    'signal_release',
    {
      region: 'text!',
      year: 'integer!',
      number: 'integer!',
      issue_id: 'uuid',
      list: 'text',
      step: 'text',
      actor: 'text',
      at: 'timestamptz',
      reason: 'text',
    },
    {
      checks: {
        signal_release_list: `"list" IN ('urgent', 'surplus')`,
        signal_release_step: `"step" IN ('release', 'withdraw')`,
      },
    },
  ),
  /** Whether an institution's employment figures may go to other departments; the last word counts, all are kept. */
  table('release_consent', {
    region: 'text!',
    institution: 'text!',
    number: 'integer!',
    is_given: 'boolean',
    actor: 'text',
    at: 'timestamptz',
    reason: 'text',
  }),
];
