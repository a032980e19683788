import { acceptableFileName } from './file-name.js';

describe('the name of a file', () => {
  it('may be anything', () => {
    expect(acceptableFileName('三门峡-岗位-20260305.csv')).toBe('三门峡-岗位-20260305.csv');
  });

  it.each(['', 'a'.repeat(256), 'a\0.csv'])('but not %j', (name) => {
    expect(() => acceptableFileName(name)).toThrow('1 to 255 characters');
  });

  // The number is the example of GB 11643-1999.
  it('but may not hold a citizen ID number, which the refusal does not repeat', () => {
    expect(() => acceptableFileName('张三11010519491231002X.csv')).toThrow('110105************');
  });
});
