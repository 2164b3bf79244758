import { fontFiles } from '../fonts/fonts.ts';

/** The fonts of a card, by the name its layout calls them. */
export const cardFonts = {
  serif: fontFiles.serif[500],
  sans: fontFiles.sans[400],
  label: fontFiles.sans[600],
} as const;
