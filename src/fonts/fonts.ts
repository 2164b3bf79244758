import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const serif = (style: string): string =>
  require.resolve(`@expo-google-fonts/brygada-1918/${style}/Brygada1918_${style}.ttf`);
const sans = (style: string): string =>
  require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`);

/** The families that pictures outside a browser are set in. On its pages the site sets its sans in the reader's own. */
export const families = { serif: 'Brygada 1918', sans: 'Source Sans 3' } as const;

/** Their files, by family and weight. */
export const fontFiles = {
  serif: { 400: serif('400Regular'), 500: serif('500Medium'), 600: serif('600SemiBold') },
  sans: { 400: sans('400Regular'), 600: sans('600SemiBold') },
} as const;
