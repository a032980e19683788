import type { ImportRecord } from '@gongxu/data-access';
import { summaryOf } from './run-import.js';

const aRecord = (different: Partial<ImportRecord> = {}): ImportRecord => ({
  id: '11111111-2222-4333-8444-555555555555',
  scopeRegion: '411200',
  dataset: 'vacancies',
  year: 2026,
  part: 'main',
  codeSystems: {},
  fileName: '岗位.csv',
  fileSha256: '',
  fileBytes: 0,
  source: null,
  sourceSha256: '',
  sender: 'spec',
  status: 'loaded',
  supersedes: null,
  counts: { read: 10, loaded: 10, rejected: 0, skipped: 0 },
  ignoredHeadings: [],
  error: null,
  createdAt: new Date(0),
  finishedAt: new Date(0),
  ...different,
});

const QUARANTINE = 'npm run gongxu -- quarantine 11111111-2222-4333-8444-555555555555';

describe('the summary of an import', () => {
  it('is one line when every row was good', () => {
    expect(summaryOf(aRecord())).toBe('岗位.csv: 10 of 10 rows loaded');
  });

  it('tells what was passed over, not used, replaced and not accepted, and how to see it', () => {
    const counts = { read: 10, loaded: 6, rejected: 3, skipped: 1 };
    expect(summaryOf(aRecord({ counts, supersedes: 'x', ignoredHeadings: ['备注', '电话'] })).split('\n')).toEqual([
      '岗位.csv: 6 of 10 rows loaded',
      '  takes the place of an earlier file, which is kept',
      '  1 total or group rows passed over',
      '  columns not used: 备注, 电话',
      `  3 rows in quarantine: ${QUARANTINE}`,
    ]);
  });

  it('says that nothing changed when the file was there before', () => {
    expect(summaryOf(aRecord({ status: 'unchanged' }))).toMatch(/nothing changed$/);
  });

  it('gives the reason of a failure, and the quarantine only if there is one', () => {
    const failed = aRecord({
      status: 'failed',
      error: '岗位.csv: the file has no rows',
      counts: { read: 0, loaded: 0, rejected: 0, skipped: 0 },
    });
    expect(summaryOf(failed)).toBe('岗位.csv: failed: the file has no rows');
    expect(summaryOf({ ...failed, counts: { ...failed.counts, rejected: 2 } })).toContain(
      `2 rows in quarantine: ${QUARANTINE}`,
    );
  });
});
