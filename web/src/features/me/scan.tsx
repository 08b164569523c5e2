import jsQR from 'jsqr';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/language.tsx';

/** Looked at a few times a second: enough for a hand that holds a phone. */
const everyMs = 200;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector } | undefined;

/** The camera, until it sees a QR code. Reads with the browser's own detector where it has one. */
export function Scan({ onText }: { onText(text: string): void }) {
  const { say } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [isBlocked, setIsBlocked] = useState(false);
  const told = useRef(onText);
  told.current = onText;
  useEffect(() => {
    const place = video.current;
    if (!place) return;
    const watching = watch(place, (text) => told.current(text));
    watching.catch(() => setIsBlocked(true));
    return () => void watching.then((stop) => stop()).catch(() => undefined);
  }, []);
  return (
    <>
      <video ref={video} className="scan" muted playsInline aria-label={say('me.scan')} />
      {isBlocked && <p role="alert">{say('me.cameraBlocked')}</p>}
    </>
  );
}

async function watch(video: HTMLVideoElement, onText: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  video.srcObject = stream;
  await video.play();
  const read =
    typeof BarcodeDetector === 'undefined'
      ? byEye()
      : byDetector(new BarcodeDetector({ formats: ['qr_code'] }));
  const timer = setInterval(() => void read(video).then((text) => text && onText(text)), everyMs);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
}

type Read = (video: HTMLVideoElement) => Promise<string | undefined>;

const byDetector =
  (detector: Detector): Read =>
  async (video) =>
    (await detector.detect(video))[0]?.rawValue;

function byEye(): Read {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    context.drawImage(video, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, width, height)?.data;
  };
}
