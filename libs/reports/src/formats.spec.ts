import { jest } from '@jest/globals';
import { aReport } from './fixtures/small-report.js';
import { REPORT_FORMATS, reportFileName, writeReport } from './formats.js';

const TIMERS = [
  'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout',
  'clearImmediate', 'clearInterval', 'clearTimeout',
] as const; // prettier-ignore

describe('a report', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(REPORT_FORMATS)('as %s is the same bytes at any time', async (format) => {
    const at = async (now: string): Promise<Uint8Array> => {
      jest.useFakeTimers({ now: new Date(now), doNotFake: [...TIMERS] });
      return writeReport(aReport(), format);
    };
    const first = await at('2026-01-02T03:04:05Z');
    const second = await at('2031-12-30T21:00:00Z');
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const other = await writeReport(aReport({ number: 3, listedCount: 0, currency: 'USD' }), format);
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
  });

  it('is called by what it is, without characters that no file name may have', () => {
    expect(reportFileName(aReport(), 'xlsx')).toBe('三门峡市2026年度紧缺职业目录-第2版.xlsx');
    const odd = aReport({ region: { code: 'a/b', nameZh: null, nameEn: 'A/B: "c"\n' } });
    expect(reportFileName(odd, 'csv')).toBe('A_B_ _c__2026年度紧缺职业目录-第2版.csv');
  });
});
