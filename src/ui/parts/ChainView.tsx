import type { ReactNode } from 'react';
import { type ChainStep, chainSteps } from '../../core/evidence/chainSteps';
import { chainWords } from '../../core/evidence/wording';
import type { Claim } from '../../core/model/dataset';
import { useDesk } from '../base/desk';

/** The way a claim took, from who first said it to the article, with a sign for each voice; in words for the ear. */
export function ChainView({ claim }: { readonly claim: Claim }) {
  const { record } = useDesk();
  const steps = chainSteps(claim, record.naming);
  const words = chainWords(claim, record.naming);
  if (steps.length === 0) return words;
  return (
    <>
      <span className="unseen">{words}</span>
      <ol className="chain" aria-hidden="true">
        {steps.map((step) => (
          <li key={`${step.voice} ${step.words}`}>
            <VoiceSign voice={step.voice} />
            <bdi>{step.words}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Drawn on a 12 px grid with 1.25 px strokes. */
const signs: Record<ChainStep['voice'], ReactNode> = {
  person: (
    <path d="M6 5.8a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8M1.5 11c.5-2.3 2.2-3.5 4.5-3.5S10 8.7 10.5 11" />
  ),
  outlet: <path d="M1.5 2h9v8.5h-9zM3.5 4.5h5M3.5 6.5h5M3.5 8.5h3" />,
  post: <path d="M1.5 2h9v6.5H6L3.5 11V8.5h-2z" />,
  unnamed: (
    <path
      d="M6 5.8a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8M1.5 11c.5-2.3 2.2-3.5 4.5-3.5S10 8.7 10.5 11"
      strokeDasharray="1.5 1.4"
    />
  ),
  writer: <path d="M2 10l.5-2.5L8.5 1.5l2 2-6 6zM2 10l2.5-.5" />,
  article: <path d="M2.5 1.5h5l2 2v7h-7zM4.5 5.5h3M4.5 8h3" />,
};

function VoiceSign({ voice }: { readonly voice: ChainStep['voice'] }) {
  return (
    <svg
      className="voice-sign"
      viewBox="0 0 12 12"
      width="0.75rem"
      height="0.75rem"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      aria-hidden="true"
      focusable="false"
    >
      {signs[voice]}
    </svg>
  );
}
