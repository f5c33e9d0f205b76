import { list, paragraph, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '|', 'hai'], [], 4)],
  run: splitBlock,
  output: [title('A'), list(true, ['một'], [], 4), paragraph('|'), list(true, ['hai'], [], 'continued')],
});
