/** What a unit was asked for, one line each, with what can be done about it. */
import type { CollectTask, StrayArticle } from '@common/collect/shapes.ts';
import { isOverdue } from '@common/collect/state.ts';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { DueDialog, ReceiveDialog } from './dialogs.tsx';
import type { CollectActions } from './use-collect-actions.ts';
import { taskDetail, taskName } from './words.ts';

interface TaskListProps {
  readonly tasks: readonly CollectTask[];
  readonly strays: readonly StrayArticle[];
  readonly today: string;
  readonly actions: CollectActions;
}

export function TaskList({ tasks, strays, today, actions }: TaskListProps) {
  const { t } = useTexts();
  return (
    <ul className="tasks" aria-label={t('collect.tasks')}>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} strays={strays} today={today} actions={actions} />
      ))}
    </ul>
  );
}

function TaskLine({ task, strays, today, actions }: Omit<TaskListProps, 'tasks'> & { readonly task: CollectTask }) {
  const { t } = useTexts();
  const { book, openArticle } = useDesk();
  const [asking, setAsking] = useState<'due' | 'receive' | null>(null);
  const close = (): void => {
    setAsking(null);
  };
  const { articleId } = task;
  const came = task.receivedOn !== null;
  return (
    <li className={task.waived ? 'tasks__one tasks__one--waived' : 'tasks__one'}>
      <i className={came ? 'marks__one marks__one--full' : 'marks__one'} aria-hidden />
      <span className="tasks__name" lang="vi">
        {taskName(t, task)}
      </span>
      <span className={isOverdue(task, today) ? 'tasks__detail units__late' : 'tasks__detail'}>{taskDetail(t, task, today)}</span>
      <span className="tasks__do">
        {articleId !== null ? (
          <Button look="link" onPress={() => { openArticle(articleId); }}>
            {t('collect.open')}
          </Button>
        ) : came || task.waived ? null : (
          <Button look="link" isDisabled={book.readOnly} onPress={() => { actions.receive(task.id, today, null); }}>
            {t('collect.markReceived')}
          </Button>
        )}
        <MenuButton
          label={t('collect.taskMore')}
          groups={[
            {
              entries: came
                ? [{ id: 'let-go', label: t('collect.notReceived'), disabled: book.readOnly, run: () => { actions.letGo(task.id); } }]
                : [
                    { id: 'receive', label: t('collect.receiveWith'), disabled: book.readOnly, run: () => { setAsking('receive'); } },
                    { id: 'due', label: t('collect.changeDue'), disabled: book.readOnly, run: () => { setAsking('due'); } },
                    { id: 'waive', label: t(task.waived ? 'collect.wantAgain' : 'collect.waive'), disabled: book.readOnly, run: () => { actions.waive(task.id, !task.waived); } },
                  ],
            },
            { entries: [{ id: 'remove', label: t('collect.removeTask'), danger: true, disabled: book.readOnly, run: () => { actions.removeTask(task.id); } }] },
          ]}
        >
          <IconButton icon={Ellipsis} label={t('collect.taskMore')} />
        </MenuButton>
      </span>
      {asking === 'due' ? <DueDialog task={task} today={today} onClose={close} onDue={(day) => { actions.setDue(task.id, day); }} /> : null}
      {asking === 'receive' ? (
        <ReceiveDialog task={task} today={today} strays={strays} onClose={close} onReceive={(on, article) => { actions.receive(task.id, on, article); }} />
      ) : null}
    </li>
  );
}
