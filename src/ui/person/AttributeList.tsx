import type { Attribute } from '../../core/model/dataset';

interface Props {
  readonly attributes: readonly Attribute[] | undefined;
}

/** What the source says of somebody besides their names, each under the name it has there. */
export function AttributeList({ attributes = [] }: Props) {
  if (attributes.length === 0) return null;
  return (
    <dl className="attributes">
      {attributes.map(([name, words]) => (
        <div key={name}>
          <dt dir="auto">{name}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
