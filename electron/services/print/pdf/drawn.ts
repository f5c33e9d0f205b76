/** Everything that pages draw by operators: their own streams, forms and patterns. What they hold is unpacked and packed by threads of their own. */
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFDocument } from '@cantoo/pdf-lib';
import { streamKey, type StreamMemory } from './stream-memory.ts';
import { packedAside, rawStream, streamTextAside } from './streams.ts';

/** Streams that are unpacked or packed at one time: the threads that do it are four. */
const AT_ONCE = 8;

/**
 * Rewrites it all.
 * @param rewrite a stream, one character per byte → what stands in its place
 * @param memory of this same rewriting
 * @param named resources that what is written calls by name: kind ("ExtGState") → dictionary
 */
export async function rewriteDrawn(document: PDFDocument, rewrite: (stream: string) => string, named: Readonly<Record<string, PDFDict>>, memory?: StreamMemory<Uint8Array>): Promise<void> {
  const { context } = document;
  const drawn = new Map<PDFRef, PDFRawStream>();
  const change = (ref: PDFRef): void => {
    const stream = context.lookup(ref);
    if (stream instanceof PDFRawStream) drawn.set(ref, stream);
  };
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const resolved = page.node.Contents();
    const parts = resolved instanceof PDFArray ? resolved.asArray() : [contents];
    for (const part of parts) if (part instanceof PDFRef) change(part);
    const resources = page.node.Resources();
    if (resources !== undefined) addTo(resources, named);
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isDrawn(object)) continue;
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    if (resources === undefined) continue;
    addTo(resources, named);
    change(ref);
  }
  const rest = drawn.entries();
  const rewriteNext = async (): Promise<void> => {
    for (const [ref, stream] of rest) context.assign(ref, await rewritten(context, stream, rewrite, memory));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, rewriteNext));
}

function isDrawn({ dict }: PDFRawStream): boolean {
  return dict.get(PDFName.of('Subtype')) === PDFName.of('Form') || dict.get(PDFName.of('PatternType')) !== undefined;
}

function addTo(resources: PDFDict, named: Readonly<Record<string, PDFDict>>): void {
  for (const [kind, added] of Object.entries(named)) {
    const known = resources.lookupMaybe(PDFName.of(kind), PDFDict);
    if (known === undefined) resources.set(PDFName.of(kind), added);
    else for (const [name, value] of added.entries()) known.set(name, value);
  }
}

async function rewritten(context: PDFContext, stream: PDFRawStream, rewrite: (stream: string) => string, memory: StreamMemory<Uint8Array> | undefined): Promise<PDFRawStream> {
  const dict = PDFDict.withContext(context);
  for (const [name, value] of stream.dict.entries()) dict.set(name, value);
  for (const name of ['Filter', 'DecodeParms']) dict.delete(PDFName.of(name));
  const key = memory === undefined ? '' : streamKey([stream]);
  const known = memory?.get(key);
  if (known !== undefined) return rawStream(known, dict);
  const result = await packedAside(context, Buffer.from(rewrite(await streamTextAside(stream)), 'latin1'), dict);
  memory?.set(key, result.contents);
  return result;
}
