import { registerEnumType } from '@nestjs/graphql';
import { EDITION_STATES, EDITION_STEPS } from '@gongxu/editions';

const upper = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as Record<Uppercase<T>, T>;

export const EditionStateEnum = upper(EDITION_STATES);
registerEnumType(EditionStateEnum, {
  name: 'EditionState',
  description:
    'DRAFT 草案 · CONSULTATION 征求意见 · ADJUSTED 已调整 · APPROVED 已审定 · PUBLIC_NOTICE 公示中 · PUBLISHED 已发布 · SUPERSEDED 已被替代. Open to everyone from PUBLIC_NOTICE on.',
});

export const EditionStepEnum = upper(EDITION_STEPS);
registerEnumType(EditionStepEnum, { name: 'EditionStep', description: 'A step of an edition’s life.' });
