import { useEffect, useMemo, useRef, useState } from 'react';
import type { Figure } from '../../core/egress/figure';
import { svgFigure } from '../../core/egress/svgFigure';
import { figureName } from '../../core/figure/figureName';
import { planFigure } from '../../core/figure/planFigure';
import { withPositions } from '../../core/record/record';
import { encodeView } from '../../core/view/link';
import {
  createFaceMeasure,
  figureFontsReady,
  paintFigure,
  pngOfFigure,
} from '../../shell/canvas/paintFigure';
import { type Colours, readColours, readPaperColours } from '../../shell/canvas/themeTokens';
import { copyImage } from '../../shell/files/clipboardImage';
import { saveBlob, saveFile } from '../../shell/files/saveFile';
import { addressOf } from '../../shell/page/address';
import { today } from '../../shell/page/today';
import { layoutIn } from '../../shell/stores/drawingStore';
import { say } from '../../shell/stores/sessionStore';
import { useDesk, useView } from '../base/desk';
import { Dialog } from '../dialog/Dialog';
import './picture.css';

/** Pixels of the PNG for each CSS pixel of the sheet. */
const pngScale = 2;

const refused = 'The browser does not allow copying a picture here. Save it as PNG instead.';
const unpainted = 'The browser could not make the picture. Save it as SVG instead.';

/** Shows the picture that can be taken away, and hands it out. Open for as long as it is there. */
export default function PictureDialog() {
  const { whole, session, drawing } = useDesk();
  const [layout] = useState(() => layoutIn(drawing.getState()));
  const view = useView((state) => state);
  const [visible] = useState(() => drawing.getState().tools?.visible() ?? null);
  const [day] = useState(today);
  const [cut, setCut] = useState(false);
  const [measure] = useState(createFaceMeasure);
  const themes = useThemes();
  const [themed, setThemed] = useState(false);
  const link = addressOf(encodeView(view));
  const colours = themed ? themes.shown : themes.paper;
  const sheet = useMemo(() => {
    const wishes = { visible: cut ? visible : null, link, today: day };
    return planFigure(withPositions(whole, layout), view, wishes, measure);
  }, [whole, layout, view, cut, visible, link, day, measure]);
  return (
    <Dialog
      title="Picture"
      className="picture"
      first=".button"
      onClose={() => session.setState({ dialog: null })}
    >
      <p>With its title, what the signs mean, the articles behind it, the state of the data and the link.</p>
      <Preview figure={sheet} colours={colours} />
      {(visible || themes.differ) && (
        <div className="picture-choices">
          {visible && (
            <Choice
              legend="What"
              name="picture-what"
              words={['The whole picture', 'As on the screen']}
              second={cut}
              onChange={setCut}
            />
          )}
          {themes.differ && (
            <Choice
              legend="Colours"
              name="picture-colours"
              words={['On paper', 'As on the screen']}
              second={themed}
              onChange={setThemed}
            />
          )}
        </div>
      )}
      <WaysOut figure={sheet} colours={colours} name={figureName(view, day)} link={link} />
    </Dialog>
  );
}

interface WaysOutProps {
  readonly figure: Figure;
  readonly colours: Colours;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly link: string;
}

/** Saves the picture or copies it, and says what came of that. */
function WaysOut({ figure, colours, name, link }: WaysOutProps) {
  const { session } = useDesk();
  const [done, setDone] = useState('');
  const tell = (sentence: string) => {
    setDone(sentence);
    say(session, sentence);
  };
  const handed = (file: string) => `${file} was handed to the browser to keep.`;
  const saveSvg = () => {
    saveFile(`${name}.svg`, 'image/svg+xml', svgFigure(figure, colours));
    tell(handed(`${name}.svg`));
  };
  const savePng = async () => {
    try {
      saveBlob(`${name}.png`, await pngOfFigure(figure, colours, pngScale, link));
      tell(handed(`${name}.png`));
    } catch {
      tell(unpainted);
    }
  };
  const copy = async () => {
    tell((await copyImage(pngOfFigure(figure, colours, pngScale, link))) ? 'Picture copied.' : refused);
  };
  return (
    <div className="dialog-actions picture-actions">
      <button type="button" className="button" onClick={() => void savePng()}>
        Save as PNG
      </button>
      <button type="button" className="button" onClick={saveSvg}>
        Save as SVG
      </button>
      <button type="button" className="button" onClick={() => void copy()}>
        Copy image
      </button>
      <p role="status">{done}</p>
    </div>
  );
}

function Preview({ figure: sheet, colours }: { readonly figure: Figure; readonly colours: Colours }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    void figureFontsReady(sheet).then(() => {
      if (!gone && canvas.current) paintFigure(canvas.current, sheet, colours, 1);
    });
    return () => {
      gone = true;
    };
  }, [sheet, colours]);
  return (
    <canvas
      ref={canvas}
      className="picture-preview"
      width={sheet.width}
      height={sheet.height}
      role="img"
      aria-label={`Preview. ${sheet.title}. ${sheet.description}`}
    />
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly words: readonly [first: string, second: string];
  readonly second: boolean;
  readonly onChange: (second: boolean) => void;
}

function Choice({ legend, name, words, second, onChange }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {words.map((word, index) => (
        <label key={word} className="choice">
          <input
            type="radio"
            name={name}
            checked={second === (index === 1)}
            onChange={() => onChange(index === 1)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}

interface Themes {
  readonly paper: Colours;
  readonly shown: Colours;
  readonly differ: boolean;
}

/** Read once: while the dialog is open nobody changes the theme but the device. */
function useThemes(): Themes {
  const [themes] = useState(() => {
    const host = document.documentElement;
    const paper = readPaperColours(host);
    const shown = readColours(host);
    return { paper, shown, differ: paper('paper') !== shown('paper') || paper('ink') !== shown('ink') };
  });
  return themes;
}
