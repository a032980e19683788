import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReference } from './load-reference.js';
import { simulateCity } from './simulate-city.js';
import { writeCity } from './write-city.js';

describe('writing a city', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulated-city-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('writes one file for each table, and the truth in a file of its own', async () => {
    const city = simulateCity({ seed: 3, reference: loadReference(), scale: 0.05 });
    const written = await writeCity(city, folder);
    expect((await readdir(folder)).sort()).toEqual(
      [...city.tables.map((table) => table.fileName), 'truth.json'].sort(),
    );
    for (const { path, rows } of written) {
      const text = await readFile(path, 'utf8');
      expect(path).toContain('simulated');
      expect(text.split('\n').length - 2).toBe(rows);
    }
    expect(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).toEqual(city.truth);
  });
});
