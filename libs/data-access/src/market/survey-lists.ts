import { DomainError } from '@gongxu/domain';
import type { Repositories } from '../database.js';
import type { CodeEntry } from '../dataset-import/code-list.repository.js';

interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** The codes a questionnaire of a region's survey offers, of the lists that count now. */
export interface SurveyLists {
  readonly region: NamedCode;
  readonly regions: readonly NamedCode[];
  readonly industries: readonly NamedCode[];
  readonly occupations: readonly NamedCode[];
}

/** The finest regions, every industry and the finest occupations under the region's policy. */
export async function surveyLists({ codeLists, policies }: Repositories, region: string): Promise<SurveyLists> {
  const policy = await policies.forRegion(region);
  const inRegion = new Set(await codeLists.regionAndBelow(policy.regionSystem, region));
  const regions = (await codeLists.entries([policy.regionSystem])).filter(({ code }) => inRegion.has(code));
  const occupations = finest(await codeLists.entries([policy.occupationSystem]));
  if (occupations.length === 0)
    throw new DomainError('UNKNOWN_CODE_SYSTEM', `the list ${policy.occupationSystem} is not loaded; import it first`);
  return {
    region: named(regions.find(({ code }) => code === region)!),
    regions: finest(regions).map(named),
    industries: policy.industrySystem ? (await codeLists.entries([policy.industrySystem])).map(named) : [],
    occupations: occupations.map(named),
  };
}

function finest(entries: readonly CodeEntry[]): CodeEntry[] {
  const parents = new Set(entries.map(({ parentCode }) => parentCode));
  return entries.filter(({ code }) => !parents.has(code));
}

const named = ({ code, nameZh, nameEn }: CodeEntry): NamedCode => ({ code, name: nameZh ?? nameEn ?? '' });
