import type { LinearProgram } from '../solve/linear-program.js';

/** Collects columns and rows of a linear program. */
export interface ProgramBuilder {
  column(column: {
    readonly cost: number;
    readonly lower: number;
    readonly upper: number;
    readonly integer: boolean;
  }): number;
  row(row: { readonly lower: number; readonly upper: number; readonly entries: readonly Entry[] }): number;
  build(): LinearProgram;
}

export interface Entry {
  readonly column: number;
  readonly value: number;
}

export function programBuilder(): ProgramBuilder {
  const costs: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const column: ProgramBuilder['column'] = (of) => {
    lower.push(of.lower);
    upper.push(of.upper);
    integer.push(of.integer ? 1 : 0);
    return costs.push(of.cost) - 1;
  };
  return {
    column,
    row({ lower: least, upper: most, entries }) {
      for (const { column: index, value } of entries) {
        if (value === 0) continue;
        indices.push(index);
        values.push(value);
      }
      starts.push(indices.length);
      rowUpper.push(most);
      return rowLower.push(least) - 1;
    },
    build: () => {
      // Solvers take a program without any column for one without a question.
      if (costs.length === 0) column({ cost: 0, lower: 0, upper: 0, integer: false });
      return {
        columns: costs.length,
        rows: rowLower.length,
        costs: Float64Array.from(costs),
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
        integer: Uint8Array.from(integer),
      };
    },
  };
}
