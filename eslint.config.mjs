// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import typescript from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.dist/', '.astro/', '**/node_modules/'] },
  js.configs.recommended,
  typescript.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      // TypeScript knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
);
