// "npm start": installs and builds what is missing, then runs the platform in this very process.
import { requireNode } from './node-version.mjs';

requireNode();
// Imported late: an old Node must reach the message above before it meets a module it does not know.
import('./bootstrap.mjs').then(async ({ prepare, runProgram }) => {
  await prepare();
  await runProgram('apps/cli/dist/main.js', ['up', ...process.argv.slice(2)]);
});
