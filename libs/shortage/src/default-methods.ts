import type {
  AccountsMethod,
  ConditionsMethod,
  FillRateMethod,
  GrowthShareMethod,
  MethodDefinition,
  PointsMethod,
  RatioGapMethod,
  StandardisedMethod,
} from './method-definition.js';

/**
 * Points of the registers. Published: 0 to 3 points, mean ≥ 2.0 shortage, ≥ 1.5 observation, several indicators rated
 * (Bundesagentur für Arbeit, Fachkräfteengpassanalyse). Choices of this product: every cut point, the smallest numbers
 * and the surplus rule. Seekers per 100 openings is the reciprocal of openings per seeker, and graduate coverage is part
 * of the gap: neither is counted a second time.
 */
export const POINTS: PointsMethod = {
  kind: 'points',
  id: 'points',
  version: '1',
  labelZh: '综合评分法',
  labelEn: 'Points of several indicators',
  source:
    'Bundesagentur für Arbeit, Engpassanalyse (points, 2.0 and 1.5); cut points and surplus rule are defaults of this product',
  parameters: {
    scales: [
      { indicator: 'openings_per_seeker', direction: 'high', cutPoints: [0.8, 1.2, 1.8] },
      { indicator: 'relative_gap', direction: 'high', cutPoints: [0, 0.03, 0.08] },
      { indicator: 'fill_rate', direction: 'low', cutPoints: [0.8, 0.65, 0.5] },
      { indicator: 'vacancy_days', direction: 'high', cutPoints: [25, 40, 55] },
      { indicator: 'occupation_unemployment', direction: 'low', cutPoints: [0.06, 0.04, 0.03] },
      { indicator: 'exit_rate', direction: 'high', cutPoints: [0.12, 0.2, 0.28] },
      { indicator: 'wage_growth', direction: 'high', cutPoints: [0, 0.01, 0.025] },
      { indicator: 'employment_growth', direction: 'high', cutPoints: [0, 0.01, 0.025] },
      { indicator: 'hard_to_fill_share', direction: 'high', cutPoints: [0.15, 0.3, 0.45] },
      { indicator: 'retirement_share', direction: 'high', cutPoints: [0.02, 0.03, 0.04] },
    ],
    minimumRated: 3,
    minimumObservations: 10,
    shortageFrom: 2,
    observationFrom: 1.5,
    surplusBelow: 0.5,
    surplusRatioBelow: 0.7,
  },
};

/**
 * 求人倍率 and gap. Published: the bands 0.2 and 0.5 of gap ÷ demand (Hangzhou), rank by gap and then by regions that
 * report it in their top 20 (人社部 最缺工). Choices of this product: smallest numbers, surplus below 0.7 openings a seeker.
 */
export const RATIO_GAP: RatioGapMethod = {
  kind: 'ratio_gap',
  id: 'ratio_gap',
  version: '1',
  labelZh: '求人倍率与缺口法',
  labelEn: 'Openings per seeker and gap',
  source: '人社部“最缺工”职业排行（缺口排序）；杭州市紧缺指数分档 0.2、0.5；surplus rule is a default of this product',
  parameters: { minimumObservations: 10, shortFrom: 0.2, veryShortFrom: 0.5, surplusRatioBelow: 0.7, subRegionTop: 20 },
};

/** Growth and share of openings; every number is published (Washington State, occupations in demand). */
export const GROWTH_SHARE: GrowthShareMethod = {
  kind: 'growth_share',
  id: 'growth_share',
  version: '1',
  labelZh: '增长与份额法',
  labelEn: 'Growth and share of openings',
  source: 'Washington State Employment Security Department, Occupations in Demand methodology',
  parameters: {
    inDemandGrowth: 0.9,
    inDemandShare: 0.0008,
    notInDemandGrowth: 0.7,
    notInDemandShare: 0.01,
    minimumJobs: 50,
  },
};

/** Five levels moved by the gap of the account. The scheme is published, its cuts are not: all three numbers are choices. */
export const ACCOUNTS: AccountsMethod = {
  kind: 'accounts',
  id: 'accounts',
  version: '1',
  labelZh: '供需账户法',
  labelEn: 'Supply and demand accounts',
  source:
    'Canadian Occupational Projection System, assessment of future labour market conditions; cuts are defaults of this product',
  parameters: { moderateGap: 0.03, strongGap: 0.08, minimumEmployment: 50 },
};

/**
 * Three conditions that must all hold, every number published for regions; for a whole country vacancies must last 40 %
 * longer (`BA_BEFORE_2020`). Mean and median duration differ: ours is the median, open vacancies censored.
 */
export const BA_BEFORE_2020_REGION: ConditionsMethod = {
  kind: 'conditions',
  id: 'ba_before_2020',
  version: '1',
  labelZh: '德国2020年前三条件法',
  labelEn: 'Three conditions, Germany before 2020 (regions)',
  source: 'Bundesagentur für Arbeit, Fachkräfteengpassanalyse until 2019, rule for federal states',
  parameters: {
    conditions: [
      { indicator: 'vacancy_days', test: 'above_mean_by', value: 0.3 },
      { indicator: 'seekers_per_100_vacancies', test: 'below', value: 200 },
      { indicator: 'occupation_unemployment', test: 'at_most', value: 0.03 },
    ],
  },
};

/** As for regions, but vacancies must last 40 % longer than those of all occupations. */
export const BA_BEFORE_2020: ConditionsMethod = {
  ...BA_BEFORE_2020_REGION,
  labelEn: 'Three conditions, Germany before 2020',
  source: 'Bundesagentur für Arbeit, Fachkräfteengpassanalyse until 2019, rule for the whole country',
  parameters: {
    conditions: BA_BEFORE_2020_REGION.parameters.conditions.map((condition) =>
      condition.test === 'above_mean_by' ? { ...condition, value: 0.4 } : condition,
    ),
  },
};

/**
 * Growth against the economy and against the occupation's own past. Published: the scheme, growth of wages and employment
 * and unemployment among the signs, the scale [−1, 1] (OECD, Skills for Jobs). Choices of this product: weights, limit, cuts.
 */
export const STANDARDISED: StandardisedMethod = {
  kind: 'standardised',
  id: 'standardised',
  version: '1',
  labelZh: '标准化指数法',
  labelEn: 'Standardised growth indicators',
  source:
    'OECD (2017), Getting Skills Right: Skills for Jobs Indicators, chapter 2; weights and cuts are defaults of this product',
  parameters: {
    components: [
      { indicator: 'wage_growth', direction: 'high', against: 'economy', weight: 0.25 },
      { indicator: 'employment_growth', direction: 'high', against: 'economy', weight: 0.25 },
      { indicator: 'occupation_unemployment', direction: 'low', against: 'economy', weight: 0.2 },
      { indicator: 'wage_growth', direction: 'high', against: 'own_past', weight: 0.1 },
      { indicator: 'employment_growth', direction: 'high', against: 'own_past', weight: 0.1 },
      { indicator: 'occupation_unemployment', direction: 'low', against: 'own_past', weight: 0.1 },
    ],
    limit: 3,
    minimumPastYears: 3,
    minimumWeight: 0.5,
    shortageFrom: 0.25,
    observationFrom: 0.15,
    surplusFrom: 0.25,
  },
};

/**
 * The fill rate as the main sign, with the driver of a shortage. Published: that the fill rate decides, and the names of
 * the drivers (Jobs and Skills Australia). Choices of this product: every number.
 */
export const FILL_RATE: FillRateMethod = {
  kind: 'fill_rate',
  id: 'fill_rate',
  version: '1',
  labelZh: '到岗率法',
  labelEn: 'Fill rate and driver',
  source:
    'Jobs and Skills Australia, Occupation Shortage List and skills shortage drivers; numbers are defaults of this product',
  parameters: {
    shortageBelow: 0.67,
    observationBelow: 0.75,
    fewApplicants: 1,
    longTrainingFrom: '4',
    highSeparation: 0.2,
  },
};

/** The methods every catalogue is rated under, unless a policy brings its own. */
export const DEFAULT_METHODS: readonly MethodDefinition[] = [
  POINTS,
  RATIO_GAP,
  GROWTH_SHARE,
  ACCOUNTS,
  STANDARDISED,
  FILL_RATE,
  BA_BEFORE_2020_REGION,
];
