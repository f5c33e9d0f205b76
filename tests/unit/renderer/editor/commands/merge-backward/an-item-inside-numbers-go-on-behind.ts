import { list, paragraph, title } from '@common/article/build.ts';
import { mergeBackward } from '../../../../../../renderer/src/editor/commands/merge-backward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '|hai', 'ba'])],
  run: (editor) => void mergeBackward(editor),
  output: [title('A'), list(true, ['một']), paragraph('|hai'), list(true, ['ba'], [], 'continued')],
});
