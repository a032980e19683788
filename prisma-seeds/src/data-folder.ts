import { fileURLToPath } from 'node:url';

/** The folder `prisma-seeds/data`, found from `src` and from `dist` alike: both lie one level below the project. */
export const dataFolder: string = fileURLToPath(new URL('../data/', import.meta.url));
