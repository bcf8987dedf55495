import { useDesk } from '../desk';
import { Starts } from '../tour/Starts';

export function Headline() {
  const { edition } = useDesk().record.dataset;
  return (
    <div className="headline">
      <h1>{edition.headline}</h1>
      <p>{edition.howToRead}</p>
      <Starts />
    </div>
  );
}
