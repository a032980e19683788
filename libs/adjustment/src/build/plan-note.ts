/** What a plan could not take into account, or took from elsewhere: said beside it, never filled in in silence. */
export interface PlanNote {
  readonly code: PlanNoteCode;
  /** Provisions or occupations it is about. */
  readonly subjects: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** Codes and what they say; `n` is the number of subjects. */
const WORDS = {
  seats: ['未采集学位数，不受学位约束', 'seats are not collected: no limit of seats'],
  teachers: ['未采集教师数，不受师资约束', 'teachers are not collected: no limit of teachers'],
  workstations: ['未采集实训工位数，不受工位约束', 'workstations are not collected: no limit of workstations'],
  teacher_ratio: [
    '该层次没有生师比规定，不受师资约束',
    'no ratio of students to teachers for the level: no limit of teachers',
  ],
  minimum_class: ['未采集最小班额，开班一人即可', 'the smallest class is not collected: no limit'],
  class_size: ['未采集标准班额，按通常班额计', 'the class size is not collected: the usual one is taken'],
  applicants: [
    '未采集报考人数，增招不受生源约束',
    'applicants are not collected: growth is not limited by who applies',
  ],
  on_roll: ['未采集在校生数，不受学位、师资、工位约束', 'students on roll are not collected: no limit of capacity'],
  current_intake: ['上年招生数未采集，按零计', 'the intake of the year before is not collected: taken as none'],
  completion: ['没有毕业率，按同层次平均', 'no completion rate: the mean of the level is taken'],
  no_completion: ['没有任何毕业率，按全部毕业计', 'no completion rate at all: all are taken to graduate'],
  further_study: [
    '没有升学数据，按全部就业计',
    'further study is not collected: all graduates are taken to look for work',
  ],
  no_link: [
    '专业没有对应职业，其毕业生不计入供给',
    'no occupation belongs to the programme: its graduates count nowhere',
  ],
  no_demand: ['职业没有需求数据，不计入目标', 'no figure of demand: the occupation does not count'],
  level_demand: ['没有需求预测，按目录当年需求计', 'no forecast of demand: that of the catalogue’s year is taken'],
  certain_demand: [
    '需求没有预测区间，各情景中按同一数计',
    'the demand has no forecast limits: it is the same in every scenario',
  ],
  settled_shares: [
    '毕业生去向按各职业空缺分配，与对应关系表的权重不同',
    'graduates divide by where the openings are, otherwise than the weights of the crosswalk',
  ],
  common_shares: [
    '专业与职业的对应过多，各情景中毕业生去向按同一比例分配',
    'too many links: graduates divide alike in every scenario',
  ],
  no_seekers: ['没有求职登记，供给只计毕业生', 'no register of job seekers: graduates are all of the supply'],
  no_signals: ['当年未发布专业预警，不受预警动作约束', 'no signals were issued for the year: no limit by ladders'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type PlanNoteCode = keyof typeof WORDS;

/** Gathers what is said about whom while a problem is built. */
export interface NoteBook {
  say(code: PlanNoteCode, subject?: string): void;
  notes(): PlanNote[];
}

export function noteBook(): NoteBook {
  const subjects = new Map<PlanNoteCode, Set<string>>();
  return {
    say(code, subject) {
      const about = subjects.get(code) ?? new Set();
      if (subject !== undefined) about.add(subject);
      subjects.set(code, about);
    },
    notes: () =>
      (Object.keys(WORDS) as PlanNoteCode[]).flatMap((code) => {
        const about = subjects.get(code);
        return about ? [{ code, subjects: [...about], zh: WORDS[code][0], en: WORDS[code][1] }] : [];
      }),
  };
}
