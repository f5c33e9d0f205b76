import { paragraph, pullQuote, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), pullQuote('Học và làm theo Bác là như vậy.|'), paragraph('Sau đó.')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), pullQuote('Học và làm theo Bác là như vậy.'), paragraph('|'), paragraph('Sau đó.')],
});
