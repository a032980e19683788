import type { EnrolmentCase, Repositories } from '@gongxu/data-access';
import { CASE_STATE_ZH } from '@gongxu/enrolment-decisions';
import Table from 'cli-table3';

const KIND_ZH = { provision: '招生调整', new_programme: '新专业' } as const;

/** Chinese names of institutions and programmes by code; of those no list has, the code itself. */
export async function namesOfCases(
  { codeLists }: Repositories,
  cases: readonly Pick<EnrolmentCase, 'institution' | 'programme'>[],
): Promise<(code: string) => string> {
  const of = async (kind: 'institution' | 'programme') =>
    (await codeLists.ofKind(kind, [...new Set(cases.map((each) => each[kind]))])).map(
      ({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn ?? code] as const,
    );
  const names = new Map([...(await of('institution')), ...(await of('programme'))]);
  return (code) => names.get(code) ?? code;
}

/** One line a case; its last column names it for the other commands. */
export function printCases(cases: readonly EnrolmentCase[], nameOf: (code: string) => string): void {
  const table = new Table({
    head: ['年份', '事项', '院校', '专业', '状态', '申报', '编号'],
    style: { head: [], border: [] },
  });
  for (const { year, kind, institution, programme, state, createdAt, id } of cases)
    table.push([
      year,
      KIND_ZH[kind],
      nameOf(institution),
      `${programme} ${nameOf(programme)}`,
      CASE_STATE_ZH[state],
      createdAt.toISOString().slice(0, 10),
      id,
    ]);
  console.log(cases.length === 0 ? '没有事项 no cases' : table.toString());
}
