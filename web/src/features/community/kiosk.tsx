import { toDataURL } from 'qrcode';
import { useEffect, useState } from 'react';
import { ShiftCodesDocument } from '../../gql/graphql.ts';
import { Modal } from '../../ui/modal.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useWords } from '../../words/language.tsx';
import type { Shift } from './community.ts';

/** The code changes every minute and counts for two. */
const everyMs = 15_000;

/** For a screen at the place of a shift: members scan it or type its digits. */
export function Kiosk({ shift, onClose }: { shift: Shift; onClose(): void }) {
  const { say } = useWords();
  const { data } = usePage(ShiftCodesDocument, { activity: shift.activity?.id ?? '' }, { everyMs });
  const code = data?.serviceActivity?.shifts.find(({ id }) => id === shift.id)?.checkInCode;
  return (
    <Modal title={shift.activity?.title ?? ''} onClose={onClose}>
      <div className="kiosk">
        {code && (
          <>
            <Qr text={`${location.origin}/me?code=${code}`} label={say('shifts.qr')} />
            <p className="code">{code}</p>
          </>
        )}
        <p>{say('shifts.howToCheckIn')}</p>
      </div>
    </Modal>
  );
}

function Qr({ text, label }: { text: string; label: string }) {
  const [image, setImage] = useState<string>();
  useEffect(() => {
    void toDataURL(text, { margin: 1, width: 360, color: { dark: '#1d2421' } }).then(setImage);
  }, [text]);
  return image ? <img src={image} alt={label} width={360} height={360} /> : null;
}
