import type { CodeKind } from '@gongxu/domain';

/** The lists a file's codes are checked against. */
export interface CodeLookup {
  has(kind: CodeKind, code: string): boolean;
  /** False when no list of the kind is loaded: its codes are then taken as they come. */
  knows(kind: CodeKind): boolean;
  /** The region the file speaks for, or one below it. */
  inScope(region: string): boolean;
}
