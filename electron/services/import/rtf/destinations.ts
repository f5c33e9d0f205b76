/** What the groups of an RTF file are for. */

/** `text`: read into the stream around it. `skip`: neither read nor looked into. The others have a reader of their own. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'aside'
  | 'note'
  | 'comment'
  | 'comment-author'
  | 'box'
  | 'picture'
  | 'shape-value';

const BY_WORD: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['footnote', 'note'],
  ['annotation', 'comment'],
  ['atnauthor', 'comment-author'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['pict', 'picture'],
  ['sv', 'shape-value'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((word): [string, Destination] => [word, 'aside']),
  // Groups that start with \* and are text or lead to it all the same.
  ...['shppict', 'shpinst', 'sp', 'shpgrp', 'do', 'nesttableprops', 'mmath', 'moMath', 'moMathPara', 'mr', 'listtext', 'pntext'].map((word): [string, Destination] => [word, 'text']),
  ...[
    'colortbl', 'info', 'nonesttables', 'fldinst', 'objdata', 'objclass', 'objname', 'nonshppict', 'shprslt', 'sn', 'bkmkstart', 'bkmkend', 'atnid', 'atndate',
    'atnref', 'atnicn', 'atntime', 'atnparent', 'atrfstart', 'atrfend', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'themedata', 'colorschememapping', 'datastore',
    'latentstyles', 'xmlnstbl', 'filetbl', 'mmathPr', 'template', 'passwordhash', 'pgptbl', 'userprops', 'docvar', 'ftnsep', 'ftnsepc', 'ftncn',
    'aftnsep', 'aftnsepc', 'aftncn', 'tc', 'xe', 'falt', 'panose', 'pnseclvl', 'pn', 'picprop', 'blipuid', 'bliptag', 'ebcstart', 'ebcend', 'wgrffmtfilter',
    'datafield', 'formfield', 'private1', 'keywords', 'fchars', 'lchars', 'background', 'protusertbl', 'defchp', 'defpap', 'shpinstprop', 'mathPict',
  ].map((word): [string, Destination] => [word, 'skip']),
]);

/** Destination that a group's first control word opens; undefined: it opens none and the group goes on as what is around it. */
export const destinationOf = (word: string): Destination | undefined => BY_WORD.get(word);
