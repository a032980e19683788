import { DomainError } from '@gongxu/domain';
import { sourceTextZh } from '@gongxu/enrolment-decisions';
import { nameShown } from '../name-shown.js';
import { officialDocument, type Chapter } from '../docx/official-document.js';
import { bodyParagraph } from '../docx/official-style.js';
import { noticeChapter, provisionParagraphs, wishChapter } from './provision-chapters.js';
import type { DecisionReport } from './decision-report.js';
import { evidenceChapter } from './evidence-chapter.js';
import { eventsChapter } from './events-chapter.js';
import { panelChapter, programmeChapter, scoreChapter } from './programme-chapters.js';

/** A decision with its reasons, what it relied on and how it came about, as an official document. */
export async function decisionDocx(report: DecisionReport): Promise<Uint8Array> {
  const { standing, notices, year, appeal } = report;
  const decided = standing.decision ?? standing.verdict;
  if (!decided) throw new DomainError('CONFLICT', `the case ${report.id} is not decided`);
  const day = decided.at.toISOString().slice(0, 10);
  const body: Chapter[] = standing.verdict
    ? [
        { heading: '决定', content: [bodyParagraph(verdictText(report))] },
        programmeChapter(standing),
        scoreChapter(standing),
        panelChapter(standing),
      ]
    : [
        { heading: '决定', content: provisionParagraphs(report).map(bodyParagraph) },
        wishChapter(standing),
        noticeChapter(report.events),
      ];
  return officialDocument({
    title: titleOf(report),
    facts: `${nameShown(report.region, report.region.code)}　${day}　${decided.actor}`,
    notice: notices.join('；'),
    day,
    chapters: [
      ...body,
      { heading: '理由', content: [bodyParagraph(decided.reason)] },
      evidenceChapter(decided.evidence),
      eventsChapter(report.events),
      {
        heading: '救济途径',
        content: [
          bodyParagraph(`对本决定不服的，可以自收到之日起 ${appeal.days} 日内申请复议。`),
          bodyParagraph(`期限来源（${sourceTextZh(appeal)}）。`),
          bodyParagraph(`本决定适用于 ${year} 年秋季招生。校验值（SHA-256）：${decided.hash}`),
        ],
      },
    ],
  });
}

const titleOf = ({ institution, programme, year, standing }: DecisionReport): string => {
  const [college, of] = [nameShown(institution, institution.code), nameShown(programme, programme.code)];
  return standing.verdict ? `关于${college}设置${of}专业的决定` : `关于${college}${of}专业${year}年招生计划的决定`;
};

function verdictText({ standing, institution, programme, year }: DecisionReport): string {
  const { isApproved } = standing.verdict!;
  const intake = standing.programme?.intake ?? 0;
  const what = `${nameShown(institution, institution.code)}设置${nameShown(programme, programme.code)}（${programme.code}）专业`;
  return isApproved ? `同意${what}，自 ${year} 年起每年招生 ${intake} 人。` : `不同意${what}。`;
}
