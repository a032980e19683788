import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../usage-error.js';

const seriesSchema = z.object({
  id: z.string(),
  frequency: z.int().min(1),
  train: z.array(z.number()).min(1),
  test: z.array(z.number()).min(1),
});

const trainingSchema = seriesSchema.omit({ test: true });

export type CollectionSeries = z.infer<typeof seriesSchema>;
export type TrainingSeries = z.infer<typeof trainingSchema>;

export interface Collection {
  readonly name: string;
  readonly series: readonly CollectionSeries[];
}

/** Every JSON array of series with test parts in the folder; what is something else is named and left out. */
export function readCollections(folder: string): Collection[] {
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}: name the folder of the collections`);
  const collections = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file): Collection[] => {
      const parsed = z
        .array(seriesSchema)
        .min(1)
        .safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success) console.log(`${file}: no collection with test parts, left out`);
      return parsed.success ? [{ name: file.slice(0, -'.json'.length), series: parsed.data }] : [];
    });
  if (collections.length === 0) throw new UsageError(`no collection with test parts in ${folder}`);
  return collections;
}

/** The training parts of one file. */
export function readTraining(folder: string, name: string): TrainingSeries[] {
  return z.array(trainingSchema).parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
}
