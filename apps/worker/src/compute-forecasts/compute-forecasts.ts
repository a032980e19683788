import { setImmediate as others } from 'node:timers/promises';
import type { Database, StoredForecast } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import { forecastParameters } from '../forecast-parameters.js';
import { occupationForecasts } from './occupation-forecasts.js';
import { provisionForecasts } from './provision-forecasts.js';

/** So many subjects are forecast before the worker looks after its other duties, such as keeping its lock. */
const AT_ONCE = 50;

/** Histories and forecasts of each occupation and region, and of each provision. */
export const computeForecastsHandler =
  (database: Database) =>
  async ({ runId }: Payload<'compute-forecasts'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const run = await repositories.runs.lock(runId);
      if (run?.status !== 'running' || run.step !== 'compute-forecasts') return;
      report({ step: 'reading histories', done: 0, total: 1 });
      const request = { year: run.year, parameters: await forecastParameters(repositories, run) };
      const work = [
        ...(await occupationForecasts(repositories, run, request)),
        ...(await provisionForecasts(repositories, run, request)),
      ];
      const forecasts: StoredForecast[] = [];
      for (const [done, forecast] of work.entries()) {
        if (done % AT_ONCE === 0) {
          report({ step: 'forecasting', done, total: work.length });
          await others();
        }
        forecasts.push(...forecast());
      }
      report({ step: 'storing', done: work.length, total: work.length });
      await repositories.forecasts.save(run.region, runId, forecasts);
      await repositories.runs.advance(runId, 'compile-catalogue');
      const payload = { region: run.region, runId };
      await repositories.jobs.enqueue({
        groupId: runId,
        name: 'compile-catalogue',
        payload,
        requestedBy: run.requestedBy,
      });
    });
  };
