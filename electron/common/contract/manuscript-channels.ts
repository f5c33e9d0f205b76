/** The part of the contract that makes papers: Word files for colleagues, which come back, and the manuscript for approval. See channels.ts. */
import * as z from '../schema.ts';
import { channel, nothing } from './channel.ts';
import { manuscriptChoice, manuscriptResult } from './manuscript-shapes.ts';
import { change } from '../article/document.ts';
import { readWord, takenBack, wordOrigin } from './word-shapes.ts';

const id = z.string().min(1).max(100);
const path = z.string().min(1);
/** None: every article of the book. */
const articles = z.array(id);

/** Answered by main: they ask where. null: the person cancelled. */
export const papers = {
  /** @throws manuscript/not-approved, manuscript/changed, print/*, job/cancelled */
  'app.makeManuscript': channel('renderer', 'main', () => ({ input: manuscriptChoice, output: manuscriptResult.nullable() })),
  /** The articles with comments and suggestions. @throws print/empty-book, photo/damaged, file/*, job/cancelled */
  'app.exportWord': channel('renderer', 'main', () => ({ input: z.object({ articles, title: z.string().max(2000) }), output: z.object({ path }).nullable() })),
  /** The application for a licence, .docx or .pdf by the name that is given. `open`: points that nobody has told, as the paper names them. @throws book/no-record (the book has no imprint page), print/* */
  'app.saveLicence': channel('renderer', 'main', () => ({ input: nothing, output: z.object({ path, open: z.array(z.string()) }).nullable() })),
  /** An edited file comes back. @throws word/*, article/locked, import/*, file/* */
  'app.takeBackWord': channel('renderer', 'main', () => ({ input: nothing, output: takenBack.nullable() })),
} as const;

/** Between trusted processes. */
export const papersInside = {
  /** Keeps the texts that a file is made from. */
  'word.keep': channel('internal', 'store', () => ({ input: z.object({ articles }), output: nothing })),
  /** Reads an edited file, in the process for strangers' files. `known`: suggestions that were in it when it was made. null: not one of ours. */
  'word.read': channel('internal', 'import', () => ({ input: z.object({ path, known: z.array(change) }), output: readWord.nullable() })),
  /** The suggestions of the texts that a file was made from. @throws word/* */
  'word.known': channel('internal', 'store', () => ({ input: z.object({ name: z.string(), origin: wordOrigin.nullable() }), output: z.object({ known: z.array(change) }) })),
  'word.takeBack': channel('internal', 'store', () => ({ input: z.object({ name: z.string(), read: readWord }), output: takenBack })),
  /** Writes the file `to`. */
  'word.export': channel('internal', 'export', () => ({ input: z.object({ path, articles, author: z.string(), to: path }), output: nothing })),
  /** Writes the file `to`. */
  'licence.make': channel('internal', 'export', () => ({ input: z.object({ path, to: path }), output: z.object({ open: z.array(z.string()) }) })),
  'manuscript.make': channel('internal', 'export', () => ({ input: manuscriptChoice.extend({ path, madeBy: z.string(), folder: path }), output: manuscriptResult })),
} as const;
