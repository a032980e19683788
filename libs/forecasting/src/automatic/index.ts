export * from './automatic.js';
export type { Calibration } from './calibration.js';
export type { Choice, ChoiceReason, TrustedMember } from './choice.js';
export { explainChoice, type Language } from './explain-choice.js';
export { MEMBERS, type Member } from './members/index.js';
