import ExcelJS from 'exceljs';
import { readAll, someCodes } from './reading.builder.js';
import { surveyTemplate, type SurveyTemplate } from './survey-template.js';

const template: SurveyTemplate = {
  region: { code: '411200', name: '三门峡市' },
  year: 2026,
  regions: [
    { code: '411202', name: '湖滨区' },
    { code: '411281', name: '义马市' },
  ],
  industries: [{ code: 'H62', name: '餐饮业' }],
  occupations: [
    { code: '4-03-02-01', name: '中式烹调师' },
    { code: '4-14-02-02', name: '健康照护师' },
    ...Array.from({ length: 1_600 }, (_, i) => ({ code: `9-${i}`, name: `职业 ${i}` })),
  ],
};

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('the questionnaire of the survey of demand', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await opened(await surveyTemplate(template));
  });

  /** The texts a drop-down offers in a cell of the sheet to fill in. */
  function offered(cell: string): string[] {
    const { formulae } = workbook.worksheets[0]!.getCell(cell).dataValidation;
    const formula = String(formulae[0]);
    if (formula.startsWith('"')) return formula.slice(1, -1).split(',');
    const [range] = workbook.definedNames.getRanges(formula).ranges;
    const [, column, first, last = first] = /!\$(\w+)\$(\d+)(?::\$\w+\$(\d+))?$/.exec(range!)!;
    const codes = workbook.getWorksheet('代码')!;
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) =>
      String(codes.getCell(`${column}${Number(first) + i}`).value),
    );
  }

  it('has the sheet to fill in first, the explanation beside it, and the codes out of sight', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['用人需求摸底', 'visible'],
      ['填写说明', 'visible'],
      ['代码', 'hidden'],
    ]);
  });

  it('offers every code with its name, in the first row to fill in and in the last', () => {
    for (const row of [2, 5_001]) {
      expect(offered(`B${row}`)).toEqual(['411202 湖滨区', '411281 义马市']);
      expect(offered(`C${row}`)).toEqual(['H62 餐饮业']);
      expect(offered(`E${row}`)).toHaveLength(1_602);
      expect(offered(`E${row}`).slice(0, 2)).toEqual(['4-03-02-01 中式烹调师', '4-14-02-02 健康照护师']);
      expect(offered(`F${row}`)).toEqual(['2026']);
      expect(offered(`L${row}`)).toEqual(['高层次', '紧缺', '一般']);
      expect(offered(`M${row}`)).toContain('大专');
    }
  });

  it('refuses more that is hard to fill than is wanted', () => {
    expect(workbook.worksheets[0]!.getCell('K2').dataValidation).toMatchObject({
      type: 'custom',
      formulae: ['AND(ISNUMBER(K2),K2>=0,INT(K2)=K2,K2<=H2)'],
    });
  });

  it('comes back through the importer as it was filled in, whatever is chosen', async () => {
    const filled = await opened(await surveyTemplate(template));
    const sheet = filled.worksheets[0]!;
    const education = offered('M2');
    sheet.addRow(['E1', offered('B2')[0], offered('C2')[0], 80, offered('E2')[0], 2026, 12, 5, 3, 10, 2, '紧缺', '高中', 4500]); // prettier-ignore
    sheet.addRow(['E2', offered('B2')[1], null, null, offered('E2')[1], '2026', null, 0]);
    for (const [i, level] of education.entries())
      sheet.addRow([`L${i}`, offered('B2')[0], null, null, offered('E2')[0], 2026, null, 1, null, null, null, offered('L2')[i % 3], level]); // prettier-ignore
    const { lines, rejected, ignoredHeadings } = await readAll({
      dataset: 'employer_survey',
      content: new Uint8Array(await filled.xlsx.writeBuffer()),
      fileName: 'survey.xlsx',
      codes: { ...someCodes, knows: (kind) => kind === 'industry' || someCodes.knows(kind), has: (kind, code) => code === 'H62' || someCodes.has(kind, code) }, // prettier-ignore
    });
    expect([rejected, ignoredHeadings]).toEqual([[], []]);
    expect(lines.slice(0, 2)).toEqual([
      '2\tE1\t411202\tH62\t80\t4-03-02-01\t2026\t12\t5\t3\t10\t2\tshortage\t3\t4500',
      '3\tE2\t411281\t\\N\t\\N\t4-14-02-02\t2026\t\\N\t0\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N',
    ]);
    expect(lines.slice(2).map((line) => line.split('\t')[13])).toEqual(['\\N', '2', '3', '3', '5', '6', '7', '8']);
  });

  it('has nothing to read before it is filled in', async () => {
    const content = await surveyTemplate(template);
    const { accepted, rejected } = await readAll({ dataset: 'employer_survey', content, fileName: 'survey.xlsx' });
    expect([accepted, rejected]).toEqual([0, []]);
  });

  it('is the same bytes for the same lists', async () => {
    const [once, again] = [await surveyTemplate(template), await surveyTemplate(template)];
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });
});
