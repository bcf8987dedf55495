import { useMemo } from 'react';
import type { RelationType } from '../../core/model/relationTypes';
import { sampleHeight as height, samplePlan } from '../../core/scene/samplePlan';

/** A length that is as many pixels with text of 16, and grows with it. */
const rem = (pixels: number) => `${pixels / 16}rem`;

/** A straight line of one type with its end glyph, drawn from the same plan as the graph. Decoration: the word beside it says the type. */
export function LineSample({ type, width = 56 }: { readonly type: RelationType; readonly width?: number }) {
  const plan = useMemo(() => samplePlan(type, width), [type, width]);
  return (
    <svg
      className="sample"
      width={rem(width)}
      height={rem(height)}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {plan.strokes.map(({ token, width: weight, dash, round, curves }) => (
        <path
          key={token}
          d={curvesPath(curves)}
          stroke={`var(--${token})`}
          strokeWidth={weight}
          strokeDasharray={dash.join(' ') || undefined}
          strokeLinecap={round ? 'round' : 'butt'}
          fill="none"
        />
      ))}
      {plan.triangles.map(({ token, triangles }) => (
        <polygon key={token} points={triangles.join(' ')} fill={`var(--${token})`} />
      ))}
      {plan.segments.map(({ token, width: weight, segments }) => (
        <path
          key={token}
          d={segmentsPath(segments)}
          stroke={`var(--${token})`}
          strokeWidth={weight}
          fill="none"
        />
      ))}
      {plan.rings.map(({ token, width: weight, circles }) => (
        <circle
          key={token}
          cx={circles[0]}
          cy={circles[1]}
          r={circles[2]}
          stroke={`var(--${token})`}
          strokeWidth={weight}
          fill="var(--paper)"
        />
      ))}
    </svg>
  );
}

function curvesPath(curves: readonly number[]): string {
  const [x0 = 0, y0 = 0, cx = 0, cy = 0, x1 = 0, y1 = 0] = curves;
  return `M${x0} ${y0}Q${cx} ${cy} ${x1} ${y1}`;
}

function segmentsPath(segments: readonly number[]): string {
  let path = '';
  for (let at = 0; at < segments.length; at += 4) {
    path += `M${segments[at]} ${segments[at + 1]}L${segments[at + 2]} ${segments[at + 3]}`;
  }
  return path;
}
