/**
 * Lint: npm run lint. Everything is an error, and comments cannot switch a rule
 * off. The walls between the layers are in eslint/layers.mjs.
 */
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { imports } from './eslint/imports.mjs';
import { foreignGlobals, layers } from './eslint/layers.mjs';
import { inRoot } from './lib/paths.mjs';

const PRODUCT = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];
const TYPED = [...PRODUCT, 'tests/**/*.{ts,tsx}'];
const SCRIPTS = ['build/**/*.mjs'];

/** ESLint's own rules that catch mistakes the compiler does not. */
const core = {
  eqeqeq: ['error', 'always'],
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
};

const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // Text is NFC here, and where it is taken apart, code points are what is meant.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** Ways in which text could become markup. */
const noMarkup = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text never becomes markup: render it as React children.' },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Text never becomes markup: parse with DOMParser into the article model.' },
];

const zodByName = {
  selector: 'ImportDeclaration[source.value=/^zod$|\\u002fschema.ts$/] > :matches(ImportSpecifier[imported.name="z"], ImportDefaultSpecifier)',
  message: "Write `import * as z from …`: by name the bundle brings the messages of zod in every language, half a megabyte that each process reads when it starts.",
};

/** Everything of the contract is read by every process before a window can be seen. */
const zodItself = {
  selector: 'ImportDeclaration[source.value="zod"]',
  message: "In electron/common take zod from `common/schema.ts`: it has one instance of each plain schema, where the contract alone would make two thousand.",
};

/** React's rules, its warnings made errors. */
const react = Object.fromEntries(Object.keys(reactHooks.configs.flat.recommended.rules).map((name) => [name, 'error']));

const layerConfigs = Object.entries(layers).map(([name, { folder, why }]) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'layers/imports': 'error',
    'no-restricted-globals': ['error', ...foreignGlobals[name].map((global) => ({ name: global, message: why }))],
  },
}));

export default defineConfig(
  globalIgnores(['dist/**', 'out/**', 'release/**', 'coverage/**', 'test-results/**', '**/*.d.mts']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' }, plugins: { layers: { rules: { imports } } } },
  {
    files: TYPED,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: inRoot('build', 'eslint', 'tsconfig.json'), tsconfigRootDir: inRoot() } },
    rules: { ...core, ...typed },
  },
  {
    files: PRODUCT,
    // A file holds one idea; past this it holds two.
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  ...layerConfigs,
  {
    files: PRODUCT,
    ignores: ['electron/services/sharp.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        paths: [{ name: 'sharp', allowTypeImports: true, message: 'Take it from electron/services/sharp.ts: the native build may not run inside Electron on Linux, and it is loaded for the first picture only.' }],
      }],
      'no-restricted-syntax': ['error', zodByName],
    },
  },
  {
    files: ['electron/common/**/*.ts'],
    ignores: ['electron/common/schema.ts'],
    rules: { 'no-restricted-syntax': ['error', zodByName, zodItself] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: reactHooks.configs.flat.recommended.plugins,
    rules: { ...react, 'no-restricted-syntax': ['error', zodByName, ...noMarkup] },
  },
  { files: SCRIPTS, rules: { ...core, 'no-template-curly-in-string': 'off', 'no-unused-vars': 'error' } },
);
