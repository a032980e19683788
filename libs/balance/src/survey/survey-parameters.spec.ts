import { DEFAULT_SURVEY_PARAMETERS, surveyParameters } from './survey-parameters.js';

describe('the parameters of a survey’s weights', () => {
  it('are the defaults, but for what the policy says', () => {
    expect(surveyParameters()).toEqual(DEFAULT_SURVEY_PARAMETERS);
    expect(surveyParameters({ trimAt: 3 })).toEqual({ ...DEFAULT_SURVEY_PARAMETERS, trimAt: 3 });
  });

  it.each([
    [{ sizeClasses: [50, 10] }, /sizeClasses: 50, 10 are not rising/],
    [{ sizeClasses: [0, 10] }, /sizeClasses: 0, 10 are not rising/],
    [{ minimumRespondents: 0 }, /minimumRespondents: 0 is not 1 or more/],
    [{ trimAt: 0.5 }, /trimAt: 0.5 is not 1 or more/],
    [{ trimAt: Number.NaN }, /trimAt: NaN/],
  ])('%j are refused by name', (own, fault) => {
    expect(() => surveyParameters(own)).toThrow(fault);
  });
});
