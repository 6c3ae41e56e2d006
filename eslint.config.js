import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Sinks that turn page text into markup: page text is only ever text. */
const markupSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'];

export default defineConfig(
  globalIgnores(['dist', 'node_modules', 'tests/fixtures']),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      // Faults of ours may be seen; nothing else is said on a council's page.
      'no-console': ['error', { allow: ['error'] }],
      // tsc checks names, with types for each kind of file.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...markupSinks.map((name) => ({
          selector: `:matches(MemberExpression[property.name='${name}'], JSXAttribute[name.name='${name}'])`,
          message: `${name} turns page text into markup; page text is only ever text.`,
        })),
      ],
    },
  },
  {
    // Commands speak on standard output.
    files: ['scripts/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
