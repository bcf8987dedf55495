import type { Ref, RefObject } from 'react';
import type { Picture } from '../../shell/canvas/picture';
import { FitIcon, MinusIcon, PlusIcon } from '../base/icons';

const zoomStep = 1.4;

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly picture: RefObject<Picture | null>;
}

/** What the drawing is zoomed with by those who have no wheel and no second finger. */
export function ZoomButtons({ ref, picture }: Props) {
  const zoom = (factor: number) => () => picture.current?.zoom(null, factor);
  return (
    <div className="zoom" ref={ref}>
      <button type="button" className="icon-button" aria-label="Zoom in" onClick={zoom(zoomStep)}>
        <PlusIcon />
      </button>
      <button type="button" className="icon-button" aria-label="Zoom out" onClick={zoom(1 / zoomStep)}>
        <MinusIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Show everybody"
        onClick={() => picture.current?.fit()}
      >
        <FitIcon />
      </button>
    </div>
  );
}
