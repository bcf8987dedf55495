import { useDesk } from '../desk';

export function Headline() {
  const { edition } = useDesk().record.dataset;
  return (
    <div className="headline">
      <h1>{edition.headline}</h1>
      <p>{edition.howToRead}</p>
    </div>
  );
}
