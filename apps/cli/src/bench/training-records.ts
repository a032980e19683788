import { groupBy } from '@gongxu/domain';
import { jobOpenings } from '@gongxu/labour-market';
import { occupationLinks, type CityReference, type SimulatedTraining } from '@gongxu/prisma-seeds';
import { placedOf, type TrainingRecords } from '@gongxu/warning';

type Row = Readonly<Record<string, string>>;

/** What a bureau knows: the simulated files and the published crosswalk, nothing of the truth behind them. */
export function trainingRecords({ tables }: SimulatedTraining, reference: CityReference): TrainingRecords {
  const rowsOf = (dataset: string): Row[] => {
    const { headings, rows } = tables.find((table) => table.dataset === dataset)!;
    return [...rows()].map((cells) => Object.fromEntries(headings.map((heading, place) => [heading, cells[place]!])));
  };
  const lengths = new Map(rowsOf('provisions').map((row) => [row['专业代码']!, Number(row['学制'])]));
  return {
    programmes: [...lengths].map(([programme, lengthYears]) => ({ programme, lengthYears })),
    links: occupationLinks(
      reference.links.filter(({ programme }) => lengths.has(programme)),
      reference.occupations,
    ),
    intakes: byProgrammeAndYear(rowsOf('enrolment'), (rows, key) => ({ ...key, registered: sum(rows, '报到人数') })),
    graduates: byProgrammeAndYear(rowsOf('graduates'), graduateYear),
    openings: openingsOf(rowsOf('employment')),
  };
}

interface Key {
  readonly programme: string;
  readonly year: number;
}

const byProgrammeAndYear = <T>(rows: readonly Row[], make: (rows: readonly Row[], key: Key) => T): T[] =>
  [...groupBy(rows, (row) => `${row['专业代码']}/${row['年份']}`).values()].map((of) =>
    make(of, { programme: of[0]!['专业代码']!, year: Number(of[0]!['年份']) }),
  );

function graduateYear(rows: readonly Row[], key: Key): TrainingRecords['graduates'][number] {
  const graduates = sum(rows, '毕业生数');
  const furtherStudy = sum(rows, '升学');
  const destinations = {
    graduates,
    furtherStudy,
    contract: sum(rows, '签约就业'),
    entrepreneurship: sum(rows, '自主创业'),
    freelance: sum(rows, '自由职业'),
    flexible: sum(rows, '灵活就业'),
  };
  return { ...key, graduates, furtherStudy, placementRate: placedOf(destinations, '2021') / graduates };
}

/** Expansion, and retirements beyond what an occupation shrinks by; the first year has no year before it. */
const openingsOf = (rows: readonly Row[]): TrainingRecords['openings'] =>
  [...groupBy(rows, (row) => row['职业代码']!)].flatMap(([occupation, years]) =>
    years.slice(1).map((row, place) => {
      const change = Number(row['就业人数']) - Number(years[place]!['就业人数']);
      const { openings } = jobOpenings({ change, separations: Number(row['退休人数']) });
      return { occupation, year: Number(row['年份']), openings };
    }),
  );

const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
