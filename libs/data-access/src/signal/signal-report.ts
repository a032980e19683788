import type { CodeKind } from '@gongxu/domain';
import {
  dueOn,
  SIGNAL_LISTS,
  standingRelease,
  type IssuedSignal,
  type Ladder,
  type ReportLadder,
  type SignalLine,
  type SignalReport,
  type SignalSource,
} from '@gongxu/warning';
import type { Repositories } from '../database.js';
import type { CodeEntry } from '../dataset-import/code-list.repository.js';
import { disclosureRuleOf } from '../market/policy.repository.js';
import type { SignalIssue } from './signal-issue.repository.js';

/** An issue of signals with every name, as a bureau circulates it. */
export async function signalReport(read: Repositories, issue: SignalIssue): Promise<SignalReport> {
  const { region, year, number, contentHash, createdAt, header } = issue;
  const signals = await read.signalReader.all(issue);
  const nameOf = await names(read, issue, signals);
  const events = (await read.signalReleases.events(region, year)).filter(({ issueId }) => issueId === issue.id);
  const releases = SIGNAL_LISTS.map((list) => {
    const release = standingRelease(events, list);
    return [list, release ? { by: release.actor, at: release.at.toISOString(), reason: release.reason } : null];
  });
  const lines = signals.map((signal): SignalLine => {
    const [programme, institution] = [nameOf('programme', signal.programme), nameOf('institution', signal.institution)];
    return {
      ...signal,
      programmeZh: programme?.nameZh ?? null,
      programmeEn: programme?.nameEn ?? null,
      institutionZh: institution?.nameZh ?? null,
      institutionEn: institution?.nameEn ?? null,
    };
  });
  const edition = await read.editions.find(issue.editionId);
  const run = edition && (await read.runs.find(edition.runId));
  const named = nameOf('region', region);
  return {
    region,
    regionZh: named?.nameZh ?? null,
    regionEn: named?.nameEn ?? null,
    year,
    edition: `${region}/${year}/${edition?.number ?? ''}`,
    number,
    contentHash,
    issuedAt: createdAt.toISOString(),
    notices: header.notices,
    dueOn: dueOn(year),
    publishedFrom: disclosureRuleOf(run!.policy).minimum,
    releases: Object.fromEntries(releases) as SignalReport['releases'],
    ladders: [...header.deciding.map(reportLadder(true)), ...header.beside.map(reportLadder(false))],
    sources: await sourcesOf(read, issue),
    programmes: lines.filter(({ institution }) => institution === ''),
    provisions: lines.filter(({ institution }) => institution !== ''),
  };
}

/** The files by their hashes, as they were sent last; in order of dataset and place. */
async function sourcesOf({ imports }: Repositories, { header }: SignalIssue): Promise<SignalSource[]> {
  const hashes = Object.entries(header.sources).flatMap(([dataset, of]) => of.map((sha256) => ({ dataset, sha256 })));
  const records = await imports.byHashes(hashes);
  return records.map((record) => ({
    dataset: record.dataset,
    region: record.scopeRegion,
    year: record.year,
    part: record.part,
    fileName: record.fileName,
    sender: record.sender,
    rowsLoaded: record.counts.loaded,
    rowsRejected: record.counts.rejected,
    sha256: record.fileSha256,
    notice: (record.source as { readonly notice?: string } | null)?.notice ?? null,
  }));
}

const reportLadder =
  (isDeciding: boolean) =>
  ({ id, version, labelZh, labelEn, source, placementFormula }: Ladder): ReportLadder => ({
    id,
    version,
    labelZh,
    labelEn,
    source,
    placementFormula,
    isDeciding,
  });

async function names({ codeLists }: Repositories, { region }: SignalIssue, signals: readonly IssuedSignal[]) {
  const listed = async (kind: CodeKind, codes: readonly string[]): Promise<[CodeKind, Map<string, CodeEntry>]> => [
    kind,
    new Map((await codeLists.ofKind(kind, [...new Set(codes)])).map((entry) => [entry.code, entry])),
  ];
  const found = new Map([
    await listed('region', [region]),
    await listed(
      'programme',
      signals.map(({ programme }) => programme),
    ),
    await listed(
      'institution',
      signals.map(({ institution }) => institution),
    ),
  ]);
  return (kind: CodeKind, code: string): CodeEntry | undefined => found.get(kind)?.get(code);
}
