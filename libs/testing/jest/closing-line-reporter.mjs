/** Prints the verdict as the very last line of the run: "12 passed, 0 failed", with ", 3 skipped" if there are any. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    process.once('exit', (exitCode) => process.stdout.write(`\n${closingLine(results, exitCode)}\n`));
  }
}

/** A suite that could not run counts as one failure, and so does a run that fails outside its tests. */
export function closingLine(results, exitCode) {
  const counted = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const failed = counted === 0 && exitCode ? 1 : counted;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
