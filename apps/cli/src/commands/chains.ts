import { chainCoverageOfEdition, neighbourOutlookOfEdition } from '@gongxu/data-access';
import { EDITION_STATES } from '@gongxu/editions';
import { readArguments, required, yearOf } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { printChains, printNeighbours } from '../print-chains.js';
import { UsageError } from '../usage-error.js';

/** Years until an intake of this autumn graduates from a usual programme. */
const USUAL_LENGTH = 3;

/** Industry chains with their coverage and holes, beside the newest catalogue of the year; with --neighbours each programme among them. */
export async function chainsCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    region: { type: 'string' },
    year: { type: 'string' },
    chain: { type: 'string' },
    top: { type: 'string', default: '5' },
    neighbours: { type: 'boolean', default: false },
    'forecast-year': { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const region = required(values.region, '--region');
  const year = yearOf(required(values.year, '--year'))!;
  return withPlatform(
    async ({ database }) => {
      const { read } = database;
      const edition = await read.editionReader.find(region, year, undefined);
      if (!edition) throw new UsageError(`there is no catalogue of ${region} ${year}: compile it first`);
      if (values.neighbours) {
        const forecastYear = yearOf(values['forecast-year']) ?? year + USUAL_LENGTH;
        const reports = await neighbourOutlookOfEdition(read, edition, { year: forecastYear, states: EDITION_STATES });
        if (reports.length === 0) throw new UsageError(`the policy names no group of regions with ${region}`);
        if (values.json) console.log(JSON.stringify(reports, null, 2));
        else await printNeighbours(database, edition, reports);
        return 0;
      }
      const report = await chainCoverageOfEdition(read, edition);
      const chains = report.chains.filter(({ chain }) => (values.chain ?? chain) === chain);
      if (chains.length === 0) {
        const known = report.chains.map(({ chain }) => chain).join(', ');
        throw new UsageError(`there is no chain "${values.chain}"; there are ${known}`);
      }
      if (values.json) console.log(JSON.stringify({ ...report, chains }, null, 2));
      else await printChains(database, edition, { ...report, chains }, Number(values.top));
      return 0;
    },
    { worker: false },
  );
}
