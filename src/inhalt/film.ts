/** What is in a video file, by its bytes. Pure. */
import { createFile, MP4BoxBuffer, type Movie } from 'mp4box';

export interface Film {
  /** Size of the picture in px. */
  breite: number;
  hoehe: number;
  /** How long it is, in seconds. */
  dauer: number;
  /** Pictures a second. */
  bildrate: number;
}

/** In: an MP4 file (ISO/IEC 14496-12). Out: its first video track; undefined when it has none, or when the file is cut off before it says so. */
export function filmIn(bytes: Uint8Array): Film | undefined {
  const datei = createFile();
  let film: Movie | undefined;
  datei.onReady = (info) => (film = info);
  // What is wrong with it, the check of the content says in German.
  datei.onError = () => undefined;
  datei.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(bytes).buffer, 0), true);
  datei.flush();
  const spur = film?.videoTracks[0];
  if (!spur?.video || !spur.samples_duration) return undefined;
  const dauer = spur.samples_duration / spur.timescale;
  return { breite: spur.video.width, hoehe: spur.video.height, dauer, bildrate: spur.nb_samples / dauer };
}
