import { aProgramme } from '../fixtures/case.js';
import { parseProposal } from './parse-proposal.js';

const subject = { region: '411200', institution: '4141010842', programme: '460302', reason: '新厂投产' };
const wish = { kind: 'provision', ...subject, year: 2027, wish: 'cut', planned: 80 };
const programme = { kind: 'new_programme', ...subject, proposed: aProgramme() };
const parsed = (value: unknown) => parseProposal(JSON.stringify(value), 'p.json');

describe('a file that opens a case', () => {
  it('is a wish for a provision or a new programme, as it stands', () => {
    expect(parsed(wish)).toEqual(wish);
    expect(parsed(programme)).toEqual(programme);
  });

  it.each([
    ['p.json /kind: must be one of provision, new_programme', { ...wish, kind: 'wish' }],
    ['p.json /planned: ', { ...wish, planned: -1 }],
    ['p.json /wish: ', { ...wish, wish: 'close' }],
    ['p.json /reason: is missing', { ...wish, reason: undefined }],
    ['p.json /proposed/promises/placementRate: ', { ...programme, proposed: aProgramme({ promises: { placementRate: 90, matchedRate: 0.5 } }) }],
    ['p.json /proposed/partners/0/places: is missing', { ...programme, proposed: { ...aProgramme(), partners: [{ name: 'x' }] } }],
  ])('tells %s', (fault, value) => {
    expect(() => parsed(value)).toThrow(fault);
  }); // prettier-ignore

  it('tells what is no JSON', () => {
    expect(() => parseProposal('{', 'p.json')).toThrow('p.json: is not JSON');
  });
});
