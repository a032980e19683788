/** The command was called wrongly; the message tells how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
