/** Errors of a design of the book's own. */
export const designErrors = {
  'design/no-design': {
    what: 'The folder[[ “{{name}}”]] has no design.json',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'Choose the folder that the program copied out (its name begins with thiet-ke-), after changing it.',
  },
  'design/unreadable': {
    what: 'The design cannot be read[[: “{{name}}”]]',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'See whether the folder is still there and may be read, then read it again.',
  },
  'design/not-text': {
    what: "The design's file[[ “{{name}}”]] is not UTF-8 text",
    safe: 'The yearbook and that folder are unchanged.',
    next: 'Open the file in an editor and save it as UTF-8.',
  },
  'design/too-large': {
    what: 'The folder[[ “{{name}}”]] is too large for a design',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'A design has some thirty text files, below 400 kB. Take away .typ files that are no part of it.',
  },
  'design/data': {
    what: 'design.json is not valid[[ at {{place}}]]',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'Correct that place after the original file (copy the design to another folder to compare), then read it again.',
  },
  'design/other-choices': {
    what: 'design.json renames, adds or leaves out an entry[[: “{{name}}”]]',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'The values of palettes and pairs of faces may change, their names (and the id) stay. Correct the name and read it again.',
  },
  'design/no-face': {
    what: 'The program has no such face[[: “{{name}}”]]',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'Use one of the faces that come with the program, called as in the pairs that are there.',
  },
  'design/not-set': {
    what: 'The book cannot be set in this design[[: {{message}}]]',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'The number behind the file is the line. Correct it and read the folder again.',
  },
  'design/lost-words': {
    what: 'This design loses words[[: “{{text}}” is not on the pages]][[ of “{{title}}”]]',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'Mostly a block is left out in blocks.typ or article.typ. Make it print every block and read the folder again.',
  },
  'design/too-slow': {
    what: 'Trying the design took too much time or memory and was stopped',
    safe: 'The yearbook and that folder are unchanged.',
    next: 'Mostly a loop in a .typ file does not end. Correct it and read the folder again.',
  },
} as const;
