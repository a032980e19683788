// "npm run gongxu -- COMMAND": installs and builds what is missing, then runs the operator's command.
import { requireNode } from './node-version.mjs';

requireNode();
import('./bootstrap.mjs').then(async ({ prepare, runProgram }) => {
  await prepare();
  await runProgram('apps/cli/dist/main.js', process.argv.slice(2));
});
