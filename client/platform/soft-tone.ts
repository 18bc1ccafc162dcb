/** One soft tone falling away: two sines a fifth apart (hertz), that loud (1: as loud as it can be), that long (seconds). */
const TONE = { low: 392, high: 587.33, loud: 0.12, long: 1.4 }

/** Plays one soft tone. Where the page may make no sound (nobody pressed anything yet, no audio device) nothing happens. */
export async function softTone(): Promise<void> {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  try {
    if (audio.state === 'suspended') await audio.resume()
    const end = audio.currentTime + TONE.long
    const volume = audio.createGain()
    volume.gain.setValueAtTime(0, audio.currentTime)
    volume.gain.linearRampToValueAtTime(TONE.loud, audio.currentTime + 0.04)
    volume.gain.exponentialRampToValueAtTime(0.0001, end)
    volume.connect(audio.destination)
    const strings = [TONE.low, TONE.high].map(pitch => {
      const string = audio.createOscillator()
      string.frequency.value = pitch
      string.connect(volume)
      string.start()
      string.stop(end)
      return string
    })
    await new Promise(resolve => strings[0]?.addEventListener('ended', resolve))
  } catch {
    // a browser that lets no page make a sound: the words say that the time is over
  } finally {
    await audio.close().catch(() => {})
  }
}
