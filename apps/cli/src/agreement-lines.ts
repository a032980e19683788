import type { MethodAgreement } from '@gongxu/shortage';
import Table from 'cli-table3';

/** Methods against each other: share that agrees and Cohen's kappa, of the occupations both rate; nothing where none are. */
export function agreementLines(agreement: readonly MethodAgreement[]): string[] {
  const methods = [...new Set(agreement.flatMap((pair) => pair.methods))];
  if (agreement.every(({ share }) => share === null)) return [];
  const cellOf = (row: string, column: string): string => {
    const pair = agreement.find(({ methods: [a, b] }) => (a === row && b === column) || (a === column && b === row));
    if (!pair || pair.share === null) return row === column ? '·' : 'x';
    const kappa = pair.kappa === null ? 'x' : pair.kappa.toFixed(2);
    return `${Math.round(100 * pair.share)} % κ ${kappa} (${pair.bothRated})`;
  };
  const table = new Table({ head: ['一致性 agreement', ...methods.slice(0, -1)], style: { head: [], border: [] } });
  for (const [index, row] of methods.entries()) {
    if (index > 0)
      table.push([row, ...methods.slice(0, -1).map((column, at) => (at < index ? cellOf(row, column) : ''))]);
  }
  return table.toString().split('\n');
}
