/** Regions that share one labour market in part, e.g. 晋陕豫黄河金三角. */
export interface RegionGroup {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Where the shares come from, or that they are a choice. */
  readonly source: string;
  readonly regions: readonly string[];
  /** Pairs that are not named exchange nobody. */
  readonly flows: readonly RegionFlow[];
}

/** From where people live or have been trained to where they work. */
export interface RegionFlow {
  readonly from: string;
  readonly to: string;
  /** Share of the school leavers of `from` who look for work in `to`, from 0 to 1. */
  readonly migration: number;
  /** Share of the openings of `to` that people who go on living in `from` take, from 0 to 1. */
  readonly commuting: number;
}

/** Every fault with its place (JSON pointer); none for a group that can be used. */
export function regionGroupFaults({ regions, flows }: RegionGroup): string[] {
  const known = new Set(regions);
  const pairs = new Set<string>();
  const faults: string[] = [];
  if (regions.length < 2) faults.push('/regions: at least two regions make a group');
  if (known.size < regions.length) faults.push('/regions: a region stands twice');
  for (const [place, { from, to, migration, commuting }] of flows.entries()) {
    for (const [name, region] of Object.entries({ from, to }))
      if (!known.has(region)) faults.push(`/flows/${place}/${name}: "${region}" is no region of the group`);
    if (from === to) faults.push(`/flows/${place}: from and to are both ${from}`);
    for (const [name, share] of Object.entries({ migration, commuting }))
      if (!(share >= 0 && share <= 1)) faults.push(`/flows/${place}/${name}: ${share} is no share from 0 to 1`);
    if (pairs.has(`${from} ${to}`)) faults.push(`/flows/${place}: ${from} to ${to} stands twice`);
    pairs.add(`${from} ${to}`);
  }
  for (const region of known) {
    const leaving = flows.filter(({ from }) => from === region).reduce((sum, { migration }) => sum + migration, 0);
    const taken = flows.filter(({ to }) => to === region).reduce((sum, { commuting }) => sum + commuting, 0);
    if (leaving > 1) faults.push(`/flows: migration out of ${region} is ${leaving}, more than all its school leavers`);
    if (taken > 1) faults.push(`/flows: commuting into ${region} is ${taken}, more than all its openings`);
  }
  return faults;
}
