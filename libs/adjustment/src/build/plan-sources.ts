import type { Action } from '@gongxu/warning';

/** What a region's files and forecasts tell, as a plan of one autumn is built from; figures of the years before it alone. */
export interface PlanSources {
  /** The autumn whose intake is decided. */
  readonly year: number;
  readonly provisions: readonly ProvisionSource[];
  readonly enrolment: readonly EnrolmentSource[];
  readonly graduates: readonly GraduateSource[];
  /** Forecast graduates of provisions. */
  readonly graduatesAhead: readonly GraduatesAhead[];
  /** Of single occupations; weights of a programme sum to 1. */
  readonly links: readonly LinkSource[];
  readonly occupations: readonly OccupationSource[];
  /** Null where no signals were issued. */
  readonly signals: readonly SignalSource[] | null;
}

/** A provision as the newest file tells; null where it does not. */
export interface ProvisionSource {
  readonly institution: string;
  readonly programme: string;
  readonly region: string;
  /** 中职, 高职专科 … as the list of programmes names it; '' where it does not. */
  readonly level: string;
  readonly lengthYears: number;
  readonly seats: number | null;
  readonly teachers: number | null;
  readonly workstations: number | null;
  readonly minClass: number | null;
  readonly classSize: number | null;
}

export interface EnrolmentSource {
  readonly institution: string;
  readonly programme: string;
  readonly year: number;
  readonly planned: number | null;
  readonly applicants?: number | null | undefined;
  readonly admitted: number | null;
  readonly registered: number | null;
  readonly onRoll: number | null;
}

/** The latest graduates of a provision. */
export interface GraduateSource {
  readonly institution: string;
  readonly programme: string;
  readonly graduates: number;
  /** Those who enter the labour market: further study at home and abroad taken off. */
  readonly entering: number;
}

export interface GraduatesAhead {
  readonly institution: string;
  readonly programme: string;
  /** Share of entrants who graduate; null where the forecast is not made from students. */
  readonly completion: number | null;
  readonly points: readonly PersonsInYear[];
}

export interface PersonsInYear {
  readonly year: number;
  readonly persons: number;
}

/** Registered openings of a year ahead, with the limits of 80 % where the forecast has them. */
export interface OpeningsAhead extends PersonsInYear {
  readonly lower80?: number | null | undefined;
  readonly upper80?: number | null | undefined;
}

export interface LinkSource {
  readonly programme: string;
  readonly occupation: string;
  readonly weight: number;
}

/** An occupation in the edition the plan relies on. Persons a year. */
export interface OccupationSource {
  readonly occupation: string;
  /** The group of the list of occupations it belongs to, below the top one (中类). */
  readonly trade?: string | undefined;
  readonly isListed: boolean;
  /** Null where the region has no figure of it. */
  readonly demand: number | null;
  /** The demand comes from the register of vacancies, so its forecast is one of the demand. */
  readonly isRegistered: boolean;
  /** Counted supply of the edition's year but for school leavers and registered seekers. */
  readonly accountSupply: number;
  /** Registered seekers that are counted; null where there is no register of them. */
  readonly seekers: number | null;
  readonly openingsAhead: readonly OpeningsAhead[];
  readonly seekersAhead: readonly PersonsInYear[];
  /** Persons who retire in a year; null where not collected. */
  readonly retirements: number | null;
}

export interface SignalSource {
  readonly institution: string;
  readonly programme: string;
  readonly action: Action;
  readonly cap: number | null;
  /** Ladders that ask for the action. */
  readonly ladders: readonly string[];
}
