/** Every rule of the domain that a request can break. The API maps each to a stable GraphQL code. */
export type DomainErrorCode =
  | 'INVALID_CODE'
  | 'INVALID_YEAR'
  | 'INVALID_CURSOR'
  | 'INVALID_ARGUMENT'
  | 'INVALID_SOURCE_DEFINITION'
  | 'INVALID_POLICY'
  | 'UNREADABLE_FILE'
  | 'UNKNOWN_DATASET'
  | 'UNKNOWN_CODE_SYSTEM'
  | 'UNKNOWN_POLICY'
  | 'NOT_FOUND'
  | 'NO_INPUT_DATA'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN';

/** A broken rule, told in words a user can act on. Anything else that is thrown is a fault of the program. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    message: string,
  ) {
    super(message);
  }
}
