/** A picture that stands among operators, as the object that it would be by itself: it is looked at like any other. */
import { PDFArray, PDFDict, PDFName, PDFObjectParser, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { dictIn, key } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import type { InlineImage } from './inline-images.ts';

/** What is written short (ISO 32000-1, tables 93 and 94). */
const KEYS: Readonly<Record<string, string>> = { BPC: 'BitsPerComponent', CS: 'ColorSpace', D: 'Decode', DP: 'DecodeParms', F: 'Filter', H: 'Height', IM: 'ImageMask', I: 'Interpolate', W: 'Width' };
const SPACES: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' };
const FILTERS: Readonly<Record<string, string>> = { AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode', LZW: 'LZWDecode', Fl: 'FlateDecode', RL: 'RunLengthDecode', CCF: 'CCITTFaxDecode', DCT: 'DCTDecode' };

/** @param resources of the stream among whose operators it stands @throws Error when what it says of itself is no dictionary */
export function inlineStream(file: PdfFile, { said, bytes }: InlineImage, resources: PDFDict | undefined): PDFRawStream {
  const written = PDFObjectParser.forBytes(Buffer.from(`<<${said} >>`, 'latin1'), file.context).parseObject();
  if (!(written instanceof PDFDict)) throw new Error('a picture among the operators says nothing of itself');
  const dict = PDFDict.withContext(file.context);
  for (const [name, value] of written.entries()) {
    const long = KEYS[name.decodeText()] ?? name.decodeText();
    dict.set(key(long), long === 'Filter' ? inFull(file, value, FILTERS) : long === 'ColorSpace' ? spaceOf(file, value, resources) : value);
  }
  return PDFRawStream.of(dict, Buffer.from(bytes, 'latin1'));
}

function inFull(file: PdfFile, value: PDFObject, names: Readonly<Record<string, string>>): PDFObject {
  if (value instanceof PDFName) return key(names[value.decodeText()] ?? value.decodeText());
  if (!(value instanceof PDFArray)) return value;
  const all = PDFArray.withContext(file.context);
  for (const each of value.asArray()) all.push(inFull(file, each, names));
  return all;
}

/** One of the short names, or a space of the resources. */
function spaceOf(file: PdfFile, value: PDFObject, resources: PDFDict | undefined): PDFObject {
  const named = value instanceof PDFName ? dictIn(file, resources, 'ColorSpace')?.get(value) : undefined;
  return named ?? inFull(file, value, SPACES);
}
