/**
 * A voice pack: a folder with a manifest and the sound of each clip in its two tones. A building's own recordings are
 * a file a clip; ours are one file with the places of its clips, so that a board loads it with one request.
 */
import type { Clip } from '@satuatap/shared/announce';

type Tone = Clip['tone'];
/** A file's name, or a place in `sound`. */
type Source = string | { readonly at: number; readonly seconds: number };

interface Manifest {
  readonly sound?: string;
  readonly clips: Readonly<Record<string, Readonly<Partial<Record<Tone, Source>>>>>;
}

export interface ClipSound {
  readonly buffer: AudioBuffer;
  readonly at: number;
  readonly seconds: number;
}

export interface Pack {
  /** The clip's sound in this tone, or in the other if it was recorded in one only. */
  soundOf(clip: string, tone: Tone): ClipSound | undefined;
}

const timeoutMs = 20_000;

/** `null` if there is no pack in this folder. Throws if there may be one that cannot be read now. */
export async function loadPack(folder: string, decoder: BaseAudioContext): Promise<Pack | null> {
  const get = (file: string): Promise<Response> =>
    fetch(`${folder}/${file}`, { signal: AbortSignal.timeout(timeoutMs) });
  const answer = await get('manifest.json');
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${folder}: ${answer.status}`);
  const manifest = (await answer.json()) as Manifest;
  const files = new Map<string, Promise<AudioBuffer>>();
  const fileOf = (file: string): Promise<AudioBuffer> => {
    const known =
      files.get(file) ??
      get(file)
        .then((sound) => sound.arrayBuffer())
        .then((sound) => decoder.decodeAudioData(sound));
    files.set(file, known);
    return known;
  };
  const sounds = new Map<string, ClipSound>();
  for (const [clip, tones] of Object.entries(manifest.clips)) {
    for (const [tone, source] of Object.entries(tones)) {
      const sound = await soundFrom(source, manifest.sound, fileOf);
      if (sound) sounds.set(`${clip} ${tone}`, sound);
    }
  }
  return {
    soundOf: (clip, tone) =>
      sounds.get(`${clip} ${tone}`) ?? sounds.get(`${clip} ${tone === 'end' ? 'middle' : 'end'}`),
  };
}

async function soundFrom(
  source: Source,
  sprite: string | undefined,
  fileOf: (file: string) => Promise<AudioBuffer>,
): Promise<ClipSound | null> {
  try {
    if (typeof source === 'string') {
      const buffer = await fileOf(source);
      return { buffer, at: 0, seconds: buffer.duration };
    }
    return sprite === undefined ? null : { buffer: await fileOf(sprite), ...source };
  } catch {
    // A clip that cannot be read is missing; what needs it is said by the next voice.
    return null;
  }
}
