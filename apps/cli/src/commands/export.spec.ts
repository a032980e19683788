import { formatOf } from './export.js';

describe('the format of an export', () => {
  it('is the one that is named, else the one of the file, else a workbook', () => {
    expect([formatOf('csv', 'a.xlsx'), formatOf(undefined, '目录.DOCX'), formatOf(undefined, undefined)]).toEqual([
      'csv',
      'docx',
      'xlsx',
    ]);
  });

  it('is refused where nothing can write it', () => {
    expect(() => formatOf(undefined, 'catalogue.pdf')).toThrow('--format "pdf" is none of xlsx, docx, csv, json');
  });
});
