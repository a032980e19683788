import { DomainError } from '@gongxu/domain';
import type { RandomSource } from '../draws/random-source.js';
import { drawRate, type UncertainRate } from '../draws/uncertain-rate.js';
import { enteringShare, type AfterGraduation } from '../graduates/entrants-by-occupation.js';
import { heldAt, years, type Path } from '../path.js';
import { projectOccupation, type OccupationYear } from '../project-occupation.js';
import { fan, type FanLine } from './fan.js';

/** Graduates of one programme on their way to the occupation. */
export type UncertainProgramme = { readonly [Share in keyof AfterGraduation]: UncertainRate } & {
  /** Sample paths, persons per year. */
  readonly graduates: readonly Path[];
  /** Weight of the crosswalk's link from the programme to the occupation. */
  readonly weight: UncertainRate;
};

/** Sample paths are joint: path i of one input belongs with path i of the others; a single path is certain. */
export interface OccupationSimulation {
  readonly employmentNow: number;
  readonly employment: readonly Path[];
  readonly separationRate: UncertainRate;
  readonly programmes: readonly UncertainProgramme[];
  readonly otherSeekers: readonly Path[];
  readonly paths: number;
  /** Share of present employment beyond which a cumulative gap counts as a shortage or, below 0, as a surplus. */
  readonly threshold: number;
  readonly probabilities: readonly number[];
}

export type SimulatedMeasure = 'employment' | 'openings' | 'supply' | 'gap' | 'cumulativeGap';

export interface OccupationFan {
  readonly measures: Readonly<Record<SimulatedMeasure, readonly FanLine[]>>;
  /** Probability by year that the gaps summed up to it lie above the threshold. */
  readonly shortage: Path;
  /** Probability by year that they lie below minus the threshold. */
  readonly surplus: Path;
}

/** Quantiles and probabilities over simulated projections; the same random numbers give the same answer. */
export function simulateOccupation(simulation: OccupationSimulation, random: RandomSource): OccupationFan {
  const { employmentNow, paths, threshold, probabilities } = simulation;
  if (!(paths >= 1)) throw new DomainError('INVALID_ARGUMENT', `a simulation needs at least 1 path, not ${paths}`);
  const simulated = years(paths).map((path) => simulateOnce(simulation, path, random));
  const linesOf = (measure: (year: OccupationYear) => number): readonly FanLine[] =>
    fan(
      simulated.map((outlook) => outlook.map(measure)),
      probabilities,
    );
  const limit = threshold * employmentNow;
  const shareOf = (holds: (gap: number) => boolean): Path =>
    years(simulated[0]!.length).map(
      (year) => simulated.filter((outlook) => holds(outlook[year]!.cumulativeGap)).length / paths,
    );
  return {
    measures: {
      employment: linesOf(({ employment }) => employment),
      openings: linesOf(({ openings }) => openings),
      supply: linesOf(({ supply }) => supply),
      gap: linesOf(({ gap }) => gap),
      cumulativeGap: linesOf(({ cumulativeGap }) => cumulativeGap),
    },
    shortage: shareOf((gap) => gap > limit),
    surplus: shareOf((gap) => gap < -limit),
  };
}

function simulateOnce(simulation: OccupationSimulation, path: number, random: RandomSource): OccupationYear[] {
  const { employmentNow, employment, separationRate, programmes, otherSeekers } = simulation;
  const jobs = nth(employment, path);
  const arrivals = programmes.map(({ graduates, weight, furtherStudy, participation, stay }) => ({
    graduates: nth(graduates, path),
    share:
      drawRate(weight, random) *
      enteringShare({
        furtherStudy: drawRate(furtherStudy, random),
        participation: drawRate(participation, random),
        stay: drawRate(stay, random),
      }),
  }));
  return projectOccupation({
    employmentNow,
    employment: jobs,
    separationRate: [drawRate(separationRate, random)],
    entrants: jobs.map((_, year) =>
      arrivals.reduce((sum, { graduates, share }) => sum + heldAt(graduates, year) * share, 0),
    ),
    otherSeekers: nth(otherSeekers, path),
  });
}

const nth = (paths: readonly Path[], path: number): Path => paths[path % paths.length]!;
