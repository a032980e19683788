import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const API = join(import.meta.dirname, '..');

describe('the GraphQL schema', () => {
  it('is the one that was reviewed in schema.graphql (npm run schema:write after a change)', () => {
    const printed = execFileSync(process.execPath, [join(API, 'dist/print-schema-main.js')], { encoding: 'utf8' });
    expect(printed).toBe(readFileSync(join(API, 'schema.graphql'), 'utf8'));
  });
});
