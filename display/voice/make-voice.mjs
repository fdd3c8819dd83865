/**
 * Makes the voice packs that we ship: `display/public/voice/<language>/{manifest.json,clips.ogg}`.
 * Needs Debian's espeak-ng, sox and opus-tools, and a built `shared`. All clips of a language are one sound file
 * with their places in the manifest, so that a board loads it with one request.
 *
 *     node display/voice/make-voice.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allClips, phraseTexts } from '../../shared/dist/announce/index.js';

const voices = { id: 'id', en: 'en-gb' };
const letterNames = {
  id: 'a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet'.split(' '),
  en: Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
};
/** The end of a sentence falls: the voice is told so by its sign, and speaks a little lower. */
const tones = { middle: { sign: ',', pitch: 48 }, end: { sign: '.', pitch: 38 } };
const rate = 24_000;
const gapSeconds = 0.06;

const run = (program, ...args) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'inherit'] }).toString();

function textOf(clip, language) {
  if (clip.startsWith('letter-')) return letterNames[language][clip.charCodeAt('letter-'.length) - 97];
  return phraseTexts[language][clip] ?? clip;
}

for (const language of Object.keys(voices)) {
  const work = mkdtempSync(join(tmpdir(), 'voice-'));
  const target = fileURLToPath(new URL(`../public/voice/${language}`, import.meta.url));
  mkdirSync(target, { recursive: true });
  const gap = join(work, 'gap.wav');
  run('sox', '-n', '-r', String(rate), '-c', '1', '-b', '16', gap, 'trim', '0', String(gapSeconds));
  const parts = [gap];
  const clips = {};
  let at = gapSeconds;
  for (const clip of allClips(language)) {
    clips[clip] = {};
    for (const [tone, { sign, pitch }] of Object.entries(tones)) {
      const raw = join(work, `${clip}-${tone}.raw.wav`);
      const wav = join(work, `${clip}-${tone}.wav`);
      run(
        'espeak-ng',
        '-v',
        voices[language],
        '-s',
        '150',
        '-p',
        String(pitch),
        '-w',
        raw,
        `${textOf(clip, language)}${sign}`,
      );
      const silence = ['silence', '1', '0.01', '0.8%'];
      run(
        'sox',
        raw,
        '-r',
        String(rate),
        '-c',
        '1',
        '-b',
        '16',
        wav,
        ...silence,
        'fade',
        't',
        '0.005',
        'reverse',
        ...silence,
        'fade',
        't',
        '0.01',
        'reverse',
        'norm',
        '-3',
      );
      const seconds = Number(run('soxi', '-D', wav));
      clips[clip][tone] = { at: Number(at.toFixed(4)), seconds: Number(seconds.toFixed(4)) };
      parts.push(wav, gap);
      at += seconds + gapSeconds;
    }
  }
  const all = join(work, 'all.wav');
  run('sox', ...parts, all);
  run('opusenc', '--quiet', '--bitrate', '24', '--comp', '10', all, join(target, 'clips.ogg'));
  writeFileSync(
    join(target, 'manifest.json'),
    `${JSON.stringify({ format: 1, language, sound: 'clips.ogg', clips })}\n`,
  );
  rmSync(work, { recursive: true });
}
