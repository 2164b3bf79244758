/** A text with its apostrophes as they are printed. What a reader may type or copy elsewhere has them as they are typed. */
export const printed = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])'/gu, '’');
