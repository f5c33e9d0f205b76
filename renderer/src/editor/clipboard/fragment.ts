/**
 * The editor's own form on the clipboard. What comes in under this name may come from anywhere, so it is data like any other: it
 * must pass the document's validator. Photos are told by id, which mean something in the window's own book only.
 */
import * as z from 'zod';
import { boxLineBlock, boxTitleBlock, captionBlock, creditBlock, block, listItemBlock, photoBlock, tableCellBlock, type TableBlock, type TextNode, type Block } from '@common/article/document.ts';
import { normalizeBox, normalizeInline, normalizeList, normalizeTable } from '@common/article/normalize.ts';
import { photoGroup } from '@common/article/build.ts';
import { WHOLE, type Within } from '../commands/insert-parts.ts';

export const FRAGMENT_TYPE = 'application/x-kyyeu-fragment';

/** Larger than any article; parsing stops before it hurts. Characters. */
const MAX_LENGTH = 5_000_000;

/** A selection's blocks as they come: a photo or list may be there in part. */
const partialPhoto = z.object({
  type: z.literal('photo'),
  photoId: z.string().min(1).nullable(),
  more: photoBlock.shape.more,
  children: z.array(z.discriminatedUnion('type', [captionBlock, creditBlock])),
});
const partialBox = z.object({ type: z.literal('box'), children: z.array(z.discriminatedUnion('type', [boxTitleBlock, boxLineBlock])).min(1) });
const piece = z.union([block, listItemBlock, boxTitleBlock, boxLineBlock, tableCellBlock, captionBlock, creditBlock, partialPhoto, partialBox]);
const fragment = z.object({ source: z.string(), within: z.object({ start: z.boolean(), end: z.boolean() }).optional(), blocks: z.array(piece).min(1) });
type Piece = z.infer<typeof piece>;

/** The selection's blocks, as text for the clipboard. `source` names the window. `within`: at which edges the selection holds a part of a block. */
export function writeFragment(blocks: readonly unknown[], source: string, within: Within = WHOLE): string {
  return JSON.stringify({ source, ...(within.start || within.end ? { within } : {}), blocks });
}

/** Blocks of a fragment, in normal form; null when it is not one. Photos of another window keep caption and credit only. */
export function readFragment(data: string, source: string): Block[] | null {
  return readPieces(data, source)?.blocks.map((block) => (block.type === 'list' ? normalizeList(block) : block)) ?? null;
}

export interface Pieces {
  /** In normal form, but for items of lists: they have the levels they stood at, though what they stood under may not be there. */
  readonly blocks: Block[];
  readonly within: Within;
}

/** What a fragment holds, for a text that brings it into normal form; null when it is not one. */
export function readPieces(data: string, source: string): Pieces | null {
  if (data === '' || data.length > MAX_LENGTH) return null;
  const parsed = fragment.safeParse(parseJson(data));
  if (!parsed.success) return null;
  const own = parsed.data.source === source;
  return { blocks: parsed.data.blocks.map((part) => whole(part, own)), within: parsed.data.within ?? WHOLE };
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    // Not JSON is simply not a fragment.
    return null;
  }
}

function whole(part: Piece, own: boolean): Block {
  if (part.type === 'photo') {
    const children = part.children as readonly z.infer<typeof captionBlock | typeof creditBlock>[];
    const text = (type: string): TextNode[] => normalizeInline(children.find((child) => child.type === type)?.children ?? []);
    return photoGroup(own ? part.photoId : null, own ? (part.more ?? []) : [], text('caption'), text('credit'));
  }
  if (part.type === 'list') return { ...part, children: part.children.map((item) => ({ ...item, children: normalizeInline(item.children) })) };
  if (part.type === 'box') return normalizeBox(part);
  if (part.type === 'separator') return part;
  if (part.type === 'table') return wholeTable(normalizeTable(part));
  if (part.type === 'list-item' || part.type === 'box-title' || part.type === 'box-line' || part.type === 'table-cell' || part.type === 'caption' || part.type === 'credit') return { type: 'paragraph', children: normalizeInline(part.children) };
  return { ...part, children: normalizeInline(part.children) };
}

/** Words out of one cell are a paragraph; of more cells a table, its gaps filled. */
function wholeTable(table: TableBlock): Block {
  const [row, ...more] = table.children;
  const [cell, ...others] = row?.children ?? [];
  return more.length === 0 && others.length === 0 && cell !== undefined ? { type: 'paragraph', children: cell.children } : table;
}

/** The blocks with notes of their own: a copy that comes to stand beside its original must not be taken for one note with it. */
export function withNewNotes(blocks: readonly Block[], newId: () => string = () => crypto.randomUUID().slice(0, 8)): Block[] {
  const ids = new Map<string, string>();
  return JSON.parse(JSON.stringify(blocks), (key, value: unknown) => {
    if (key !== 'footnote' || typeof value !== 'object' || value === null || !('id' in value)) return value;
    const id = ids.get(String(value.id)) ?? newId();
    ids.set(String(value.id), id);
    return { ...value, id };
  }) as Block[];
}
