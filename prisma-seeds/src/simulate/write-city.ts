import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataFolder } from '../data-folder.js';
import type { SimulatedCity, SimulatedTable } from './city.js';
import { csvLines } from './csv-lines.js';

/** One written import file, in load order. */
export interface WrittenFile {
  readonly dataset: SimulatedTable['dataset'];
  readonly year: number;
  readonly path: string;
  /** The source definition to import it with; none when the file has the contract's own headings. */
  readonly definitionPath: string | undefined;
  readonly rows: number;
}

/** How the lists of the city are read. */
const DEFINITIONS: Readonly<Partial<Record<SimulatedTable['dataset'], string>>> = {
  institutions: join(dataFolder, 'samples/sanmenxia/institutions.simulated.source.json'),
  employers: join(dataFolder, 'samples/sanmenxia/employers.simulated.source.json'),
};

/** Writes every table as UTF-8 CSV into the folder, and the planted truth beside them as `truth.json`. */
export async function writeCity(city: SimulatedCity, folder: string): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const written: WrittenFile[] = [];
  for (const table of city.tables) {
    const path = join(folder, table.fileName);
    written.push({
      dataset: table.dataset,
      year: table.year,
      path,
      definitionPath: DEFINITIONS[table.dataset],
      rows: await writeTable(table, path),
    });
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(city.truth, null, 2)}\n`);
  return written;
}

async function writeTable(table: SimulatedTable, path: string): Promise<number> {
  let rows = 0;
  const counted = function* (): Generator<readonly string[]> {
    for (const row of table.rows()) {
      rows++;
      yield row;
    }
  };
  await pipeline(Readable.from(csvLines(table.headings, counted()), { objectMode: true }), createWriteStream(path));
  return rows;
}
