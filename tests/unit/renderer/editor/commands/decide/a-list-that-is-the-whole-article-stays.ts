import { list, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A|'), list(false, [[going('một')]])],
  run: (editor) => decide(editor, 'accept', 'all'),
  output: [title('A|'), list(false, [''])],
});
