import { paragraph, photo, title } from '@common/article/build.ts';
import { moveSection } from '../../../../../../renderer/src/editor/commands/move-section.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m|ột'), photo('p1', 'C'), paragraph('hai')],
  run: (editor) => {
    moveSection(editor, 2, 4);
  },
  output: [title('A'), paragraph('m|ột'), paragraph('hai'), photo('p1', 'C')],
});
