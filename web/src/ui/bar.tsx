interface BarProps {
  label: string;
  whole: number;
  /** How much of it, the fainter part first: delivered, and of that accepted. */
  done: number;
  sure: number;
}

/** How far something promised has come. */
export function Bar({ label, whole, done, sure }: BarProps) {
  const share = (part: number) => `${Math.min(100, whole > 0 ? (part / whole) * 100 : 0)}%`;
  return (
    <div className="bar" role="img" aria-label={label}>
      <span className="done" style={{ width: share(done) }} />
      <span className="sure" style={{ width: share(sure) }} />
    </div>
  );
}
