/** The table of commands. To add one: a file beside this and a line here. */
import type { Command } from '../command.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  new: { usage: 'BOOK [--title T]', summary: 'make a new yearbook', load: () => import('./new.ts') },
  import: { usage: 'BOOK FILE... [--part NAME]', summary: 'take articles in (Word, RTF, ODT, web page, text, PDF, photo, .zip, folder)', load: () => import('./import.ts') },
  outline: { usage: 'BOOK', summary: 'parts and articles in order', load: () => import('./outline.ts') },
  text: { usage: 'BOOK ID [--html]', summary: 'an article as plain text, or as a web page', load: () => import('./text.ts') },
  search: { usage: 'BOOK QUERY', summary: 'find text, with or without tones', load: () => import('./search.ts') },
  find: { usage: 'BOOK QUERY [--case] [--word] [--no-tones] [--replace TEXT [--keep-case] [--yes]]', summary: 'every hit in its sentence; replace: what would stand there, or with --yes write it', load: () => import('./find.ts') },
  tidy: { usage: 'BOOK [--apply] [--rule R]...', summary: 'quotation marks, spaces, dashes … by the house style: what would change, or change it', load: () => import('./tidy.ts') },
  spell: { usage: 'BOOK [ARTICLE]', summary: 'words that cannot be Vietnamese, places against the house style, names written otherwise elsewhere', load: () => import('./spell.ts') },
  stage: { usage: 'BOOK [ARTICLE STAGE] [--reason R]', summary: 'how many articles are draft, editing, proofing, approved; or move one', load: () => import('./stage.ts') },
  units: { usage: 'BOOK', summary: 'what each unit was asked for and what has come', load: () => import('./units.ts') },
  form: { usage: 'BOOK --unit NAME --out FILE', summary: 'the form that a unit fills in, a .docx', load: () => import('./form.ts') },
  merge: { usage: 'BOOK OTHER', summary: 'merge another copy of the book', load: () => import('./merge.ts') },
  bring: { usage: 'BOOK OTHER [--article ID]... [--part NAME]', summary: 'bring articles in from another book', load: () => import('./bring.ts') },
  export: { usage: 'BOOK --to print|proof --out DIR [--strict]', summary: 'make the PDF files; strict: exit code 4 when the preflight finds errors', load: () => import('./export.ts') },
  docx: { usage: 'BOOK [ARTICLE...] --out FILE [--author NAME]', summary: 'articles as a Word file with comments and suggestions', load: () => import('./docx.ts') },
  'take-back': { usage: 'BOOK FILE', summary: 'take such a file back after it was edited; 3 = places are left to decide', load: () => import('./take-back.ts') },
  manuscript: { usage: 'BOOK --out FOLDER [--format pdf|docx] [--part NAME]... [--article ID]... [--copies N] [--author NAME] [--include-unapproved]', summary: 'the manuscript for approval, made from exactly the approved texts', load: () => import('./manuscript.ts') },
  copy: { usage: 'BOOK NEWBOOK [--clean]', summary: 'copy the file; clean: without history and what was taken out', load: () => import('./copy.ts') },
  check: { usage: 'BOOK', summary: 'is the file whole?', load: () => import('./check.ts') },
  salvage: { usage: 'BOOK NEWBOOK', summary: 'save what is healthy of a damaged file', load: () => import('./salvage.ts') },
  sample: { usage: '--out DIR', summary: 'make the sample yearbook and its PDF files', load: () => import('./sample.ts') },
  'sheet-in': { usage: 'BOOK FILE --as units|exemplars|awards [--sheet NAME] [--map HEADER=FIELD]... [--differing keep|take] [--encoding E] [--dry]', summary: 'take a list of a spreadsheet in (.xlsx, .ods, .csv), every doubt with its row', load: () => import('./sheet-in.ts') },
  'sheet-out': { usage: 'BOOK FILE --what exemplars|units|awards|photos|coverage', summary: 'a list of the book as .xlsx or .csv', load: () => import('./sheet-out.ts') },
};
