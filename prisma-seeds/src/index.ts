export { ladderFiles, policies, type PolicyFile } from './policies.js';
export { regionalFiles } from './regional-files.js';
export { referenceFiles, type ReferenceFile } from './reference-files.js';
export { samplePaths, type SampleFile } from './sample-paths.js';
export type { PlantedTruth, SimulatedCity, SimulatedTable } from './simulate/city.js';
export type { ExpectedFigures } from './simulate/expected-figures.js';
export { loadReference, type CityReference } from './simulate/load-reference.js';
export { simulateCity, type SimulateCityOptions } from './simulate/simulate-city.js';
export { writeCity, type WrittenFile } from './simulate/write-city.js';
export type { EnrolmentPlan, PlannedProvision } from './training/enrolment-plan.js';
export { occupationLinks, type WeightedOccupationLink } from './training/occupation-links.js';
export {
  simulateTraining,
  type LeaversYear,
  type OpeningsYear,
  type SimulatedTraining,
  type TrainingTruth,
} from './training/simulate-training.js';
