/** The look of the EPUB: the book's own letters, beside these little, so that reading programs keep their own sizes, colours and margins. */
import type { Pair } from '../../print/faces.ts';
import { LIST_STYLE } from '../list-style.ts';

/** Families without serifs: where a reading program has no fonts of the file's, its own of the kind stand in. */
const PLAIN = ['Be Vietnam Pro', 'Barlow Condensed'];

/** @param faces `@font-face` of the cuts that the file carries */
export function epubStyle({ text, heads }: Pair, faces: string): string {
  const family = (name: string): string => `"${name}", ${PLAIN.includes(name) ? 'sans-serif' : 'serif'}`;
  return `@charset "UTF-8";\n${faces}\nbody { font-family: ${family(text)}; }\nh1, h2, h3, h4 { font-family: ${family(heads)}; font-weight: 600; }\n${STYLE}`;
}

const STYLE = `body { margin: 0 4%; line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; text-align: left; hyphens: none; -epub-hyphens: none; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.7em; margin: 0.2em 0 0.9em; font-weight: 600; }
h2 { font-size: 1.25em; margin: 1.6em 0 0.5em; }
h3 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
h4 { font-size: 1em; margin: 1.2em 0 0.4em; }
p { margin: 0; text-indent: 1.4em; text-align: justify; widows: 2; orphans: 2; }
.kicker { font-size: 0.8em; letter-spacing: 0.04em; text-indent: 0; text-align: left; margin: 1.5em 0 0.3em; color: #6d4a3a; }
.sapo { font-size: 1.08em; font-style: italic; text-indent: 0; text-align: left; margin: 0 0 1.3em; }
.sapo em { font-style: normal; }
.sapo + p, h2 + p, h3 + p, h4 + p, hr + p { text-indent: 0; }
.dialogue { text-indent: 0; padding-left: 1.2em; text-indent: -0.9em; }
.verse { text-indent: 0; text-align: left; margin: 1em 0 1em 12%; }
.byline { text-indent: 0; text-align: right; font-weight: 600; margin: 1.4em 0 0.5em; }
.caps { text-transform: uppercase; font-size: 0.82em; letter-spacing: 0.04em; }
blockquote { margin: 1em 0 1em 1.4em; padding-left: 0.8em; border-left: 2px solid #b99a86; }
blockquote p { text-indent: 0; }
blockquote.pulled { margin: 1.5em 8%; padding: 0.8em 0; border: 0; border-top: 1px solid #b99a86; border-bottom: 1px solid #b99a86; font-size: 1.2em; page-break-inside: avoid; break-inside: avoid; }
blockquote.pulled p { text-align: center; }
ul, ol { margin: 0.7em 0; padding-left: 1.5em; }
li { margin: 0.2em 0; }
li > ul, li > ol { margin: 0.2em 0; }
${LIST_STYLE}hr { border: 0; margin: 1.4em auto; width: 30%; border-top: 1px solid #b99a86; }
figure { margin: 1.3em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
figure img { max-width: 100%; height: auto; max-height: 92vh; }
figure.tall img { max-width: 74%; max-height: 70vh; }
.group { display: flex; flex-wrap: nowrap; gap: 4px; }
.group > div { min-width: 0; }
.group img { width: 100%; max-height: none; }
figcaption { font-size: 0.86em; line-height: 1.4; margin-top: 0.4em; text-align: left; }
.credit { display: block; font-style: italic; }
.box { margin: 1.4em 0; padding: 0.7em 1em; border: 1px solid #b99a86; }
.box ul { list-style: none; padding: 0; }
.box-title { font-weight: 700; text-indent: 0; text-align: left; margin: 0 0 0.3em; }
.table { margin: 1.2em 0; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.88em; line-height: 1.35; }
th, td { border: 1px solid #b9b0a8; padding: 0.3em 0.45em; text-align: left; vertical-align: top; }
th { font-weight: 700; }
.figures { text-align: right; }
sup, sub { font-size: 0.72em; line-height: 0; }
.notes { margin-top: 2em; border-top: 1px solid #b99a86; padding-top: 0.7em; font-size: 0.88em; }
.notes p { text-indent: 0; margin-bottom: 0.4em; }
.opener { margin-top: 28%; text-align: center; }
.opener p, .opener h1 { text-align: center; text-indent: 0; }
.front { text-align: center; margin-top: 12%; }
.front p, .front h1 { text-align: center; text-indent: 0; margin-bottom: 0.8em; }
.front .organisation { font-size: 0.9em; letter-spacing: 0.03em; }
.front h1 { font-size: 2em; margin: 22% 0 0.5em; }
.front .foot { margin-top: 24%; font-size: 0.92em; }
.people figure { display: inline-block; vertical-align: top; width: 30%; margin: 0.6em 1%; }
.people figcaption { text-align: center; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; height: 100vh; object-fit: contain; }
nav ol { list-style: none; padding-left: 1em; }
nav > ol { padding-left: 0; }
nav li { margin: 0.4em 0; }
`;
