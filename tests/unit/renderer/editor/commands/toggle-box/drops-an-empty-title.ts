import { box, paragraph, title } from '@common/article/build.ts';
import { toggleBox } from '../../../../../../renderer/src/editor/commands/box/toggle-box.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), box('', ['một|'])],
  run: (editor) => toggleBox(editor),
  output: [title('A'), paragraph('một|')],
});
