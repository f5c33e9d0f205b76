/** The peer: XeLaTeX on the same text, photos, trim size and face, as a plain book without the craft of a design. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resourcePath } from '../../../electron/services/resources.ts';
import type { GeneratedArticle, Workload } from './workload.ts';

const run = promisify(execFile);

/** Without the table of contents' second pass the page numbers in it are missing. */
export const PASSES = 2;

export const PEER = 'XeLaTeX, two passes';

/** Whether this machine has it; a run never installs it (Debian: texlive-xetex). */
export function hasXelatex(): boolean {
  return spawnSync('xelatex', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Writes book.tex and runs both passes in `folder`, from nothing. @throws Error with what XeLaTeX said */
export async function typesetWithXelatex(load: Workload, folder: string): Promise<void> {
  writeTex(load, folder);
  for (let pass = 1; pass <= PASSES; pass += 1) {
    await run('xelatex', ['-interaction=batchmode', '-halt-on-error', 'book.tex'], { cwd: folder });
  }
}

/** Writes book.tex into `folder`, which is made. */
export function writeTex({ book, photos }: Workload, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const chapters = book.chapters.map(
    (chapter) => `\\chapter*{${escape(chapter.title)}}\\addcontentsline{toc}{chapter}{${escape(chapter.title)}}\n${chapter.articles.map(article).join('\n')}`,
  );
  writeFileSync(join(folder, 'book.tex'), `${preamble(book.title, photos)}${chapters.join('\n')}\n\\end{document}\n`);
}

/** Margins, size and leading of the design; TeX does the rest as it comes. */
function preamble(title: string, photos: string): string {
  const fonts = `${resourcePath('fonts').replaceAll('\\', '/')}/`;
  return String.raw`\documentclass[12pt,twoside]{book}
\usepackage[paperwidth=160mm,paperheight=240mm,inner=19mm,outer=22mm,top=64pt,textheight=540pt,headsep=14pt]{geometry}
\usepackage{fontspec,graphicx}
\setmainfont{EBGaramond}[Path=${fonts},Extension=.ttf,UprightFont=*-Regular,ItalicFont=*-Italic,BoldFont=*-SemiBold,BoldItalicFont=*-SemiBoldItalic]
\graphicspath{{${photos.replaceAll('\\', '/')}/}}
\linespread{1.03}\parindent=15pt\parskip=0pt\emergencystretch=2em\pagestyle{headings}\raggedbottom
\begin{document}
\begin{titlepage}\centering\vspace*{60mm}{\Huge ${escape(title)}\par}\end{titlepage}
\renewcommand{\contentsname}{Mục lục}\tableofcontents
`;
}

function article(made: GeneratedArticle): string {
  const blocks = made.paras.flatMap((words, index) => [
    `${escape(words)}\\par`,
    ...made.photos
      .filter(({ after }) => after === index)
      .map(({ file, caption }) => `\\begin{center}\\includegraphics[width=\\textwidth]{${file}}\\\\ \\textit{${escape(caption)}}\\end{center}`),
  ]);
  const title = escape(made.title);
  const head = `\\clearpage\\section*{${title}}\\addcontentsline{toc}{section}{${title}}\\markright{${title}}\n\\textit{${escape(made.sapo)}}\\par`;
  return `${head}\n${blocks.join('\n')}\n\\begin{flushright}${escape(made.byline)}\\end{flushright}`;
}

const escape = (text: string): string => text.replaceAll('\\', '\\textbackslash{}').replace(/[&%$#_{}]/g, '\\$&').replaceAll('~', '\\textasciitilde{}');
