import { Component, type ReactNode } from 'react';

interface Props {
  /** What the region is called in the message: "graph", "list", "panel". */
  readonly region: string;
  readonly children: ReactNode;
}

/** A fault in one region leaves the others alive. */
export class RegionBoundary extends Component<Props, { readonly failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.failed === null) return this.props.children;
    return (
      <div className="failure" role="alert">
        <p>The {this.props.region} could not be shown. The rest of the page still works.</p>
        <p className="quiet">{this.state.failed}</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: null })}>
          Try again
        </button>
      </div>
    );
  }
}
