/** The visitor's photo by the camera; it stays in this page until it is sent. */
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../hall/hall-screen.js';
import { receptionWords } from './words.js';

interface PhotoFieldProps {
  readonly why: string;
  readonly photo: string | null;
  readonly onPhoto: (photo: string | null) => void;
}

/** What a badge needs; it also keeps the picture below what the server takes. */
const size = { width: 240, height: 320 };
const mostCharacters = 40_000;

export function PhotoField({ why, photo, onPhoto }: PhotoFieldProps) {
  const say = receptionWords[useHall().language];
  const video = useRef<HTMLVideoElement>(null);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [isBlocked, setIsBlocked] = useState(false);
  useEffect(() => {
    if (!stream) return undefined;
    if (video.current) video.current.srcObject = stream;
    return () => switchOff(stream);
  }, [stream]);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const start = async (): Promise<void> => {
    setIsBlocked(false);
    onPhoto(null);
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
      // The window may be closed while the browser asks whether it may.
      if (isHere.current) setStream(opened);
      else switchOff(opened);
    } catch {
      // No camera, not allowed, or in use elsewhere: to whoever stands here it is the same.
      setIsBlocked(true);
    }
  };
  const shoot = (): void => {
    if (!video.current) return;
    onPhoto(pictureOf(video.current));
    setStream(null);
  };
  return (
    <div className="field photo">
      <span>
        {say.fields.photo} <small className="quiet-text why">{why}</small>
      </span>
      {photo !== null && <img src={photo} alt={say.fields.photo} width={90} height={120} />}
      {stream && <video ref={video} autoPlay muted playsInline width={90} height={120} />}
      {stream ? (
        <button type="button" onClick={shoot}>
          {say.shoot}
        </button>
      ) : (
        <button type="button" onClick={() => void start()}>
          {photo === null ? say.camera : say.shootAgain}
        </button>
      )}
      {isBlocked && <p role="alert">{say.noCamera}</p>}
    </div>
  );
}

const switchOff = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

/** The middle of the picture, upright. */
function pictureOf(video: HTMLVideoElement): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context || video.videoWidth === 0) return null;
  const scale = Math.max(size.width / video.videoWidth, size.height / video.videoHeight);
  const width = video.videoWidth * scale;
  const height = video.videoHeight * scale;
  context.drawImage(video, (size.width - width) / 2, (size.height - height) / 2, width, height);
  for (const quality of [0.8, 0.6, 0.4, 0.2]) {
    const picture = canvas.toDataURL('image/jpeg', quality);
    if (picture.length <= mostCharacters) return picture;
  }
  return null;
}
