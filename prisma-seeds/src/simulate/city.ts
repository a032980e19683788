import type { DatasetName } from '@gongxu/domain';
import type { ExpectedFigures } from './expected-figures.js';

/** The planted state of the occupations: never part of the imported files, only for judging a compiled catalogue. */
export interface PlantedTruth {
  readonly seed: number;
  readonly shortages: readonly string[];
  readonly surpluses: readonly string[];
  /** Occupations with a handful of postings: too thin to rate. */
  readonly thin: readonly string[];
  /** What each occupation's figures would be without chance: a true rating and rank follow from them. */
  readonly expected: readonly ExpectedFigures[];
}

/** One import file of the simulated city. `rows` starts anew, and gives the same rows, each time it is called. */
export interface SimulatedTable {
  readonly dataset: DatasetName;
  /** The year the file is imported for; files of several years carry the latest. */
  readonly year: number;
  readonly fileName: string;
  /** Chinese column headings, in the order of each row's cells. */
  readonly headings: readonly string[];
  rows(): Iterable<readonly string[]>;
}

/** A whole city of simulated bureau files (模拟数据) on real code lists. */
export interface SimulatedCity {
  readonly seed: number;
  readonly year: number;
  /** The prefecture the files belong to (GB/T 2260). */
  readonly region: string;
  readonly truth: PlantedTruth;
  /** In load order: institutions first. */
  readonly tables: readonly SimulatedTable[];
}
