import { Initial1795000000001 } from './0001-initial.js';
import { Trace1795000000002 } from './0002-trace.js';
import { EmployerSurvey1795000000003 } from './0003-employer-survey.js';
import { EditionLife1795000000004 } from './0004-edition-life.js';
import { Forecasts1795000000005 } from './0005-forecasts.js';
import { AccountTotals1795000000006 } from './0006-account-totals.js';
import { EditionReview1795000000007 } from './0007-edition-review.js';
import { EnrolmentCases1795000000008 } from './0008-enrolment-cases.js';
import { Signals1795000000009 } from './0009-signals.js';
import { IndustryChains1795000000010 } from './0010-industry-chains.js';
import { Plans1795000000011 } from './0011-plans.js';
import { TinyEmployers1795000000012 } from './0012-tiny-employers.js';
import { WhatIfAskers1795000000013 } from './0013-what-if-askers.js';

/** In the order they run. A released migration is never changed; a new one is added below. */
export const migrations = [
  Initial1795000000001,
  Trace1795000000002,
  EmployerSurvey1795000000003,
  EditionLife1795000000004,
  Forecasts1795000000005,
  AccountTotals1795000000006,
  EditionReview1795000000007,
  EnrolmentCases1795000000008,
  Signals1795000000009,
  IndustryChains1795000000010,
  Plans1795000000011,
  TinyEmployers1795000000012,
  WhatIfAskers1795000000013,
];
