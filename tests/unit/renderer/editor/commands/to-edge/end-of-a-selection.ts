import { paragraph, title } from '@common/article/build.ts';
import { toEdge } from '../../../../../../renderer/src/editor/commands/to-edge.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m⟦ột'), paragraph('h⟧ai')],
  run: (editor) => toEdge(editor, 'end', true),
  output: [title('A'), paragraph('m⟦ột'), paragraph('hai⟧')],
  still: true,
});
