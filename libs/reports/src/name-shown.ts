/** The Chinese name, else the English one, else the code itself. */
export const nameShown = (
  { nameZh, nameEn }: { readonly nameZh: string | null; readonly nameEn: string | null },
  code: string,
): string => nameZh ?? nameEn ?? code;
