/** A modal dialog: title, body, a foot with its buttons. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  readonly title: string;
  readonly intro?: string;
  readonly wide?: boolean;
  /** Wide, and head and foot stay where they are while what is between them scrolls by itself. */
  readonly framed?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open as long as it is rendered; Escape and a click outside ask `onClose`. */
export function Dialog({ title, intro, wide = false, framed = false, onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={framed ? 'modal modal--framed' : wide ? 'modal modal--wide' : 'modal'}>
        <AriaDialog className="dialog">
          <header className="dialog__head">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            {intro === undefined ? null : <p className="dialog__intro">{intro}</p>}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
