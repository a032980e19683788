// "npm test": installs and builds what is missing, then runs every spec; the last line is the verdict.
import { requireNode } from './node-version.mjs';

requireNode();
import('./bootstrap.mjs').then(async ({ prepare, runNode }) => {
  await prepare();
  process.exitCode = await runNode([
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    // Words after --reporters would be taken for more reporters.
    ...process.argv.slice(2),
    '--reporters=default',
    '--reporters=./libs/testing/jest/closing-line-reporter.mjs',
  ]);
});
