/** Which reader reads which kind. A new format is a line here. */
import type { MediaKind } from './media.ts';
import type { RawDocument } from './raw.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readMhtml } from './html/read-mhtml.ts';
import { readOdt } from './odt/read-odt.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPhoto } from './photo/read-photo.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { readText } from './text/read-text.ts';

export interface SourceBytes {
  /** For messages and for naming a picture; never used to tell what the bytes are. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws AppError `import/*` */
export type Reader = (source: SourceBytes) => RawDocument | Promise<RawDocument>;

export const READERS: Partial<Readonly<Record<MediaKind, Reader>>> = {
  text: ({ bytes }) => readText(bytes),
  docx: ({ bytes }) => readDocx(bytes),
  doc: ({ bytes }) => readDoc(bytes),
  rtf: ({ bytes }) => readRtf(bytes),
  odt: ({ bytes }) => readOdt(bytes),
  html: ({ bytes }) => readHtml(bytes),
  mhtml: ({ bytes }) => readMhtml(bytes),
  pdf: ({ bytes }) => readPdf(bytes),
  jpeg: readPhoto,
  png: readPhoto,
  gif: readPhoto,
  webp: readPhoto,
  tiff: readPhoto,
};

/** Endings that promise a kind; a file that holds something else is told apart from one never supported, and said to be. */
export const PROMISED: Readonly<Record<string, readonly MediaKind[]>> = {
  txt: ['text'],
  text: ['text'],
  md: ['text'],
  docx: ['docx'],
  docm: ['docx'],
  doc: ['doc'],
  rtf: ['rtf'],
  odt: ['odt'],
  htm: ['html'],
  html: ['html'],
  mht: ['mhtml'],
  mhtml: ['mhtml'],
  pdf: ['pdf'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  png: ['png'],
  webp: ['webp'],
  tif: ['tiff'],
  tiff: ['tiff'],
  zip: ['zip'],
};
