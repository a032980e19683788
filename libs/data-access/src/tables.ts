import { accessTables } from './access/access-tables.js';
import { datasetTables } from './dataset-import/dataset-tables.js';
import { importTables } from './dataset-import/import-tables.js';
import { editionTables } from './edition/edition-tables.js';
import { editionLifeTables } from './edition-life/edition-life-tables.js';
import { editionReviewTables } from './edition-review/edition-review-tables.js';
import { enrolmentCaseTables } from './enrolment-case/enrolment-case-tables.js';
import { jobTables } from './job/job-tables.js';
import { forecastTables } from './market/forecast-tables.js';
import { marketTables } from './market/market-tables.js';
import { signalTables } from './signal/signal-tables.js';
import { planTables } from './plan/plan-tables.js';
import { traceTables } from './trace/trace-tables.js';

/** Every table, for TypeORM. */
export const tables = [
  ...accessTables,
  ...datasetTables,
  ...importTables,
  ...marketTables,
  ...forecastTables,
  ...editionTables,
  ...editionLifeTables,
  ...editionReviewTables,
  ...enrolmentCaseTables,
  ...jobTables,
  ...signalTables,
  ...planTables,
  ...traceTables,
];
