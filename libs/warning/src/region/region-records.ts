import { groupBy } from '@gongxu/domain';
import { placementRate } from '../ladder/destinations.js';
import type { OccupationLink, OpeningYear, TrainingRecords } from '../forward/training-records.js';
import { intakeOf, type ProvisionCounts, type ProvisionFacts } from './provision-counts.js';
import { destinationsOf } from './provision-histories.js';

export interface RegionSources {
  readonly facts: readonly ProvisionFacts[];
  readonly counts: readonly ProvisionCounts[];
  readonly links: readonly OccupationLink[];
  readonly openings: readonly OpeningYear[];
}

/** The region's provisions added up by programme and year, as forward signals are issued from. */
export function regionRecords({ facts, counts, links, openings }: RegionSources): TrainingRecords {
  const byYear = [...groupBy(counts, ({ programme, year }) => `${programme}\u0000${year}`).values()];
  return {
    programmes: [...groupBy(facts, ({ programme }) => programme)].flatMap(([programme, own]) => {
      const lengthYears = usualLength(own);
      return lengthYears === undefined ? [] : [{ programme, lengthYears }];
    }),
    links,
    intakes: byYear.flatMap((rows) => {
      const told = rows.flatMap((row) => intakeOf(row) ?? []);
      return told.length > 0 ? [{ ...keyOf(rows), registered: sum(told) }] : [];
    }),
    graduates: byYear.flatMap((rows) => {
      const told = rows.flatMap((row) => destinationsOf(row) ?? []);
      if (told.length === 0) return [];
      const total = {
        graduates: sum(told.map(({ graduates }) => graduates)),
        contract: sum(told.map(({ contract }) => contract)),
        entrepreneurship: sum(told.map(({ entrepreneurship }) => entrepreneurship)),
        freelance: sum(told.map(({ freelance }) => freelance)),
        flexible: sum(told.map(({ flexible }) => flexible)),
        furtherStudy: sum(told.map(({ furtherStudy }) => furtherStudy)),
      };
      const { graduates, furtherStudy } = total;
      return [{ ...keyOf(rows), graduates, furtherStudy, placementRate: placementRate(total, '2021') }];
    }),
    openings,
  };
}

/** Whole years, as most provisions have it; of several the shortest. */
function usualLength(facts: readonly ProvisionFacts[]): number | undefined {
  const lengths = facts.flatMap(({ lengthYears }) => (lengthYears ? [Math.max(1, Math.round(lengthYears))] : []));
  const counted = [...groupBy(lengths, String)].map(([length, all]) => ({ length: Number(length), count: all.length }));
  return counted.sort((a, b) => b.count - a.count || a.length - b.length)[0]?.length;
}

const keyOf = (rows: readonly ProvisionCounts[]): { programme: string; year: number } => ({
  programme: rows[0]!.programme,
  year: rows[0]!.year,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
