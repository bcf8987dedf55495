import { useDesk, useSession } from '../base/desk';
import { CloseIcon } from '../base/icons';
import './notices.css';

/** What a link said and could not be followed. */
export function Notices() {
  const { session } = useDesk();
  const notices = useSession((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="notices" role="status">
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-button"
        aria-label="Dismiss"
        onClick={() => session.setState({ notices: [] })}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
