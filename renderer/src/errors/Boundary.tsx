/** Catches what breaks while drawing, so that the window never goes white. */
import { Component, type ReactNode } from 'react';
import { toErrorShape } from '@common/errors.ts';
import { CrashScreen } from './CrashScreen.tsx';

interface State {
  readonly message: string | null;
}

export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { message: toErrorShape(thrown).message };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return <CrashScreen message={this.state.message} />;
  }
}
