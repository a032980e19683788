/** The text without what a file's name may not hold. */
export const inFileName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
