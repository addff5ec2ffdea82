// What a code costs: the hub seals and signs, the ward verifies and opens, both frame and unframe.
#include <benchmark/benchmark.h>

#include "shared/crypto/random.h"
#include "tests/golden/examples.h"

namespace tsunagu {
namespace {

// A record of 250 bytes: one code of version 16 at level M.
handoff::Record typical(const tests::ExampleWorld& world) {
  auto record = world.full_record();
  record.words += std::string(250 - handoff::pack(record).value().size(), 'w');
  return record;
}

void seal_and_sign(benchmark::State& state) {
  const tests::ExampleWorld world;
  crypto::SystemRandom random;
  const auto input = world.input(typical(world));
  for ([[maybe_unused]] auto turn : state) {
    benchmark::DoNotOptimize(handoff::seal_handoff(input, world.trusted_ward, world.device, random).has_value());
  }
}
BENCHMARK(seal_and_sign)->Unit(benchmark::kMicrosecond);

void verify_and_open(benchmark::State& state) {
  const tests::ExampleWorld world;
  const auto envelope = world.handoff(typical(world));
  for ([[maybe_unused]] auto turn : state) {
    if (!handoff::open_handoff(envelope, world.desk())) state.SkipWithError("refused");
  }
}
BENCHMARK(verify_and_open)->Unit(benchmark::kMicrosecond);

void frame_one_code(benchmark::State& state) {
  const tests::ExampleWorld world;
  const auto envelope = world.handoff(typical(world));
  for ([[maybe_unused]] auto turn : state) {
    benchmark::DoNotOptimize(handoff::frame(handoff::Kind::handoff, envelope).has_value());
  }
}
BENCHMARK(frame_one_code)->Unit(benchmark::kMicrosecond);

void unframe_one_code(benchmark::State& state) {
  const tests::ExampleWorld world;
  const auto codes = handoff::frame(handoff::Kind::handoff, world.handoff(typical(world))).value();
  for ([[maybe_unused]] auto turn : state) {
    if (!handoff::assemble(codes)) state.SkipWithError("refused");
  }
}
BENCHMARK(unframe_one_code)->Unit(benchmark::kMicrosecond);

void pack_and_unpack(benchmark::State& state) {
  const tests::ExampleWorld world;
  const auto record = typical(world);
  for ([[maybe_unused]] auto turn : state) {
    if (!handoff::unpack(handoff::pack(record).value())) state.SkipWithError("refused");
  }
}
BENCHMARK(pack_and_unpack)->Unit(benchmark::kMicrosecond);

void open_a_sealed_part(benchmark::State& state) {
  crypto::SecretArena arena;
  crypto::SystemRandom random;
  std::vector<crypto::BoxKeyPair> keys;
  keys.push_back(crypto::BoxKeyPair::make(arena, random));
  const auto part = crypto::seal_part(Bytes(200, 1), keys.front().public_key(), random).value();
  for ([[maybe_unused]] auto turn : state) {
    if (!crypto::open_part(part, keys)) state.SkipWithError("refused");
  }
}
BENCHMARK(open_a_sealed_part)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace tsunagu

BENCHMARK_MAIN();
