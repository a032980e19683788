import { DomainError } from '@gongxu/domain';

/** The file as a whole cannot be read: a fault of no single row. Nothing of it is taken. */
export class UnreadableFileError extends DomainError {
  constructor(fileName: string, message: string) {
    super('UNREADABLE_FILE', `${fileName}: ${message}`);
  }
}
