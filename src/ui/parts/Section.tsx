import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What the section is called where its title stands more than once. */
  readonly spoken?: string | undefined;
  readonly whose?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A group of claims under its title, and whose they are. */
export function Section({ title, spoken = title, whose, className = 'origin', children }: Props) {
  return (
    <section className={className} aria-label={spoken}>
      <h3>
        <span>{title}</span>
        {whose && <bdi className="origin-name">{whose}</bdi>}
      </h3>
      {children}
    </section>
  );
}
