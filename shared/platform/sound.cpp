#include "shared/platform/sound.h"

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <numbers>
#include <stop_token>
#include <thread>

namespace tsunagu::platform {
namespace {

constexpr int samples_a_second = 22'050;
constexpr double full_loudness = 0.126;  // -18 dBFS
constexpr double attack = 0.010;
constexpr double release_share = 0.060;

double envelope(double t, double length) {
  const double rise = std::min(1.0, t / attack);
  const double fall = std::min(1.0, (length - t) / release_share);
  return std::max(0.0, std::min(rise, fall));
}

void play_samples(const std::vector<std::int16_t>& samples, const std::stop_token& stop) {
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return;
  SDL_AudioSpec wish{};
  wish.freq = samples_a_second;
  wish.format = AUDIO_S16SYS;
  wish.channels = 1;
  wish.samples = 1024;
  if (const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wish, nullptr, 0); device != 0) {
    if (SDL_QueueAudio(device, samples.data(), static_cast<Uint32>(samples.size() * sizeof samples[0])) == 0) {
      SDL_PauseAudioDevice(device, 0);
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any until;
      const auto length = std::chrono::milliseconds(samples.size() * 1000 / samples_a_second + 150);
      until.wait_for(lock, stop, length, [] { return false; });
    }
    SDL_CloseAudioDevice(device);
  }
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

}  // namespace

std::vector<Note> received_notes() { return {{660.0F, Millis{90}}, {880.0F, Millis{90}}}; }
std::vector<Note> refused_notes() { return {{440.0F, Millis{90}}, {330.0F, Millis{140}}}; }
std::vector<Note> desk_accepted_notes() { return {{880.0F, Millis{80}}}; }
std::vector<Note> desk_refused_notes() { return {{330.0F, Millis{160}}}; }

std::vector<std::int16_t> render_notes(const std::vector<Note>& notes, int rate, double volume) {
  const double loudness = full_loudness * std::clamp(volume, 0.0, 1.0);
  std::vector<std::int16_t> samples;
  for (const Note& note : notes) {
    const double length = static_cast<double>(note.length.count()) / 1000.0;
    const auto count = static_cast<int>(length * rate);
    for (int i = 0; i < count; ++i) {
      const double t = static_cast<double>(i) / rate;
      const double wave = std::sin(2.0 * std::numbers::pi * static_cast<double>(note.hertz) * t);
      samples.push_back(static_cast<std::int16_t>(std::lround(wave * envelope(t, length) * loudness * 32'767.0)));
    }
  }
  return samples;
}

struct Sound::State {
  double volume = 1.0;
  std::atomic<bool> playing = false;
  std::jthread thread;
};

Sound::Sound(double volume) : state_(std::make_unique<State>()) { state_->volume = volume; }
Sound::~Sound() = default;

void Sound::play(std::vector<Note> notes) {
  if (state_->volume <= 0 || state_->playing.exchange(true)) return;
  state_->thread = std::jthread([state = state_.get(), notes = std::move(notes)](const std::stop_token& stop) {
    play_samples(render_notes(notes, samples_a_second, state->volume), stop);
    state->playing = false;
  });
}

}  // namespace tsunagu::platform
