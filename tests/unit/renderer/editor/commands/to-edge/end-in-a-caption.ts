import { paragraph, photo, title } from '@common/article/build.ts';
import { toEdge } from '../../../../../../renderer/src/editor/commands/to-edge.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'Ng|ày hội', 'An'), paragraph('hai')],
  run: (editor) => toEdge(editor, 'end', false),
  output: [title('A'), photo('p1', 'Ngày hội', 'An'), paragraph('hai|')],
  still: true,
});
