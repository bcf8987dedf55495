import { initials } from '../../core/model/names';
import './initials.css';

/** Somebody as they are drawn, beside their name. */
export function InitialsDisc({ name }: { readonly name: string }) {
  return (
    <span className="initials-disc" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
