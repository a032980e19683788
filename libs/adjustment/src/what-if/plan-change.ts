import type { PlanPolicy } from '../problem/plan-policy.js';

/** Provisions a change is about; a criterion that is not given leaves nobody out. */
export interface ProvisionChoice {
  readonly institution?: string;
  readonly programme?: string;
  readonly level?: string;
}

/** What might be otherwise, as data; changes apply in the order they stand in. */
export type PlanChange =
  /** So many more openings in each year from one on, up to and with `until` when there is one. */
  | {
      readonly kind: 'openings';
      readonly occupation: string;
      readonly persons: number;
      readonly from: number;
      readonly until?: number;
    }
  /** A plant whose jobs are filled in equal parts over so many years. */
  | {
      readonly kind: 'plant';
      readonly occupation: string;
      readonly jobs: number;
      readonly from: number;
      readonly years: number;
    }
  /** While the age rises by so many months a year, only those of the rest of the year retire. */
  | { readonly kind: 'retirement'; readonly monthsPerYear: number; readonly from: number; readonly until?: number }
  | ({ readonly kind: 'suspend' } & ProvisionChoice)
  | ({ readonly kind: 'capacity'; readonly of: Capacity; readonly by: number } & ProvisionChoice)
  | ({ readonly kind: 'class_size'; readonly students: number } & ProvisionChoice)
  | { readonly kind: 'quota'; readonly quota: string; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'weight'; readonly occupation: string; readonly weight: number }
  | { readonly kind: 'judging'; readonly policy: Partial<Omit<PlanPolicy, 'id'>> };

export const CAPACITIES = ['seats', 'teachers', 'workstations'] as const;

export type Capacity = (typeof CAPACITIES)[number];

/** A region's plan of a year, otherwise. */
export interface WhatIf {
  readonly region: string;
  readonly year: number;
  readonly changes: readonly PlanChange[];
}
