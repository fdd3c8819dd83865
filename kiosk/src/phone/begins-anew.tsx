/** A page that fails on what its tab kept, as when a former version was told it, begins anew without that. */
import { Component } from 'react';
import { forgetAnswers } from './kept-answers.js';

interface BeginsAnewState {
  readonly failure: Error | null;
  readonly hasBegunAnew: boolean;
}

export class BeginsAnew extends Component<{ readonly children: React.ReactNode }, BeginsAnewState> {
  override state: BeginsAnewState = { failure: null, hasBegunAnew: false };

  static getDerivedStateFromError(failure: Error): Pick<BeginsAnewState, 'failure'> {
    return { failure };
  }

  override componentDidCatch(): void {
    if (this.state.hasBegunAnew) return;
    forgetAnswers();
    this.setState({ failure: null, hasBegunAnew: true });
  }

  override render(): React.ReactNode {
    const { failure, hasBegunAnew } = this.state;
    // It was not what had been kept.
    if (failure && hasBegunAnew) throw failure;
    return failure ? null : this.props.children;
  }
}
