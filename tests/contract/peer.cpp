// The other half of cross_test.py: our own codes, for the reader in Python to open, and an eye for those it makes.
//
//   contract_peer emit DIR SEED     writes DIR/emitted.json: keys, codes of every kind, and what they say
//   contract_peer open FILE         prints, for every code in FILE, what it says or why it is refused
#include <fstream>
#include <iostream>
#include <string_view>

#include "tests/contract/peer_contents.h"

int main(int argc, char** argv) {
  using namespace tsunagu;
  const std::string_view verb = argc > 1 ? argv[1] : "";
  try {
    if (verb == "emit" && argc == 4) {
      contract::emit(argv[2], std::stoull(argv[3]));
      return 0;
    }
    if (verb == "open" && argc == 3) {
      std::ifstream file(argv[2]);
      std::cout << contract::open_all(contract::Json::parse(file)).dump() << '\n';
      return std::cout.flush() ? 0 : 1;
    }
  } catch (const std::exception& error) {
    std::cerr << "contract_peer: " << error.what() << '\n';
    return 1;
  }
  std::cerr << "usage: contract_peer emit DIR SEED | open FILE\n";
  return 2;
}
