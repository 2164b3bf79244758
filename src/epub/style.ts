/** The look of the book: what reading systems do not set themselves. */
export const bookStyle = `h1, h2, h3, h4 { line-height: 1.2; hyphens: none; break-after: avoid; }
sup { font-size: 0.7em; line-height: 0; }
sup a { text-decoration: none; }
sup.next { padding-left: 0.25em; }
figure { margin: 1.5em 0; break-inside: avoid; }
figure img { width: 100%; max-height: 90vh; }
figcaption { font-size: 0.9em; }
table { border-collapse: collapse; font-size: 0.85em; }
th, td { padding: 0.2em 0.6em 0.2em 0; border-bottom: 1px solid #999; text-align: left; vertical-align: top; }
.notes { font-size: 0.85em; }
.notes h2, .notes h3 { font-size: 1.1em; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
.landmarks { display: none; }
nav ol { list-style-type: none; padding-left: 1em; }
`;
