import { educationTable, type EducationTable } from '@gongxu/balance';
import type { EducationLevel } from '@gongxu/domain';
import type { Repositories } from '../database.js';
import type { EditionRecord } from './edition-record.js';

/** Of an entry's content, what the table needs. */
interface SurveyedEducation {
  readonly surveyDemand: {
    readonly education: readonly { readonly level: EducationLevel; readonly persons: number }[];
  } | null;
}

/** The demand of an edition by level of education, from the counts of its own run; the survey tells the levels where there is one. */
export async function educationOfEdition(
  { editions, markets }: Repositories,
  { id, region, runId }: Pick<EditionRecord, 'id' | 'region' | 'runId'>,
): Promise<EducationTable> {
  const entries = await editions.entriesOf<SurveyedEducation>(region, id);
  const counted = new Map((await markets.wholeRegion(region, runId)).map((market) => [market.occupation, market]));
  const levelTotals = new Map<EducationLevel, number>();
  for (const { content } of entries)
    for (const { level, persons } of content.surveyDemand?.education ?? [])
      levelTotals.set(level, (levelTotals.get(level) ?? 0) + persons);
  return educationTable({
    occupations: entries.map(({ occupation, demand }) => ({
      occupation,
      demand: demand ?? 0,
      openings: counted.get(occupation)?.openingsByEducation ?? {},
    })),
    levelTotals,
  });
}
