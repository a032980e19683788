import type { Random } from './random.js';
import { weightedChoice } from './weighted-choice.js';

type Share = readonly [word: string, share: number];

/** Education by major group of the occupation (大典 2022): shares are this project's guess. */
const BY_MAJOR_GROUP: Readonly<Record<string, readonly Share[]>> = {
  '1': [
    ['大专', 45],
    ['本科', 50],
    ['硕士', 5],
  ],
  '2': [
    ['中专', 10],
    ['大专', 45],
    ['本科', 40],
    ['硕士', 5],
  ],
  '3': [
    ['高中', 20],
    ['中专', 20],
    ['大专', 45],
    ['本科', 15],
  ],
  '4': [
    ['初中', 25],
    ['高中', 30],
    ['中专', 25],
    ['大专', 20],
  ],
  '5': [
    ['小学', 15],
    ['初中', 50],
    ['高中', 25],
    ['中专', 10],
  ],
  '6': [
    ['初中', 30],
    ['高中', 25],
    ['中专', 30],
    ['大专', 15],
  ],
};

const CHOICES = new Map(
  Object.entries(BY_MAJOR_GROUP).map(([group, shares]) => [group, weightedChoice(shares, ([, share]) => share)]),
);

/** A word of education fitting the occupation, as bureaus write it. */
export function drawEducation(occupation: string, random: Random): string {
  const choose = CHOICES.get(occupation.charAt(0));
  return choose ? choose(random)[0] : '高中';
}
