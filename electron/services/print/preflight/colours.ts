/** Colours of everything that is drawn by operators: pages, forms, patterns, letters that are drawings. */
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import type { Said } from '../../../common/contract/said.ts';
import { say } from '../../../common/print/say.ts';
import { dict, dictIn, key } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamKey, type StreamMemory } from '../pdf/stream-memory.ts';
import { streamText } from '../pdf/streams.ts';
import { streamColours, type StreamColours } from './content-stream.ts';
import { deviceSpaces, DIRECT, isSeparation, type DeviceSpace } from './device-spaces.ts';
import type { Expected } from './expected.ts';
import { inlineImages } from './inline-images.ts';
import type { Separations } from './separations.ts';
import type { Tell } from './tell.ts';

/** %; sums of shares that were written with a few digits. */
export const INK_TOLERANCE = 0.5;
const BLACK_TEXT = '0 0 0 1 k';

export interface Held {
  readonly press: Expected['press'];
  readonly tell: Tell;
  readonly colouredText: boolean;
  readonly separations: Separations;
  readonly memory: StreamMemory<StreamColours> | undefined;
}

/** Colour spaces in which photos and drawings are printed. */
export const spacesOf = ({ grey }: Expected['press']): readonly string[] => (grey ? ['DeviceGray'] : ['DeviceCMYK', 'DeviceGray']);

/** @param told `where`: the subject of the finding's sentence */
export function checkOperators(file: PdfFile, streams: readonly PDFRawStream[], resources: PDFDict | undefined, told: Held & { readonly where: Said; readonly page: number | null }): void {
  const { press, tell, where, page, colouredText, separations } = told;
  const content = (): string => streams.map(streamText).join('\n');
  const over = overprints(file, resources);
  const devices = deviceSpaces(file, resources);
  const first = remembered(told.memory, streams, over, devices, content);
  // Pictures among the operators are bytes, which read as operators would be anything: they are taken out, and looked at by themselves.
  const { rest, pictures } = first.inline ? inlineImages(content()) : { rest: null, pictures: [] };
  const { foreign, text, knocksOut, ink, coloured } = rest === null ? first : streamColours(rest, over, devices);
  // Pages that call no space by name, which are nearly all, are not gone through again.
  const most = foreign.size === 0 ? ink : Math.max(ink, separations.look(rest ?? content(), { where, page, resources }));
  for (const operator of foreign) if (!isSeparation(file, resources, /^\/(\S+) (?:cs|CS)$/.exec(operator)?.[1] ?? '')) tell('colour-space', say('findings.file.colourSpace', { where, operator }), page);
  for (const space of pictures.map(({ space }) => devices.get(space) ?? space)) if (!spacesOf(press).includes(space)) tell('image-colour', say(press.grey ? 'findings.file.imageNotGrey' : 'findings.file.imageNotCmyk', { where, space }), page);
  for (const colour of text) if (colour !== BLACK_TEXT && !colouredText) tell('text-not-black', say('findings.file.textNotBlack', { where, colour }), page);
  if (knocksOut) tell('text-knocks-out', say('findings.file.textKnocksOut', { where }), page);
  if (most > press.ink + INK_TOLERANCE) tell('ink', say('findings.file.ink', { where, found: Math.round(most), most: Math.round(press.ink) }), page);
  if (press.grey && coloured) tell('not-one-colour', say('findings.file.notOneColour', { where }), page);
}

function remembered(memory: StreamMemory<StreamColours> | undefined, streams: readonly PDFRawStream[], overprint: ReadonlyMap<string, boolean>, devices: ReadonlyMap<string, DeviceSpace>, content: () => string): StreamColours {
  if (memory === undefined) return streamColours(content(), overprint, devices);
  const key = streamKey(streams, JSON.stringify(devices === DIRECT ? [...overprint] : [[...overprint], [...devices]]));
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = streamColours(content(), overprint, devices);
  memory.set(key, found);
  return found;
}

/** Graphics states of these resources that say something of overprinting. */
function overprints(file: PdfFile, resources: PDFDict | undefined): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [name, value] of dictIn(file, resources, 'ExtGState')?.entries() ?? []) {
    const state = dict(file, value);
    if (state?.has(key('op')) === true || state?.has(key('OP')) === true) found.set(name.decodeText(), String(state.get(key('op')) ?? state.get(key('OP'))) === 'true');
  }
  return found;
}
