import { list, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { coming, fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một|', [going('hai'), coming('ba')], [going('bốn', 's2'), { text: ' năm' }], '', [going('sáu', 's3')]])],
  run: (editor) => decide(editor, 'accept', new Set(['s1', 's2'])),
  output: [title('A'), list(false, ['một|', 'ba', ' năm', '', [going('sáu', 's3')]])],
});
