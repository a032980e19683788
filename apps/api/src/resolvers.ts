import { CatalogueEntryResolver } from './catalogue/catalogue-entry.resolver.js';
import { CatalogueFileResolver } from './catalogue/catalogue-file.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { CompileRunResolver } from './catalogue/compile-run.resolver.js';
import {
  ChainOccupationResolver,
  ChainReportResolver,
  FeedingProgrammeResolver,
  FeedingProvisionResolver,
  LinkCoverageResolver,
} from './cluster/chain.resolver.js';
import { NeighbourOutlookResolver, NeighbourProgrammeResolver } from './cluster/neighbour.resolver.js';
import { CodeSystemResolver } from './code-system/code-system.resolver.js';
import { DecompositionResolver } from './decomposition/decomposition.resolver.js';
import { CatalogueEducationResolver, EducationTableResolver } from './decomposition/education-table.js';
import { DatasetResolver } from './import/dataset.resolver.js';
import { EditionLifeResolver, EntryAdjustmentResolver } from './edition-life/edition-life.resolver.js';
import { EditionStepResolver } from './edition-life/edition-step.resolver.js';
import { CatalogueReviewsResolver, EditionReviewResolver } from './edition-review/edition-review.resolver.js';
import { EnrolmentCaseResolver } from './enrolment-case/enrolment-case.resolver.js';
import { EnrolmentStepResolver } from './enrolment-case/enrolment-step.resolver.js';
import { FollowUpResolver } from './enrolment-case/follow-up.resolver.js';
import { NoticeRuleResolver } from './enrolment-case/notice-rule.resolver.js';
import { InstitutionProvisionResolver } from './enrolment-case/institution-provision.resolver.js';
import { ImportResolver } from './import/import.resolver.js';
import { JobResolver } from './job/job.resolver.js';
import { OccupationResolver } from './occupation/occupation.resolver.js';
import { PlanCobwebResolver, PlanGapResolver, PlanLineResolver, PlanRowsResolver } from './plan/plan-lines.resolver.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { WhatIfAnswerResolver, WhatIfResolver } from './plan/what-if.resolver.js';
import { ProvisionResolver } from './programme/provision.resolver.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { EntryTraceResolver, TracedFileResolver } from './trace/trace.resolver.js';
import { SignalListResolver } from './signal/signal-list.resolver.js';
import { SignalResolver } from './signal/signal.resolver.js';
import { CatalogueSurveyResolver, EntrySurveyResolver, SurveyResolver } from './survey/survey.resolver.js';

/** Every resolver of the API: what the schema is made from. */
export const RESOLVERS = [
  CatalogueResolver,
  CatalogueEntryResolver,
  CatalogueFileResolver,
  ChainReportResolver,
  LinkCoverageResolver,
  ChainOccupationResolver,
  FeedingProgrammeResolver,
  FeedingProvisionResolver,
  NeighbourOutlookResolver,
  NeighbourProgrammeResolver,
  CodeSystemResolver,
  CompileRunResolver,
  DatasetResolver,
  DecompositionResolver,
  CatalogueEducationResolver,
  EducationTableResolver,
  EditionLifeResolver,
  EntryAdjustmentResolver,
  EditionStepResolver,
  EditionReviewResolver,
  CatalogueReviewsResolver,
  EnrolmentCaseResolver,
  EnrolmentStepResolver,
  FollowUpResolver,
  InstitutionProvisionResolver,
  NoticeRuleResolver,
  ImportResolver,
  JobResolver,
  OccupationResolver,
  PlanResolver,
  PlanRowsResolver,
  PlanLineResolver,
  PlanCobwebResolver,
  PlanGapResolver,
  WhatIfResolver,
  WhatIfAnswerResolver,
  ProgrammeResolver,
  ProvisionResolver,
  EntryTraceResolver,
  TracedFileResolver,
  SignalResolver,
  SignalListResolver,
  SurveyResolver,
  CatalogueSurveyResolver,
  EntrySurveyResolver,
] as const;
