/** One run over the whole repository: pure specs, specs on a real PostgreSQL, and the started program. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts', '<rootDir>/prisma-seeds/src/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true, configFile: './.swcrc' }] },
  moduleNameMapper: {
    '^@gongxu/prisma-seeds$': '<rootDir>/prisma-seeds/src/index.ts',
    '^@gongxu/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Jest cannot require an ES module below Node 24.9; is-any-array 2 was none, and ml-regression is told apart.
    '^is-any-array$': '<rootDir>/node_modules/ml-array-median/node_modules/is-any-array',
    '^ml-regression$': '<rootDir>/libs/testing/jest/ml-regression.cjs',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.gongxu/'],
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
  testTimeout: 120_000,
};
