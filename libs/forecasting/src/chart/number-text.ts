/** With a comma for the thousands; `decimals` after the point. */
export function numberText(value: number, decimals: number): string {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = /e/.test(whole!) ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
}

/** Decimals that tell apart two values a step apart. */
export const decimalsOf = (step: number): number => Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
