import type { Workbench } from './workbench.js';
import { csv } from './csv.js';

/** The code lists of a made-up town: city 411200 with the counties 411202 and 411281; four occupations; two programmes. */
export const TOWN = '411200';
export const COUNTIES = { hubin: '411202', yima: '411281' } as const;
export const OCCUPATIONS = {
  cook: '4-03-02-01',
  nurse: '2-05-08-01',
  welder: '6-18-02-04',
  coder: '4-04-05-01',
} as const;

/** Loads the town's lists under the code systems of the policy "cn". Needs the policies first. */
export async function loadTownLists(bench: Workbench): Promise<void> {
  const { cook, nurse, welder, coder } = OCCUPATIONS;
  await list(bench, 'regions', 'region', 'cn.region.2023', [
    { code: '410000', name_zh: '河南省' },
    { code: TOWN, name_zh: '三门峡市', parent_code: '410000' },
    { code: COUNTIES.hubin, name_zh: '湖滨区', parent_code: TOWN },
    { code: COUNTIES.yima, name_zh: '义马市', parent_code: TOWN },
    { code: '411300', name_zh: '南阳市', parent_code: '410000' },
  ]);
  await list(bench, 'occupations', 'occupation', 'cn.occupation.2022', [
    { code: '4-03', name_zh: '住宿和餐饮服务人员' },
    { code: cook, name_zh: '中式烹调师', parent_code: '4-03' },
    { code: nurse, name_zh: '内科护士' },
    { code: welder, name_zh: '焊工' },
    { code: coder, name_zh: '计算机程序设计员' },
  ]);
  await list(bench, 'programmes', 'programme', 'cn.programme.vocational.2021', [
    { code: '520201', name_zh: '护理' },
    { code: '540202', name_zh: '烹饪工艺与营养' },
    { code: '990000', name_zh: '无对应专业' },
  ]);
  await load(bench, 'job_titles', [{ title: '后厨大师傅', code: cook, kind: 'alias' }], {
    occupation: 'cn.occupation.2022',
  });
  await load(
    bench,
    'crosswalk',
    [
      { programme: '520201', occupation: nurse },
      { programme: '540202', occupation: '4-03' },
      { programme: '990000', occupation: '' },
    ],
    { programme: 'cn.programme.vocational.2021', occupation: 'cn.occupation.2022' },
  );
}

type Rows = Parameters<typeof csv>[0];

const list = (bench: Workbench, dataset: string, kind: string, id: string, rows: Rows): Promise<void> =>
  loaded(
    bench.import({ dataset, text: csv(rows), source: { dataset, system: { id, kind, version: '1' }, columns: {} } }),
  );

const load = (bench: Workbench, dataset: string, rows: Rows, codeSystems: Record<string, string>): Promise<void> =>
  loaded(bench.import({ dataset, text: csv(rows), source: { dataset, codeSystems, columns: {} } }));

async function loaded(importing: ReturnType<Workbench['import']>): Promise<void> {
  const { dataset, status, error, counts } = await importing;
  if (status !== 'loaded' || counts.rejected > 0)
    throw new Error(`${dataset} of the town: ${status}, ${counts.rejected} rejected, ${error}`);
}
