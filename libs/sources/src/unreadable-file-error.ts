import { DomainError } from '@gongxu/domain';

/** Characters of what is told; a file of one endless row would otherwise be told whole. */
const LONGEST = 1_000;

/** The file as a whole cannot be read: a fault of no single row. Nothing of it is taken. */
export class UnreadableFileError extends DomainError {
  constructor(fileName: string, message: string) {
    const told = `${fileName}: ${message}`;
    super('UNREADABLE_FILE', told.length > LONGEST ? `${told.slice(0, LONGEST)} …` : told);
  }
}
