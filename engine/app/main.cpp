#include "engine/app/entry.hpp"

int main(int argument_count, char** arguments) {
  return vidik_main(argument_count, arguments);
}
