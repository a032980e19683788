import { DomainError } from '@gongxu/domain';
import { holdsCitizenId, maskCitizenIds } from './citizen-id.js';

/** A file's name is stored and shown, so it may hold no citizen ID number. */
export function acceptableFileName(fileName: string): string {
  if (!holdsCitizenId(fileName)) return fileName;
  throw new DomainError(
    'INVALID_ARGUMENT',
    `the file's name holds a citizen ID number (${maskCitizenIds(fileName)}); rename the file`,
  );
}
