/** Errors in words, English. See `vi/errors.ts` for the form. */
import type { ErrorTexts } from '../vi/errors.ts';
import { handingErrors } from './handing-errors.ts';
import { editionErrors } from './edition-errors.ts';
import { photoErrors } from './photo-errors.ts';
import { proofErrors } from './proof-errors.ts';
import { designErrors } from './design-errors.ts';
import { printErrors } from './print-errors.ts';
import { wayErrors } from './way-errors.ts';
import { recordErrors } from './record-errors.ts';
import { sheetErrors } from './sheet-errors.ts';

export const errors: ErrorTexts = {
  'file/not-found': {
    what: 'The file[[ “{{name}}”]] was not found',
    safe: 'It may have been moved or renamed, or its drive is not connected. Nothing has changed.',
    next: 'Check where it is kept and open it again.',
  },
  'file/no-folder': {
    what: 'There is no folder[[ “{{name}}”]] to keep the file in',
    safe: 'No file was made or changed.',
    next: 'Make the folder first, or choose another place.',
  },
  'file/empty': {
    what: 'The file[[ “{{name}}”]] is empty',
    safe: 'It was left as it is. This usually comes from an interrupted copy.',
    next: 'Copy the file again from its source, or open the latest backup.',
  },
  'file/not-a-book': {
    what: 'The file[[ “{{name}}”]] is not a yearbook',
    safe: 'It was left as it is. Its name may end in .kyyeu, but what is inside is something else.',
    next: 'Choose a .kyyeu file. If this is an article, open a yearbook and use Import.',
  },
  'file/newer': {
    what: 'The yearbook[[ “{{name}}”]] was made with a newer Kỷ Yếu',
    safe: 'It was left as it is and not opened, so that nothing this version does not know is lost.',
    next: 'Update Kỷ Yếu on this computer and open it again.',
  },
  'file/foreign-schema': {
    what: 'The file[[ “{{name}}”]] is not laid out like a yearbook',
    safe: 'It holds something that Kỷ Yếu never writes. Nothing in it was run, and it was left as it is.',
    next: 'Ask whoever sent it for a file saved by Kỷ Yếu itself. Do not open this one with other programs.',
  },
  'file/unsafe': {
    what: 'Reading the file[[ “{{name}}”]] took too much time or memory and was stopped',
    safe: 'It was left as it is; other yearbooks are not affected.',
    next: 'If somebody sent it to you, ask for it again. If it is your own yearbook on a slow drive, copy it to this computer and open it again.',
  },
  'file/damaged': {
    what: 'The yearbook file[[ “{{name}}”]] is damaged',
    safe: 'Nothing more is written to it, so that what can still be read stays readable.',
    next: 'Copy the file somewhere safe, then open the latest backup.',
  },
  'file/locked': {
    what: 'The yearbook[[ “{{name}}”]] is open in another window or on another computer[[ ({{user}} on {{host}})]]',
    safe: 'Only one place may write at a time, so that no one overwrites another. The file has not changed.',
    next: 'Close the yearbook there and open it again.',
  },
  'file/read-only': {
    what: 'The file[[ “{{name}}”]] may not be written',
    safe: 'What was saved before is still there.',
    next: 'Take away the file’s read-only property, or copy it to a folder you may write to.',
  },
  'file/disk-full': {
    what: 'The disk is full',
    safe: 'The unfinished write was undone completely; what was saved before is still there.',
    next: 'Free some space on this disk and try again.',
  },
  'file/exists': {
    what: 'There is already a file[[ “{{name}}”]] there',
    safe: 'The existing file was left as it is.',
    next: 'Choose another name or another folder.',
  },
  'file/failed': {
    what: 'The file[[ “{{name}}”]] could not be read or written',
    safe: 'What was saved before is still there.',
    next: 'Check that the drive is connected and may be written, then try again.',
  },
  'backup/none': {
    what: 'There is no backup of this yearbook on this computer',
    safe: 'Nothing has changed.',
    next: 'If the file is on a removable drive, plug it in and open it again; if you sent it to somebody, ask for it back.',
  },
  'import/empty': {
    what: 'The file[[ “{{name}}”]] holds no text to import',
    safe: 'Neither the yearbook nor the original has changed.',
    next: 'Open the file and see whether its text is there; if it is a scan or a photo, ask for the text itself.',
  },
  'import/no-path': {
    what: 'Where the dropped files lie could not be told',
    safe: 'Nothing was imported; the yearbook has not changed.',
    next: 'Save the files to this computer and use “Import articles…”. If a name has Vietnamese letters and the system does not use Unicode, rename the file without them.',
  },
  'import/unsupported': {
    what: 'This kind of file cannot be imported yet[[: “{{name}}”]]',
    safe: 'Neither the yearbook nor the original has changed.',
    next: 'If it is a text, open it in the program that made it, save it as .docx or .txt, and import that. Sound and film cannot be printed; photos by themselves go under Photos.',
  },
  'import/mismatch': {
    what: 'The ending of the file[[ “{{name}}”]] does not match what is inside[[ ({{found}})]]',
    safe: 'Neither the yearbook nor the original has changed.',
    next: 'Ask the sender for the file again; its ending may have been changed by mistake.',
  },
  'import/encoding': {
    what: 'The character encoding of the file[[ “{{name}}”]] was not recognised',
    safe: 'Neither the yearbook nor the original has changed; no garbled text was imported.',
    next: 'Open the file, save it with the UTF-8 encoding, and import it again.',
  },
  'import/damaged': {
    what: 'The file[[ “{{name}}”]] is damaged and cannot be read',
    safe: 'Neither the yearbook nor the original has changed.',
    next: 'Try to open it in Word and save it again, or ask the sender for a new copy.',
  },
  'import/too-large': {
    what: 'The file[[ “{{name}}”]] is too large to import',
    safe: 'Neither the yearbook nor the original has changed.',
    next: 'Split it into smaller files, or take photos out and add them later.',
  },
  'import/timeout': {
    what: 'Reading the file[[ “{{name}}”]] took too long and was stopped',
    safe: 'Neither the yearbook nor the original has changed; the other files were still imported.',
    next: 'Open it in Word, save it again, and import that.',
  },
  ...sheetErrors,
  ...editionErrors,
  ...proofErrors,
  ...handingErrors,
  ...printErrors,
  ...designErrors,
  ...wayErrors,
  'book/none-open': {
    what: 'No yearbook is open in this window',
    safe: 'Nothing has changed.',
    next: 'Open or create a yearbook first.',
  },
  'merge/other-book': {
    what: 'The file[[ “{{name}}”]] is another yearbook, not a copy of this one',
    safe: 'Neither file has changed.',
    next: 'Choose “Bring in from another yearbook” to take its articles in.',
  },
  'merge/same-book': {
    what: 'The file[[ “{{name}}”]] is a copy of this very yearbook',
    safe: 'Neither file has changed.',
    next: 'Choose “Merge a copy” to merge what was changed in both.',
  },
  'merge/none-chosen': {
    what: 'No file to merge is chosen, or it was closed',
    safe: 'The open yearbook is as it was.',
    next: 'Choose the .kyyeu file to merge again.',
  },
  'merge/changed-since': {
    what: 'This place in the article[[ “{{name}}”]] was changed again after the merge',
    safe: 'Both sides of it are still kept, and the article is as it was.',
    next: 'Open the article, put that place right by hand, then choose “Keep as it is now”.',
  },
  'book/no-article': {
    what: 'This article is no longer in the yearbook',
    safe: 'All other articles are still there.',
    next: 'It may just have been deleted, or its import taken back. Undo (Ctrl+Z) or Redo (Ctrl+Y) brings it back.',
  },
  'book/no-part': {
    what: 'This part is no longer in the yearbook',
    safe: 'All articles are still there.',
    next: 'Choose another part and try again.',
  },
  'book/no-photo': {
    what: 'The photo was not found in the yearbook',
    safe: 'The article and all other photos are still there.',
    next: 'Choose a photo for this place again.',
  },
  ...recordErrors,
  'book/no-intake': {
    what: 'This imported article was not found',
    safe: 'The yearbook is unchanged.',
    next: 'It may have been removed, or the import was undone. Open the list of imported articles again.',
  },
  'book/no-version': {
    what: 'This earlier version was not found',
    safe: 'The article as it is now and its other versions are untouched.',
    next: 'Open the list of versions again and choose another.',
  },
  'book/no-snapshot': {
    what: 'This snapshot was not found',
    safe: 'The yearbook is unchanged.',
    next: 'Open the list of snapshots again and choose another.',
  },
  'article/locked': {
    what: 'The article[[ “{{title}}”]] is approved, so its text cannot be changed',
    safe: 'Nothing was changed: the article is as it was approved.',
    next: 'To change it, unlock the article, say why, and do it again.',
  },
  'stage/reason-needed': {
    what: 'Unlocking an approved article[[ (“{{title}}”)]] needs a reason',
    safe: 'The article is at the stage where it was; nothing was changed.',
    next: 'Write the reason and move it again.',
  },
  'stage/open-suggestions': {
    what: 'The article[[ “{{title}}”]] cannot be approved: it has suggestions that nobody decided',
    safe: 'The article is at the stage where it was, and every suggestion is there.',
    next: 'Accept or reject each suggestion, then approve it.',
  },
  'stage/not-undone': {
    what: 'Approving or unlocking an article[[ (“{{title}}”)]] cannot be undone',
    safe: 'The article is at the stage where it is now; nothing was changed.',
    next: 'To change an approved article, unlock it and say why; to approve it again, move it to that stage. Earlier steps can still be undone.',
  },
  'book/changed-since': {
    what: 'This step cannot be taken back: that place was changed again since',
    safe: 'Nothing is lost: what was changed later stays.',
    next: 'Earlier steps can still be taken back. To get old words back, look at the versions of the article.',
  },
  'book/nothing-to-undo': {
    what: 'There is nothing left to undo or redo',
    safe: 'The yearbook is unchanged.',
    next: 'For older words look at the versions of the article or the snapshots of the yearbook.',
  },
  'book/stale': {
    what: 'This article has just been changed elsewhere',
    safe: 'What you typed is still on the screen and has not overwritten the other version.',
    next: 'Copy what you just typed, open the article again to see the new version, and paste it there.',
  },
  'book/invalid': {
    what: 'The content does not have the form of a yearbook',
    safe: 'This write was refused; what was saved before is still there.',
    next: 'Undo the last step and try again.',
  },
  ...photoErrors,
  'word/not-ours': {
    what: 'The file[[ “{{name}}”]] is not a Word copy exported from Kỷ Yếu',
    safe: 'No article was changed and the file is as it was.',
    next: 'If it is a new article, use “Import”. If it was sent out for editing, ask for that very file again, saved as .docx.',
  },
  'word/other-book': {
    what: 'The Word copy[[ “{{name}}”]] was exported from another yearbook',
    safe: 'No article was changed.',
    next: 'Open the yearbook that the file was exported from and take it back there.',
  },
  'word/article-lost': {
    what: 'No article of the yearbook could be found for the Word copy[[ “{{name}}”]]',
    safe: 'No article was changed. The article may have been removed, or its title deleted in the file.',
    next: 'Bring the removed article back, or put the title into the file again, and try once more.',
  },
  'word/not-kept': {
    what: 'This yearbook no longer has the text that[[ “{{name}}”]] was exported from',
    safe: 'No article was changed: without the original nobody can tell what was edited.',
    next: 'Open the copy of the yearbook that made the file, or import the file as a new article and compare.',
  },
  'manuscript/not-approved': {
    what: 'The manuscript cannot be made yet: some articles are not approved[[ ({{count}}: {{titles}})]]',
    safe: 'No file was made.',
    next: 'Approve them, or choose “Include articles not approved” to print them with that mark.',
  },
  'manuscript/changed': {
    what: 'The article[[ “{{title}}”]] is not as it was approved',
    safe: 'No file was made, so that no other text is presented than the one approved.',
    next: 'Open the article, look it through and approve it again.',
  },
  'job/cancelled': {
    what: 'Stopped as you asked',
    safe: 'The yearbook was not changed by the unfinished work.',
    next: 'Start it again whenever you need to.',
  },
  'input/invalid': {
    what: 'The request was not valid and was not carried out',
    safe: 'The yearbook has not changed.',
    next: 'Try again; if it fails again, send this error code to whoever supports you.',
  },
  'app/forbidden': {
    what: 'This is not allowed',
    safe: 'The yearbook has not changed.',
    next: 'Open the yearbook from the Kỷ Yếu window and try again.',
  },
  'app/service-stopped': {
    what: 'A part of Kỷ Yếu stopped suddenly',
    safe: 'It is being started again. What was saved is still there; unsaved text is still on the screen.',
    next: 'Wait a few seconds and try again.',
  },
  'app/internal': {
    what: 'Kỷ Yếu ran into an unexpected error',
    safe: 'What was saved in the file is still there.',
    next: 'Try again; if it fails again, send this error code to whoever supports you[[: {{message}}]].',
  },
};
