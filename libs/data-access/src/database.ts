import { DataSource, type EntityManager } from 'typeorm';
import { ApiKeyRepository } from './access/api-key.repository.js';
import { ClusterRepository } from './cluster/cluster.repository.js';
import { CodeListRepository } from './dataset-import/code-list.repository.js';
import { ImportRepository } from './dataset-import/import.repository.js';
import { QuarantineRepository } from './dataset-import/quarantine.repository.js';
import { EditionRepository } from './edition/edition.repository.js';
import { EditionReader } from './edition/edition-reader.js';
import { EditionReviewRepository } from './edition-review/edition-review.repository.js';
import { EditionEventRepository } from './edition-life/edition-event.repository.js';
import { EnrolmentCaseRepository } from './enrolment-case/enrolment-case.repository.js';
import { ProvisionRecordRepository } from './enrolment-case/provision-record.repository.js';
import { JobRepository } from './job/job.repository.js';
import { BalanceRepository } from './market/balance.repository.js';
import { DecompositionRepository } from './market/decomposition.repository.js';
import { ForecastRepository } from './market/forecast.repository.js';
import { HistoryRepository } from './market/history.repository.js';
import { MarketRepository } from './market/market.repository.js';
import { PlanInputRepository } from './plan/plan-input.repository.js';
import { PlanReader } from './plan/plan-reader.js';
import { PlanRepository } from './plan/plan.repository.js';
import { WhatIfRepository } from './plan/what-if.repository.js';
import { PolicyRepository } from './market/policy.repository.js';
import { ProgrammeSupplyRepository } from './market/programme-supply.repository.js';
import { RunRepository } from './market/run.repository.js';
import { LadderRepository } from './signal/ladder.repository.js';
import { SignalInputRepository } from './signal/signal-input.repository.js';
import { SignalIssueRepository } from './signal/signal-issue.repository.js';
import { SignalReader } from './signal/signal-reader.js';
import { SignalReleaseRepository } from './signal/signal-release.repository.js';
import { TraceRepository } from './trace/trace.repository.js';
import { SurveyRepository } from './market/survey.repository.js';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

const repositories = (manager: EntityManager) => ({
  apiKeys: new ApiKeyRepository(manager),
  balances: new BalanceRepository(manager),
  clusters: new ClusterRepository(manager),
  codeLists: new CodeListRepository(manager),
  decompositions: new DecompositionRepository(manager),
  editions: new EditionRepository(manager),
  editionEvents: new EditionEventRepository(manager),
  editionReviews: new EditionReviewRepository(manager),
  editionReader: new EditionReader(manager),
  enrolmentCases: new EnrolmentCaseRepository(manager),
  forecasts: new ForecastRepository(manager),
  histories: new HistoryRepository(manager),
  imports: new ImportRepository(manager),
  jobs: new JobRepository(manager),
  ladders: new LadderRepository(manager),
  markets: new MarketRepository(manager),
  planInputs: new PlanInputRepository(manager),
  planReader: new PlanReader(manager),
  plans: new PlanRepository(manager),
  policies: new PolicyRepository(manager),
  programmeSupply: new ProgrammeSupplyRepository(manager),
  provisionRecords: new ProvisionRecordRepository(manager),
  quarantine: new QuarantineRepository(manager),
  runs: new RunRepository(manager),
  signalInputs: new SignalInputRepository(manager),
  signalIssues: new SignalIssueRepository(manager),
  signalReader: new SignalReader(manager),
  signalReleases: new SignalReleaseRepository(manager),
  traces: new TraceRepository(manager),
  surveys: new SurveyRepository(manager),
  whatIfs: new WhatIfRepository(manager),
});

export type Repositories = ReturnType<typeof repositories>;

export const dataSourceFor = (url: string, poolSize = 10): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    migrations,
    migrationsTableName: 'migration',
    poolSize,
    extra: { application_name: 'gongxu' },
  });

export class Database {
  readonly read: Repositories;

  private constructor(readonly dataSource: DataSource) {
    this.read = repositories(dataSource.manager);
  }

  /** Refuses to start on a schema that is not this program's: a half-migrated server must not look healthy. */
  static async connect(url: string, poolSize?: number): Promise<Database> {
    const database = await Database.connectUnchecked(url, poolSize);
    if (await database.dataSource.showMigrations()) {
      await database.close();
      throw new Error('the database schema is not up to date: run `npm run db:migrate` first');
    }
    return database;
  }

  static async migrate(url: string): Promise<readonly string[]> {
    const database = await Database.connectUnchecked(url, 2);
    try {
      // One at a time: two starting processes must not both create the same table.
      await database.dataSource.query('SELECT pg_advisory_lock(724100)');
      const done = await database.dataSource.runMigrations({ transaction: 'each' });
      return done.map(({ name }) => name);
    } finally {
      await database.close();
    }
  }

  /** A bare connection, for statements about whole databases. */
  static connectToServer(url: string): Promise<DataSource> {
    return new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  }

  private static async connectUnchecked(url: string, poolSize?: number): Promise<Database> {
    return new Database(await dataSourceFor(url, poolSize).initialize());
  }

  /** All or nothing: the repositories handed to `work` share one transaction. */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) => work(repositories(manager)));
  }

  async isReachable(): Promise<boolean> {
    return this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }
}
