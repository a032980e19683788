import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_DEFINITIONS } from './datasets.js';
import { readAll } from './reading.builder.js';
import { RULES } from './rules.js';
import { sourceDefinitionSchema } from './source-definition.js';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');
const blockOf = (text: string, language: string, nth = 0): string =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))][nth]![1]!;

describe('docs/data-formats.md', () => {
  const text = page('data-formats.md').replace(/ {2,}/g, ' ');

  it.each(Object.values(DATASET_DEFINITIONS))('has every column of $name with its heading', ({ name, columns }) => {
    const start = text.search(new RegExp(`^### .*\`${name}\``, 'm'));
    const section = text.slice(start, text.indexOf('\n#', start + 1));
    expect(start).toBeGreaterThan(0);
    for (const column of columns) {
      const line = section
        .split('\n')
        .find((candidate) => candidate.startsWith(`| \`${column.name}\` | ${column.labelZh} |`));
      expect(line).toBeDefined();
      for (const heading of column.headings) expect(line).toContain(heading);
      expect(/\| 是 \|$/.test(line!)).toBe(column.required);
    }
  });

  it.each(RULES)('tells what the rule %s means', (rule) =>
    expect(text).toMatch(new RegExp(`^\\| .*\`${rule}\`.* \\|`, 'm')),
  );
});

describe('docs/source-definitions.md', () => {
  const text = page('source-definitions.md');

  it('has every field a definition may have', () => {
    for (const field of Object.keys(sourceDefinitionSchema.shape))
      expect(text).toMatch(new RegExp(`^\\| .*\`${field}\`.* \\|`, 'm'));
  });

  it('shows an example that works, with the result it tells', async () => {
    const source: unknown = JSON.parse(blockOf(text, 'json'));
    const { lines, rejected } = await readAll({
      dataset: 'occupation_accounts',
      content: blockOf(text, 'csv'),
      source,
    });
    expect(rejected).toEqual([]);
    expect(lines[0]).toBe(
      '2\tUS\t13-2011\t2019\t2029\t1436100\t1497900\t61700\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t5962.5\t6\t\\N\t\\N',
    );
  });

  it('shows a second definition that finds the titles in the same file', async () => {
    const { lines } = await readAll({
      dataset: 'job_titles',
      content: blockOf(text, 'csv'),
      source: JSON.parse(blockOf(text, 'json', 1)) as unknown,
    });
    expect(lines).toEqual([
      '2\tCPA\t13-2011\talias',
      '3\tCost Accountant\t13-2011\talias',
      '4\tActress\t27-2011\talias',
    ]);
  });
});
