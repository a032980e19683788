import { DomainError } from '@gongxu/domain';
import { holdsCitizenId, maskCitizenIds } from './citizen-id.js';

/** A file's name is stored and shown, so it must be text and may hold no citizen ID number. */
export function acceptableFileName(fileName: string): string {
  if (fileName === '' || fileName.length > 255 || fileName.includes('\0'))
    throw new DomainError('INVALID_ARGUMENT', "the file's name must be a text of 1 to 255 characters");
  if (!holdsCitizenId(fileName)) return fileName;
  throw new DomainError(
    'INVALID_ARGUMENT',
    `the file's name holds a citizen ID number (${maskCitizenIds(fileName)}); rename the file`,
  );
}
