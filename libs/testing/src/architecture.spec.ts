import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const ABOUT_OCCUPATIONS = ['domain', 'classification', 'balance', 'shortage'];
const PURE = [
  ...ABOUT_OCCUPATIONS,
  'editions',
  'enrolment-decisions',
  'forecasting',
  'labour-market',
  'warning',
  'adjustment',
  'disclosure',
];

/** Lint says the same, but only with a project graph, and it does not see Node's built-ins. */
const LAWS: readonly { readonly place: string; readonly forbidden: RegExp }[] = [
  ...ABOUT_OCCUPATIONS.map((lib) => ({
    place: `libs/${lib}`,
    forbidden: /from '(@nestjs|typeorm|bullmq|pg|ioredis|zod|node:|@gongxu\/(?!domain|balance|classification))/,
  })),
  { place: 'libs/editions', forbidden: /from '(?!\.{1,2}\/|(fast-check|@gongxu\/(domain|balance|shortage))')/ },
  { place: 'libs/forecasting', forbidden: /from '(?!\.{1,2}\/|(ml-regression|ml-matrix)')/ },
  {
    place: 'libs/labour-market',
    forbidden: /from '(?!\.{1,2}\/|(ml-matrix|@gongxu\/(domain|forecasting|balance))')/,
  },
  {
    place: 'libs/warning',
    forbidden: /from '(?!\.{1,2}\/|(@gongxu\/(domain|forecasting|balance|labour-market))')/,
  },
  {
    place: 'libs/enrolment-decisions',
    forbidden: /from '(?!\.{1,2}\/|(fast-check|@gongxu\/(disclosure|domain|shortage|warning))')/,
  },
  {
    place: 'libs/adjustment',
    forbidden: /from '(?!\.{1,2}\/|(fast-check|@gongxu\/(domain|forecasting|warning|labour-market))')/,
  },
  {
    place: 'libs/disclosure',
    forbidden: /from '(?!\.{1,2}\/|(fast-check|@gongxu\/(domain|balance|shortage|warning))')/,
  },
  { place: 'libs/milp', forbidden: /from '(?!\.{1,2}\/|(highs|fast-check|node:\w+|@gongxu\/adjustment)')/ },
  { place: 'libs/sources', forbidden: /from '(@nestjs|typeorm|bullmq|pg|ioredis|node:|@gongxu\/(?!domain))/ },
  {
    place: 'libs/reports',
    forbidden:
      /from '(?!\.{1,2}\/|(hucre\/xlsx|docx|fflate|@gongxu\/(domain|adjustment|balance|shortage|labour-market|warning|disclosure|editions|enrolment-decisions))')/,
  },
  { place: 'libs/jobs', forbidden: /from '(@nestjs|typeorm|@gongxu\/(?!domain))/ },
  { place: 'libs/config', forbidden: /from '(@nestjs|typeorm|bullmq|pg|@gongxu\/)/ },
  {
    place: 'libs/data-access',
    forbidden:
      /from '(@nestjs|bullmq|@gongxu\/(?!domain|adjustment|classification|balance|labour-market|warning|editions|enrolment-decisions|shortage|disclosure|config|jobs))/,
  },
  { place: 'libs/local-postgres', forbidden: /from '(@nestjs|bullmq|typeorm|@gongxu\/(?!domain))/ },
  { place: 'prisma-seeds', forbidden: /from '(@nestjs|bullmq|typeorm|pg|@gongxu\/(?!domain))/ },
  { place: 'apps/api', forbidden: /from '(bullmq|@gongxu\/(local-postgres|prisma-seeds|app-))/ },
  { place: 'apps/worker', forbidden: /from '(@nestjs|@gongxu\/(local-postgres|prisma-seeds|app-))/ },
  { place: 'apps/cli', forbidden: /from '(@nestjs|bullmq|typeorm|@gongxu\/app-)/ },
];

describe('the architecture', () => {
  it.each(LAWS)('$place imports nothing from a layer above it', ({ place, forbidden }) => {
    const files = sourceFiles(join(ROOT, place, 'src'));
    expect(files).not.toEqual([]);
    expect(files.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has a law for every library', () => {
    const libs = readdirSync(join(ROOT, 'libs')).filter((lib) => lib !== 'testing');
    expect(LAWS.map(({ place }) => place)).toEqual(expect.arrayContaining(libs.map((lib) => `libs/${lib}`)));
  });

  it.each([...PURE, 'reports'])('%s has no clock and no randomness of its own', (lib) => {
    const files = sourceFiles(join(ROOT, 'libs', lib, 'src'));
    expect(
      files.filter((file) => /Date\.now|new Date\(\)|Math\.random|\.localeCompare\(/.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /^(?!fixtures\/).*(?<!\.spec|\.d)\.ts$/.test(name)).map((name) => join(folder, name));
}
