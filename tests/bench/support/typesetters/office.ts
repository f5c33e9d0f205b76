/** LibreOffice, from nothing to a PDF, of the book as one flat ODF text. It sets no numbers in a table of contents on its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GeneratedArticle, Workload } from '../workload.ts';
import { PAGE, PAGE_BOTTOM } from './geometry.ts';
import { runLimited, type Ran } from './limited.ts';
import { sizeOf } from './photo-size.ts';

export const hasOffice = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const measure = PAGE.width - PAGE.inside - PAGE.outside;

const NAMES = ['office', 'text', 'style', 'fo', 'draw', 'svg', 'xlink'] as const;
const SPACES: Readonly<Record<(typeof NAMES)[number], string>> = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
};

const style = (name: string, paragraph: string, text = '', size: number = PAGE.size): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties style:font-name="EB Garamond" fo:font-family="EB Garamond" fo:font-size="${String(size)}pt" ${text}/></style:style>`;
const LINE = `fo:line-height="${String(PAGE.line)}pt"`;
const STYLES = [
  style('T', `${LINE} fo:text-align="justify" fo:text-indent="${String(PAGE.line)}pt" fo:orphans="2" fo:widows="2"`),
  style('S', `${LINE} fo:text-align="justify" fo:margin-bottom="${String(PAGE.line)}pt"`, 'fo:font-style="italic"'),
  style('C', 'fo:margin-bottom="15pt"', 'fo:font-style="italic"', 10),
  style('P', 'fo:margin-top="15pt" fo:keep-with-next="always"'),
  style('B', `${LINE} fo:text-align="end" fo:margin-top="${String(PAGE.line)}pt"`),
  style('H', 'fo:break-before="page" fo:keep-with-next="always" fo:margin-bottom="15pt"', 'fo:font-weight="bold"', 21),
].join('');

async function article(made: GeneratedArticle, photos: string): Promise<string> {
  const blocks: string[] = [];
  for (const [index, words] of made.paras.entries()) {
    blocks.push(`<text:p text:style-name="T">${escape(words)}</text:p>`);
    for (const { file, caption } of made.photos.filter(({ after }) => after === index)) {
      const { width, height } = await sizeOf(join(photos, file));
      const frame = `<draw:frame text:anchor-type="as-char" svg:width="${String(measure)}pt" svg:height="${String((measure * height) / width)}pt"><draw:image xlink:href="${pathToFileURL(join(photos, file)).href}" xlink:type="simple"/></draw:frame>`;
      blocks.push(`<text:p text:style-name="P">${frame}</text:p><text:p text:style-name="C">${escape(caption)}</text:p>`);
    }
  }
  return `<text:h text:style-name="H" text:outline-level="2">${escape(made.title)}</text:h><text:p text:style-name="S">${escape(made.sapo)}</text:p>${blocks.join('')}<text:p text:style-name="B">${escape(made.byline)}</text:p>`;
}

/** @param limit s. @throws Error with what LibreOffice said */
export async function printWithOffice({ book, photos }: Workload, folder: string, limit: number): Promise<Ran & { readonly file: string }> {
  mkdirSync(folder, { recursive: true });
  const text: string[] = [];
  for (const chapter of book.chapters) {
    text.push(`<text:h text:style-name="H" text:outline-level="1">${escape(chapter.title)}</text:h>`);
    for (const made of chapter.articles) text.push(await article(made, photos));
  }
  const names = NAMES.map((name) => `xmlns:${name}="${SPACES[name]}"`).join(' ');
  const layout = `<style:page-layout style:name="L" style:page-usage="mirrored"><style:page-layout-properties fo:page-width="${String(PAGE.width)}pt" fo:page-height="${String(PAGE.height)}pt" fo:margin-left="${String(PAGE.inside)}pt" fo:margin-right="${String(PAGE.outside)}pt" fo:margin-top="${String(PAGE.top)}pt" fo:margin-bottom="${String(PAGE_BOTTOM - 30)}pt"/><style:footer-style><style:header-footer-properties fo:min-height="30pt"/></style:footer-style></style:page-layout>`;
  const master = '<style:master-page style:name="Standard" style:page-layout-name="L"><style:footer><text:p><text:page-number/></text:p></style:footer></style:master-page>';
  writeFileSync(
    join(folder, 'book.fodt'),
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${STYLES}</office:styles><office:automatic-styles>${layout}</office:automatic-styles><office:master-styles>${master}</office:master-styles><office:body><office:text>${text.join('')}</office:text></office:body></office:document>`,
  );
  const ran = await runLimited('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'book.fodt'], { cwd: folder, limit });
  return { ...ran, file: join(folder, 'book.pdf') };
}
