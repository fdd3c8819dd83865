/** A part that is loaded when it is opened, and cannot be: the network is away, or the server has a newer one. */
import { Component } from 'react';

interface PartBoundaryProps {
  /** In its place. */
  readonly fallback: React.ReactNode;
  readonly children: React.ReactNode;
}

/** Without it React would take the whole console away. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): React.ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
