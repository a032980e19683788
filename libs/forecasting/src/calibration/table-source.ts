import type { Calibration } from '../automatic/calibration.js';

/** The calibration as a module of the library, numbers to four digits. */
export const tableSource = (name: string, calibration: Calibration): string =>
  [
    "import type { Calibration } from '../calibration.js';",
    '',
    '/** Made by `npm run bench -- forecasting-calibration`; docs/forecasting.md tells how. */',
    '// prettier-ignore',
    `export const ${name}: Calibration = ${JSON.stringify(calibration, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(4)) : value,
    )};`,
    '',
  ].join('\n');
