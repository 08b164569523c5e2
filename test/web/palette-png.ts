import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of each, row after row. */
  rgb: Uint8Array;
}

/** The same picture in the 256 colours it uses most: a page has few, and said so it takes half the bytes. */
export function inPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const palette = mostUsed(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  const nearest = nearestIn(palette);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 1; x <= width; x++, pixel++) rows[y * (width + 1) + x] = nearest(colourAt(rgb, pixel));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

const channels = (colour: number): [number, number, number] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
];

function mostUsed(rgb: Uint8Array): number[] {
  const uses = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel++) {
    const colour = colourAt(rgb, pixel);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  return [...uses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour);
}

function nearestIn(palette: number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const distance = (one: number, other: number) => {
    const others = channels(other);
    return channels(one).reduce((sum, value, i) => sum + (value - (others[i] ?? 0)) ** 2, 0);
  };
  return (colour) => {
    const index = known.get(colour) ?? palette.indexOf(closest(colour));
    known.set(colour, index);
    return index;
  };

  function closest(colour: number): number {
    return palette.reduce((best, next) => (distance(colour, next) < distance(colour, best) ? next : best));
  }
}

/** Reads what Chromium writes: eight bits for each of three channels, not interlaced. */
function decode(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== 8 || png[25] !== 2) throw new Error('The screenshot is not in plain red, green and blue.');
  const packed: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const filtered = inflateSync(Buffer.concat(packed));
  const length = width * 3;
  const rgb = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < 3 ? 0 : (rgb[at - 3] ?? 0);
      const above = y === 0 ? 0 : (rgb[at - length] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (rgb[at - length - 3] ?? 0);
      rgb[at] = (filtered[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return { width, height, rgb };
}

/** The five filters of PNG, by their numbers. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter < 3) return [0, left, above][filter] ?? 0;
  if (filter === 3) return (left + above) >> 1;
  const [l, a, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value)) as [
    number,
    number,
    number,
  ];
  if (l <= a && l <= c) return left;
  return a <= c ? above : corner;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
