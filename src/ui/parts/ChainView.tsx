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
    <path d="M6 5.800a2.400 2.400 0 1 0 0-4.800 2.400 2.400 0 0 0 0 4.800M1.500 11c.500-2.300 2.200-3.500 4.500-3.500S10 8.700 10.500 11" />
  ),
  outlet: <path d="M1.500 2h9v8.500h-9zM3.500 4.500h5M3.500 6.500h5M3.500 8.500h3" />,
  post: <path d="M1.500 2h9v6.500H6L3.500 11V8.500h-2z" />,
  unnamed: (
    <path
      d="M6 5.800a2.400 2.400 0 1 0 0-4.800 2.400 2.400 0 0 0 0 4.800M1.500 11c.500-2.300 2.200-3.500 4.500-3.500S10 8.700 10.500 11"
      strokeDasharray="1.500 1.400"
    />
  ),
  writer: <path d="M2 10l.500-2.500L8.500 1.500l2 2-6 6zM2 10l2.500-.500" />,
  article: <path d="M2.500 1.500h5l2 2v7h-7zM4.500 5.500h3M4.500 8h3" />,
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
