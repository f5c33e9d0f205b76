/** The one stylesheet of the web folder: the book's own letters, a measure for reading, light and dark, paper too. */
import { LIST_STYLE } from '../list-style.ts';

/** @param face family name of the design's text; null: it is not beside the stylesheet @param faces `@font-face` of its cuts @param accent "#rrggbb", the colour of the book's palette */
export function webStyle(face: string | null, faces: string, accent: string): string {
  const own = contrast(accent, PAPER) >= READABLE ? accent : ACCENT;
  return `@charset "UTF-8";\n${faces}\n:root { --text: ${face === null ? '' : `"${face}", `}"Palatino Linotype", Georgia, "Noto Serif", "Times New Roman", serif; --own: ${own}; }\n${STYLE}`;
}

const PAPER = '#fdfbf6';
const ACCENT = '#8f2a1f';
/** WCAG 2.2, 1.4.3: text against its ground. */
const READABLE = 4.5;

/** Contrast of two colours as WCAG 2.2 defines it; 1 of what is no colour. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return light === undefined || dark === undefined || Number.isNaN(light + dark) ? 1 : (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const STYLE = `:root {
  color-scheme: light dark;
  --paper: ${PAPER};
  --ink: #26221d;
  --quiet: #6a6158;
  --accent: var(--own);
  --rule: #d9cfc0;
  --tint: #f5efe3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191715;
    --ink: #e6dfd4;
    --quiet: #aca295;
    --accent: #e8a292;
    --accent: color-mix(in srgb, var(--own) 42%, #fff);
    --rule: #453e36;
    --tint: #231f1b;
  }
}
* { box-sizing: border-box; }
html { font-size: clamp(112.5%, 104% + 0.55vw, 137.5%); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--text); line-height: 1.62; text-rendering: optimizeLegibility; font-kerning: normal; }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { left: 0; }
main, .site-head, .site-foot, .turn, .cover { max-width: 36rem; margin-inline: auto; padding-inline: 1.15rem; }
.site-head { padding-block: 1.1rem 0.9rem; font-size: 0.84rem; }
.site-head a { color: var(--quiet); text-decoration: none; }
.site-head a:hover { color: var(--accent); text-decoration: underline; }
main { padding-block: 1.6rem 1rem; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.22; text-wrap: balance; margin: 0; }
article h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); font-weight: 400; letter-spacing: -0.005em; line-height: 1.16; margin: 0 0 1.1rem; }
article h2 { font-size: 1.25rem; margin: 2.1rem 0 0.6rem; }
article h3 { font-size: 1.08rem; margin: 1.7rem 0 0.45rem; }
article h4 { font-size: 1rem; font-style: italic; margin: 1.4rem 0 0.35rem; }
article p { margin: 0 0 0.9em; hanging-punctuation: first; overflow-wrap: break-word; }
.kicker { color: var(--accent); font-size: 0.86rem; letter-spacing: 0.02em; margin: 0 0 0.55rem; }
.sapo { font-size: 1.12rem; line-height: 1.5; font-style: italic; color: var(--quiet); margin: 0 0 1.7rem; }
.sapo em { font-style: normal; }
.byline { text-align: right; font-weight: 600; margin: 1.8rem 0 0; }
.dialogue { padding-left: 1.3em; text-indent: -1.3em; }
.verse { margin: 1.5rem 0 1.5rem clamp(1rem, 9vw, 4.5rem); line-height: 1.55; }
/* The faces have no Vietnamese small capitals: half of a word would stay as it is. */
.caps { text-transform: uppercase; font-size: 0.82em; letter-spacing: 0.04em; }
sup, sub { font-size: 0.7em; line-height: 0; }
.note a { text-decoration: none; padding: 0 0.15em; }
blockquote { margin: 1.4rem 0; padding-left: 1.15rem; border-left: 2px solid var(--rule); }
blockquote p:last-child { margin-bottom: 0; }
blockquote.pulled { border: 0; border-block: 1px solid var(--accent); padding: 1.15rem 0.4rem; margin: 2.2rem 0; text-align: center; font-size: 1.36rem; line-height: 1.36; font-style: italic; text-wrap: balance; }
ul, ol { margin: 0 0 1em; padding-left: 1.45rem; }
li { margin: 0.3em 0; }
li > ul, li > ol { margin: 0.3em 0; }
${LIST_STYLE}hr { border: 0; margin: 2rem auto; text-align: center; line-height: 1; }
hr::before { content: "* * *"; color: var(--quiet); letter-spacing: 0.4em; padding-left: 0.4em; }
figure { margin: 2rem 0; }
figure img { display: block; width: 100%; height: auto; background: var(--tint); }
figure.tall { max-width: 24rem; margin-inline: auto; }
figure.pending { border: 1px dashed var(--rule); padding: 1rem; }
.group { display: flex; gap: 0.35rem; }
.group > div { min-width: 0; }
figcaption { font-size: 0.85rem; line-height: 1.45; margin-top: 0.5rem; color: var(--quiet); }
figcaption .caption { color: var(--ink); }
.credit { display: block; font-style: italic; }
@media (min-width: 56rem) { article > figure:not(.tall, .pending) { margin-inline: -4rem; } article > figure:not(.tall) figcaption { padding-inline: 4rem; } article > figure.pending figcaption { padding-inline: 0; } }
.box { margin: 2rem 0; padding: 1rem 1.25rem; background: var(--tint); border-top: 2px solid var(--accent); }
.box ul { list-style: none; padding: 0; margin: 0; font-size: 0.94rem; line-height: 1.5; }
.box li { margin: 0.4em 0; }
.box-title { font-weight: 600; margin: 0 0 0.4rem; }
/* Shadows at the edges behind which there is more. */
.table { margin: 1.8rem 0; overflow-x: auto; background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.4rem 100% local no-repeat, linear-gradient(to left, var(--paper) 40%, transparent) right / 2.4rem 100% local no-repeat, radial-gradient(farthest-side at 0 50%, color-mix(in srgb, var(--ink) 32%, transparent), transparent) left / 0.9rem 100% scroll no-repeat, radial-gradient(farthest-side at 100% 50%, color-mix(in srgb, var(--ink) 32%, transparent), transparent) right / 0.9rem 100% scroll no-repeat; }
table { border-collapse: collapse; width: 100%; font-size: 0.86rem; line-height: 1.4; border-block: 1.5px solid var(--ink); font-variant-numeric: lining-nums tabular-nums; }
th, td { padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); min-width: 3.5rem; }
th { font-weight: 600; vertical-align: bottom; }
.figures { text-align: right; }
@media (max-width: 40rem) {
  .stacks, .stacks table, .stacks tbody, .stacks tr, .stacks td { display: block; }
  .stacks { overflow: visible; }
  .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks tr { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
  .stacks tr:last-child { border-bottom: 0; }
  .stacks td { display: flow-root; padding: 0.1rem 0 0.1rem 8rem; border: 0; text-align: left; }
  .stacks td:empty { display: none; }
  .stacks td[data-label]::before { content: attr(data-label); float: left; width: 7.4rem; margin-left: -8rem; color: var(--quiet); }
}
.notes { margin-top: 2.6rem; padding-top: 0.9rem; border-top: 1px solid var(--rule); font-size: 0.86rem; line-height: 1.5; }
.notes p { margin-bottom: 0.45em; }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 38vw), 1fr)); gap: 1.4rem 1rem; }
.people > h2 { grid-column: 1 / -1; margin-top: 0.8rem; }
.people figure { margin: 0; }
.people img { aspect-ratio: 3 / 4; object-fit: cover; }
.people figcaption { text-align: center; }
.turn { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; padding-block: 1.6rem; margin-top: 1.5rem; border-top: 1px solid var(--rule); font-size: 0.95rem; line-height: 1.35; }
.turn a { text-decoration: none; text-wrap: balance; }
.turn a:hover { text-decoration: underline; }
.turn span { display: block; color: var(--quiet); font-size: 0.8rem; margin-bottom: 0.2rem; }
.turn .after { grid-column: 2; text-align: right; }
.site-foot { padding-block: 1.2rem 3rem; color: var(--quiet); font-size: 0.8rem; line-height: 1.45; }
.site-foot p { margin: 0 0 0.2em; }
.cover { padding-block: clamp(3rem, 12vh, 7rem) clamp(1.5rem, 5vh, 3rem); text-align: center; }
.cover p { margin: 0; }
.cover h1 { font-size: clamp(2.1rem, 1.3rem + 4.2vw, 3.5rem); font-weight: 400; line-height: 1.13; margin: clamp(1.8rem, 7vh, 4rem) 0 1.3rem; }
.cover h1::after { content: ""; display: block; width: 4.5rem; margin: 1.5rem auto 0; border-top: 1.5px solid var(--accent); }
.organisation { font-size: 0.94rem; letter-spacing: 0.03em; }
.subtitle { font-size: 1.14rem; font-style: italic; line-height: 1.4; text-wrap: balance; }
.period { margin-top: 0.8rem !important; color: var(--quiet); }
.contents h2 { font-size: 1.1rem; font-weight: 400; font-style: italic; color: var(--accent); text-align: center; margin-bottom: 1.2rem; }
.contents h3 { font-size: 1.16rem; margin: 2.2rem 0 0.5rem; }
.contents .number { display: block; font-size: 0.84rem; font-weight: 400; color: var(--accent); margin-bottom: 0.15rem; }
.contents ol { list-style: none; padding: 0; margin: 0; border-top: 1px solid var(--rule); }
.contents li { margin: 0; padding: 0.55rem 0; border-bottom: 1px solid var(--rule); line-height: 1.35; }
.contents a { color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.contents .author { display: block; font-size: 0.84rem; font-style: italic; color: var(--quiet); }
@media print {
  html { font-size: 11pt; }
  .skip, .site-head, .turn { display: none; }
  figure, table, .box { break-inside: avoid; }
}
`;
