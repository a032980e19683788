import { groupBy } from '@gongxu/domain';
import type { LadderDecision, PlanProvision } from '../problem/plan-provision.js';
import type { NoteBook } from './plan-note.js';
import type { PlanSettings } from './plan-settings.js';
import type { EnrolmentSource, GraduateSource, PlanSources, ProvisionSource, SignalSource } from './plan-sources.js';

/** A provision's id in a plan: INSTITUTION/PROGRAMME. */
export const provisionId = ({ institution, programme }: { institution: string; programme: string }): string =>
  `${institution}/${programme}`;

/** Years of enrolment the rate of registration and the number of applicants are taken from. */
const RECENT_YEARS = 3;

/** The provisions of a plan; a limit that nobody has collected is left out and said so. */
export function buildProvisions(
  sources: PlanSources,
  settings: PlanSettings & { readonly entryRate: number },
  book: NoteBook,
): PlanProvision[] {
  const enrolment = groupBy(sources.enrolment, provisionId);
  const graduates = new Map(sources.graduates.map((row) => [provisionId(row), row]));
  const completionOf = completionRates(sources);
  const signals = new Map((sources.signals ?? []).map((signal) => [provisionId(signal), signal]));
  if (sources.signals === null) book.say('no_signals');
  return sources.provisions.map((provision): PlanProvision => {
    const id = provisionId(provision);
    const lengthYears = Math.max(1, Math.round(provision.lengthYears));
    const years = (enrolment.get(id) ?? []).filter(({ year }) => year < sources.year);
    const told = <T>(value: T | null, code: Parameters<NoteBook['say']>[0]): T | null => {
      if (value === null) book.say(code, id);
      return value;
    };
    const continuing = told(continuingStudents(years, sources.year, lengthYears), 'on_roll');
    const currentIntake = told(intakeIn(years, sources.year - 1), 'current_intake') ?? 0;
    const classSize = Math.max(1, told(provision.classSize, 'class_size') ?? settings.usualClassSize);
    const ratio = settings.studentsPerTeacher[provision.level] ?? null;
    const teachers = told(provision.teachers, 'teachers');
    if (teachers !== null && ratio === null) book.say('teacher_ratio', id);
    const limit = (value: number | null): number | null => (continuing === null ? null : value);
    return {
      id,
      institution: provision.institution,
      programme: provision.programme,
      level: provision.level,
      region: provision.region,
      lengthYears,
      classSize,
      minimumIntake: told(provision.minClass, 'minimum_class') ?? 1,
      currentIntake,
      continuing: continuing ?? 0,
      seats: limit(told(provision.seats, 'seats')),
      teachers: limit(teachers),
      studentsPerTeacher: ratio,
      workstations: limit(told(provision.workstations, 'workstations')),
      workstationsPerStudent: settings.workstationsPerStudent,
      completionRate: completionOf(provision, book) * registrationRate(years),
      entryRate: enteringShare(graduates.get(id), id, book) * settings.entryRate,
      increaseLimit: shareOf(settings.increaseShare, currentIntake, classSize),
      decreaseLimit: shareOf(settings.decreaseShare, currentIntake, 0),
      applicantLimit: applicantLimit(settings, told(recentApplicants(years), 'applicants')),
      ladder: ladderOf(signals.get(id)),
      costPerStudent: settings.costPerStudent,
      openingCost: settings.openingCost,
    };
  });
}

/** Places planned, else who was admitted or registered. */
const placesIn = ({ planned, admitted, registered }: EnrolmentSource): number | null =>
  planned ?? admitted ?? registered;

function intakeIn(years: readonly EnrolmentSource[], year: number): number | null {
  const row = years.find((each) => each.year === year);
  // A provision on record that the year's file leaves out took nobody in.
  return row ? placesIn(row) : years.some((each) => each.year < year) ? 0 : null;
}

/** Who registered in the years that are not yet over in the autumn of the plan; null where one of them is not told. */
function continuingStudents(years: readonly EnrolmentSource[], year: number, lengthYears: number): number | null {
  const first = Math.min(...years.map((each) => each.year));
  let students = 0;
  for (let back = 1; back < lengthYears; back++) {
    const row = years.find((each) => each.year === year - back);
    const entered = row ? (row.registered ?? row.admitted ?? (row.planned === 0 ? 0 : null)) : null;
    if (entered !== null) students += entered;
    else if (year - back > first) return null;
  }
  return years.length === 0 && lengthYears > 1 ? null : students;
}

/** Those who register of those planned, over the latest years that tell both; 1 where none does. */
function registrationRate(years: readonly EnrolmentSource[]): number {
  const known = years.filter(({ planned, registered }) => (planned ?? 0) > 0 && registered !== null);
  const recent = [...known].sort((a, b) => b.year - a.year).slice(0, RECENT_YEARS);
  const planned = recent.reduce((sum, row) => sum + row.planned!, 0);
  const registered = recent.reduce((sum, row) => sum + row.registered!, 0);
  return planned === 0 ? 1 : Math.min(1, registered / planned);
}

/** Mean of the latest years with an intake that tell them; null where none does. */
function recentApplicants(years: readonly EnrolmentSource[]): number | null {
  const told = years.filter(({ planned, applicants }) => planned !== 0 && typeof applicants === 'number');
  const recent = [...told].sort((a, b) => b.year - a.year).slice(0, RECENT_YEARS);
  return recent.length === 0 ? null : recent.reduce((sum, row) => sum + row.applicants!, 0) / recent.length;
}

const applicantLimit = (
  { placesPerApplicant }: Pick<PlanSettings, 'placesPerApplicant'>,
  applicants: number | null,
): number | null => (placesPerApplicant === null || applicants === null ? null : placesPerApplicant * applicants);

/** Completion of the provision's own cohorts as forecast; else the mean of its level, else of all. */
function completionRates({ provisions, graduatesAhead }: PlanSources) {
  const own = new Map(
    graduatesAhead.flatMap((each) => (each.completion === null ? [] : [[provisionId(each), each.completion]])),
  );
  const levels = groupBy(
    provisions.filter((each) => own.has(provisionId(each))),
    ({ level }) => level,
  );
  const meanOf = (members: readonly ProvisionSource[]): number | undefined =>
    members.length === 0
      ? undefined
      : members.reduce((sum, each) => sum + own.get(provisionId(each))!, 0) / members.length;
  const all = meanOf([...levels.values()].flat());
  return (provision: ProvisionSource, book: NoteBook): number => {
    const id = provisionId(provision);
    const known = own.get(id);
    if (known !== undefined) return known;
    const mean = meanOf(levels.get(provision.level) ?? []) ?? all;
    book.say(mean === undefined ? 'no_completion' : 'completion', id);
    return mean ?? 1;
  };
}

export function enteringShare(row: GraduateSource | undefined, id: string, book: NoteBook): number {
  if (row && row.graduates > 0) return row.entering / row.graduates;
  book.say('further_study', id);
  return 1;
}

const shareOf = (share: number | null, intake: number, fewest: number): number | null =>
  share === null ? null : Math.max(fewest, share * intake);

function ladderOf(signal: SignalSource | undefined): LadderDecision | null {
  if (!signal || (signal.cap === null && (signal.action === 'none' || signal.action === 'warn'))) return null;
  return { ladder: signal.ladders.join(' + '), action: signal.action, cap: signal.cap };
}
