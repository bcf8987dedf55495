import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { lazy } from '../../../src/ui/base/lazy';
import { RegionBoundary } from '../../../src/ui/base/RegionBoundary';

const Words = ({ words }: { readonly words: string }) => <p>{words}</p>;
const arrived = () => Promise.resolve({ default: Words });

describe('a part whose script comes later', () => {
  it('has something else in its place until it arrives', async () => {
    const Part = lazy(arrived, 'On its way.');
    const { container } = render(<Part words="Here." />);
    expect(container.textContent).toBe('On its way.');
    expect(await screen.findByText('Here.')).not.toBeNull();
    expect(container.textContent).toBe('Here.');
  });

  it('is there at once when its script has been fetched ahead, which happens only once', async () => {
    const load = vi.fn(arrived);
    const Part = lazy(load, 'On its way.');
    await Promise.all([Part.fetch(), Part.fetch()]);
    const { container } = render(<Part words="Here." />);
    expect(container.textContent).toBe('Here.');
    expect(load).toHaveBeenCalledOnce();
  });

  it('is asked for again with “Try again” when it could not be had', async () => {
    const load = vi.fn(arrived).mockRejectedValueOnce(new Error('No network.'));
    const Part = lazy(load);
    render(
      <RegionBoundary region="paper">
        <Part words="Here." />
      </RegionBoundary>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('No network.');
    // React tells the console what the boundary has caught.
    vi.mocked(console.error).mockClear();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here.')).not.toBeNull();
  });
});
