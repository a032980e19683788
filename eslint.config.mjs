import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

/** Which way the arrows point; the same law stands in libs/testing/src/architecture.spec.ts. */
const LAYERS = [
  {
    sourceTag: 'layer:pure',
    onlyDependOnLibsWithTags: ['layer:pure'],
    allowedExternalImports: ['ml-matrix', 'ml-regression', 'ajv', 'ajv/*', 'fast-check'],
  },
  {
    sourceTag: 'layer:parse',
    onlyDependOnLibsWithTags: ['layer:pure'],
    allowedExternalImports: ['zod', 'hucre', 'hucre/*', 'csv-parse', 'csv-parse/*', 'exceljs', 'fast-check'],
  },
  {
    sourceTag: 'layer:report',
    onlyDependOnLibsWithTags: ['layer:pure'],
    allowedExternalImports: [
      'hucre/*',
      'docx',
      'fflate',
      'ajv',
      'ajv/*',
      'csv-parse/*',
      'exceljs',
      'fast-check',
      '@jest/globals',
    ],
  },
  {
    sourceTag: 'layer:contract',
    onlyDependOnLibsWithTags: ['layer:pure'],
    allowedExternalImports: ['zod', 'bullmq', 'pg'],
  },
  {
    sourceTag: 'layer:data',
    onlyDependOnLibsWithTags: ['layer:pure', 'layer:contract', 'layer:testing'],
    bannedExternalImports: ['@nestjs/*', 'bullmq'],
  },
  {
    sourceTag: 'layer:local',
    onlyDependOnLibsWithTags: ['layer:pure'],
    bannedExternalImports: ['@nestjs/*', 'bullmq', 'typeorm'],
  },
  {
    sourceTag: 'layer:solver',
    onlyDependOnLibsWithTags: ['layer:pure'],
    allowedExternalImports: ['highs', 'fast-check'],
  },
  {
    sourceTag: 'layer:testing',
    onlyDependOnLibsWithTags: ['layer:pure', 'layer:contract', 'layer:data', 'layer:local', 'layer:seeds'],
  },
  {
    sourceTag: 'layer:seeds',
    onlyDependOnLibsWithTags: ['layer:pure'],
    bannedExternalImports: ['@nestjs/*', 'bullmq', 'typeorm', 'pg'],
  },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: [
      'layer:pure',
      'layer:parse',
      'layer:report',
      'layer:contract',
      'layer:data',
      'layer:local',
      'layer:seeds',
      'layer:solver',
      'layer:testing',
    ],
  },
  {
    sourceTag: 'app:api',
    notDependOnLibsWithTags: ['layer:local', 'layer:seeds', 'layer:solver'],
    bannedExternalImports: ['bullmq'],
  },
  {
    sourceTag: 'app:worker',
    notDependOnLibsWithTags: ['layer:local', 'layer:seeds'],
    bannedExternalImports: ['@nestjs/*'],
  },
  { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['layer:pure'] },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.gongxu/**', '**/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, 'import-x': importX },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: LAYERS },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
    },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } })],
    },
  },
  {
    // The environment is read in one place; entry points hand it over, nothing else touches it.
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'prisma-seeds/**/*.ts'],
    ignores: [
      'libs/config/src/**',
      '**/main.ts',
      'apps/cli/src/platform.ts',
      'apps/cli/src/up/up.ts',
      'apps/cli/src/services.ts',
      'apps/cli/src/e2e/**',
      '**/*.spec.ts',
      'libs/testing/src/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'read it in libs/config' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],
    },
  },
  { files: ['**/migrations/*.ts'], rules: { 'max-lines': 'off' } },
);
