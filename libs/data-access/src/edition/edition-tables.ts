import { table } from '../table.js';

export const editionTables = [
  table(
    'edition',
    {
      region: 'text!',
      id: 'uuid!',
      year: 'integer',
      number: 'integer',
      policy_id: 'text',
      occupation_system: 'text',
      default_method: 'text',
      content_hash: 'text',
      header: 'jsonb',
      entry_count: 'integer',
      listed_count: 'integer',
      run_id: 'uuid',
      created_by: 'text',
      created_at: 'timestamptz',
    },
    {
      defaults: { created_at: () => 'now()' },
      indices: [
        { name: 'edition_number', columns: ['region', 'policy_id', 'year', 'number'], unique: true },
        { name: 'edition_content', columns: ['region', 'policy_id', 'year', 'content_hash'], unique: true },
      ],
    },
  ),
  table(
    'edition_entry',
    {
      region: 'text!',
      edition_id: 'uuid!',
      occupation: 'text!',
      rank: 'integer',
      previous_rank: 'integer?',
      rating: 'text',
      listed: 'boolean',
      score: 'double precision?',
      demand: 'double precision?',
      supply: 'double precision?',
      gap: 'double precision?',
      education_level: 'text?',
      talent_tier: 'text',
      median_wage: 'double precision?',
      name_zh: 'text?',
      name_en: 'text?',
      search_text: 'text',
      industry_codes: 'text[]',
      area_codes: 'text[]',
      programme_codes: 'text[]',
      content: 'jsonb',
    },
    {
      indices: [
        { name: 'edition_entry_rank', columns: ['region', 'edition_id', 'rank'], unique: true },
        { name: 'edition_entry_occupation', columns: ['occupation'] },
      ],
    },
  ),
];
