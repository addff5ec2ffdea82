#include <fstream>

#include "shared/base/text.h"
#include "shared/handoff/frame.h"
#include "tests/contract/peer_contents.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::contract {

using handoff::Kind;

namespace {

const std::vector<std::u32string> texts{
    U"夜泣きが続いて、まとめて眠れません。離乳食も進まず、毎日どうしたらよいか分からなくなります。",
    U"ひとりで かかえこまず、だれかに はなしを きいてほしいです。カタカナ、ﾊﾝｶｸ、㍿、①もあります。",
    U"The baby wakes every two hours & I'm not sure what's normal - \"is it me?\" (twins, 7 months)\n",
    U"बच्चा राति धेरै रुन्छ र मलाई निद्रा पुग्दैन। कसैसँग कुरा गर्न चाहन्छु। ",
    U"Bé hay khóc đêm và tôi rất mệt mỏi; tôi muốn được tư vấn về việc cho con bú. ",
    U"아기가 밤마다 자주 깨서 너무 힘들어요. 누군가와 이야기하고 싶습니다. ",
    U"宝宝晚上总是哭，我想和专业人员谈谈。謝謝你們。",
    U"👶🏽👩‍👩‍👧‍👦😀🇯🇵🎌 ａｂｃ ﬁ 𠮷野家 𝒜𝓑 ",
    U"\uE000私用\u0370Ελληνικά кириллица العربية ไทย €™ "};

// Everything that this program makes, and where it comes from.
class Emitter {
 public:
  explicit Emitter(std::uint64_t seed);
  [[nodiscard]] Json all();

 private:
  [[nodiscard]] std::size_t below(std::size_t limit) { return random_.next() % limit; }
  [[nodiscard]] bool coin() { return below(2) == 0; }
  [[nodiscard]] std::string text(std::size_t most, bool lines);
  [[nodiscard]] Bytes secret(std::size_t size);
  [[nodiscard]] Ulid ulid() { return *Ulid::from(secret(16)); }
  [[nodiscard]] std::optional<domain::YearMonth> month();

  [[nodiscard]] handoff::Record anything();
  [[nodiscard]] std::optional<handoff::Record> filling(const std::u32string& text, std::size_t bucket) const;

  void add(Kind kind, const Bytes& envelope, int parts, Json says);
  void add_handoff(handoff::Record record, int parts);
  void add_handoffs();
  void add_receipts();
  void add_cards();

  tests::FixedRandom random_;
  crypto::SecretArena arena_;
  crypto::WardSecretKey ward_secret_;
  crypto::TrustedWard ward_;
  crypto::SigningKey device_;
  Instant now_ = at_minute(29'924'760);
  Json codes_ = Json::array();
  Json parts_ = Json::array();
};

crypto::WardSecretKey ward_from(crypto::SecretArena& arena, RandomSource& random) {
  auto box = crypto::BoxKeyPair::make(arena, random);
  auto signing = crypto::SigningKey::make(arena, random);
  const auto id = crypto::WardPublicKey{box.public_key(), signing.verify_key(), {}, {}}.id();
  return {id, std::move(box), std::move(signing)};
}

Emitter::Emitter(std::uint64_t seed)
    : random_(seed), ward_secret_(ward_from(arena_, random_)), device_(crypto::SigningKey::make(arena_, random_)) {
  const Instant from = now_ - std::chrono::days{30};
  const Instant to = now_ + std::chrono::days{335};
  ward_ = {"鶴見区福祉保健センター",
           {ward_secret_.box.public_key(), ward_secret_.signing.verify_key(), from, to},
           {from, to, {1, 2, 3, 4, 5, 6, 7, 8, 9}},
           from};
}

std::string Emitter::text(std::size_t most, bool lines) {
  const auto& from = texts[below(texts.size())];
  const auto size = 1 + below(most);
  std::u32string out;
  for (auto at = below(from.size()); out.size() < size; ++at) out += from[at % from.size()];
  for (auto& c : out) c = c == U'\n' && !lines ? U' ' : c;
  return encode_utf8(out);
}

Bytes Emitter::secret(std::size_t size) {
  Bytes bytes(size);
  random_.fill(bytes);
  return bytes;
}

std::optional<domain::YearMonth> Emitter::month() {
  return domain::YearMonth{static_cast<std::int16_t>(1900 + below(300)), static_cast<std::uint8_t>(1 + below(12))};
}

// A record of fields that come and go; what its consent does not cover is left out again.
handoff::Record Emitter::anything() {
  handoff::Record record;
  record.hub = text(48, false);
  if (coin()) record.language = std::array{"ja", "ja-easy", "en", "ne", "zh-hant-2"}[below(5)];
  if (coin()) record.called = text(48, false);
  for (auto n = below(9); n > 0; --n) {
    record.children.push_back({text(24, false), coin() ? month() : std::nullopt});
    if (record.children.back().birth && coin()) record.children.back().nickname.clear();
  }
  if (coin()) record.due = month();
  for (const auto topic : domain::all_topics) {
    if (coin()) record.topics.push_back(topic);
  }
  record.stage = static_cast<domain::ConsultStage>(below(6));
  if (coin()) record.wish = text(120, true);
  if (coin()) record.words = text(160, true);
  if (coin()) record.decision = text(80, true);
  if (coin()) {
    record.contact.method = static_cast<domain::ContactMethod>(1 + below(5));
    record.contact.may_leave_message = coin();
    if (coin()) record.contact.address = text(64, false);
    if (coin()) record.contact.hours = text(48, false);
    if (coin()) record.contact.name_to_show = text(48, false);
  }
  if (coin()) record.member_number = text(24, false);
  record.how = static_cast<domain::RequestHow>(below(3));
  for (std::uint8_t item = 1; item <= 9; ++item) {
    if (below(4) > 0) record.consent.push_back(static_cast<domain::ConsentItem>(item));
  }
  record.consent_version = static_cast<std::uint16_t>(below(65'536));
  return handoff::only_agreed(std::move(record));
}

// The longest own words of this text with which the envelope is not longer than `bucket`.
std::optional<handoff::Record> Emitter::filling(const std::u32string& from, std::size_t bucket) const {
  handoff::Record record;
  record.hub = "わっくんひろば";
  record.consent = {domain::ConsentItem::wish};
  for (std::size_t size = 600; size > 0; --size) {
    std::u32string words;
    while (words.size() < size) words += from[words.size() % from.size()];
    record.words = encode_utf8(words);
    const auto packed = handoff::pack(record);
    if (packed && packed->size() + handoff::handoff_overhead <= bucket) return record;
  }
  return std::nullopt;
}

void Emitter::add(Kind kind, const Bytes& envelope, int parts, Json says) {
  const auto scans = must(handoff::frame(kind, envelope, parts), "frame");
  codes_.push_back({{"envelope", to_hex(envelope)}, {"scans", scans}, {"says", std::move(says)}});
}

void Emitter::add_handoff(handoff::Record record, int parts) {
  const handoff::HandoffInput input{ulid(), now_ - std::chrono::minutes{below(60)},
                                    std::chrono::minutes{60 + below(65'476)},
                                    static_cast<std::uint32_t>(random_.next()), std::move(record)};
  const auto envelope = must(handoff::seal_handoff(input, ward_, device_, random_), "seal_handoff");
  add(Kind::handoff, envelope, parts, contents(input, ward_.key.id(), device_.id()));
}

void Emitter::add_handoffs() {
  int parts = 0;
  for (const auto& from : texts) {
    for (const auto bucket : handoff::buckets) {
      if (auto record = filling(from, bucket)) add_handoff(*std::move(record), 1 + parts++ % 4);
    }
  }
  for (int made = 0; made < 200;) {
    auto record = anything();
    if (!handoff::pack(record)) continue;  // too long for the largest
    add_handoff(std::move(record), 1 + made++ % 4);
  }
}

void Emitter::add_receipts() {
  for (std::uint8_t state = 1; state <= 3; ++state) {
    for (std::uint8_t role = 0; role <= 5; ++role) {
      const domain::Day day = std::chrono::sys_days{std::chrono::days{below(65'536)}};
      const handoff::Receipt receipt{ulid(), static_cast<domain::ReceiptState>(state), day,
                                     static_cast<handoff::ContactRole>(role)};
      add(Kind::receipt, must(handoff::sign_receipt(receipt, ward_secret_), "sign_receipt"), 1 + role % 3,
          contents(receipt, ward_.key.id()));
    }
  }
}

void Emitter::add_cards() {
  for (int n = 0; n < 20; ++n) {
    const handoff::MemberCard member{text(24, false), arena_.copy(secret(16))};
    add(Kind::member_card, must(handoff::encode_member_card(member.number, member.secret.view()), "member card"), 1,
        contents(member, arena_));
    const auto plain = secret(below(200));
    const auto to = crypto::member_card_keys(arena_, member.secret.view()).public_key();
    parts_.push_back({{"secret", to_hex(member.secret.view())},
                      {"part", to_hex(must(crypto::seal_part(plain, to, random_), "seal_part"))},
                      {"plain", to_hex(plain)}});
    const crypto::StaffCard staff{ulid(), arena_.copy(secret(16))};
    add(Kind::staff_card, handoff::encode_staff_card(staff), 1, contents(staff));
    const handoff::Withdrawal withdrawal{ulid(), ward_.key.id(), at_minute(static_cast<std::int64_t>(below(1U << 31)))};
    add(Kind::withdrawal, must(handoff::sign_withdrawal(withdrawal, device_), "withdrawal"), 1 + n % 4,
        contents(withdrawal, device_.id()));
    const auto slip = secret(handoff::slip_secret_size);
    add(Kind::request_slip, handoff::encode_slip(slip), 1, contents_of_slip(slip));
    const handoff::WardKeyCard ward{text(48, false), ward_.key};
    add(Kind::ward_key, must(handoff::sign_ward_key(ward, ward_secret_), "ward key card"), 1 + n % 2, contents(ward));
    const handoff::DeviceEnrolment device{text(48, false), text(48, false), device_.verify_key(), now_};
    add(Kind::device_enrolment, must(handoff::sign_enrolment(device, device_), "enrolment"), 1 + n % 2,
        contents(device));
  }
}

template <class List, class Name>
Json named(const List& list, Name name) {
  Json out = Json::object();
  for (const auto each : list) out[std::to_string(static_cast<int>(each))] = name(each);
  return out;
}

Json Emitter::all() {
  add_handoffs();
  add_receipts();
  add_cards();
  using handoff::ContactRole;
  constexpr std::array roles{ContactRole::unnamed, ContactRole::mch_coordinator, ContactRole::phn,
                             ContactRole::midwife, ContactRole::social_worker,   ContactRole::other};
  return {{"now", minute(now_)},
          {"ward",
           {{"x25519_secret", to_hex(ward_secret_.box.secret())},
            {"x25519", to_hex(ward_.key.box.bytes)},
            {"ed25519_seed", to_hex(ward_secret_.signing.seed())},
            {"ed25519", to_hex(ward_.key.verify.bytes)}}},
          {"device", {{"ed25519_seed", to_hex(device_.seed())}, {"ed25519", to_hex(device_.verify_key().bytes)}}},
          {"topics", named(domain::all_topics, [](domain::Topic topic) { return domain::key_of(topic); })},
          {"roles", named(roles, [](ContactRole role) { return handoff::name_of(role); })},
          {"refusals", named(handoff::all_refusals, [](handoff::Refusal why) { return handoff::name_of(why); })},
          {"codes", codes_},
          {"parts", parts_}};
}

}  // namespace

void emit(const std::string& folder, std::uint64_t seed) {
  std::ofstream out(folder + "/emitted.json");
  out << Emitter(seed).all().dump() << '\n';
  if (!out.flush()) throw std::runtime_error("cannot write emitted.json");
}

}  // namespace tsunagu::contract
